import type { PutBack } from './article/put-back.ts';

const longestName = 200; // characters

export function isPutBack(value: unknown): value is PutBack {
  const { rule, box } = (value ?? {}) as Record<string, unknown>;
  return typeof rule === 'string' && typeof box === 'string' && rule.length + box.length <= longestName;
}

/** What is stored may come from an older or newer version: only what has our own shape is taken. */
export function tidyPutBack(known: unknown): [string, readonly PutBack[]][] {
  if (typeof known !== 'object' || known === null) return [];
  return Object.entries(known).flatMap(([site, list]) => {
    const putBack = Array.isArray(list) ? list.filter(isPutBack) : [];
    return putBack.length > 0 ? [[site, putBack] as [string, readonly PutBack[]]] : [];
  });
}

/** Of what is stored, what is put back on one site's pages. */
export function putBackAmong(known: unknown, site: string): readonly PutBack[] {
  return tidyPutBack(known).find(([host]) => host === site)?.[1] ?? [];
}
