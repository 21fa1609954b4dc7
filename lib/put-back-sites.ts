import { storage } from 'wxt/utils/storage';
import type { PutBack } from './article/put-back.ts';

/** What the reader put back, by host. Kept in the browser's local storage area, never synchronised. */
type PutBackSites = Record<string, readonly PutBack[]>;

const stored = storage.defineItem<PutBackSites>('local:putBack', { fallback: {} });

const mostSites = 300; // the oldest goes when one more comes
const mostOnASite = 20;
const longestName = 200; // characters

function isPutBack(value: unknown): value is PutBack {
  const { rule, box } = (value ?? {}) as Record<string, unknown>;
  return typeof rule === 'string' && typeof box === 'string' && rule.length + box.length <= longestName;
}

/** What is stored may come from an older or newer version: only what has our own shape is taken. */
function tidy(known: unknown): [string, readonly PutBack[]][] {
  if (typeof known !== 'object' || known === null) return [];
  return Object.entries(known).flatMap(([site, list]) => {
    const putBack = Array.isArray(list) ? list.filter(isPutBack) : [];
    return putBack.length > 0 ? [[site, putBack] as [string, readonly PutBack[]]] : [];
  });
}

/** What is put back on a site's pages; nothing where nobody put anything back. */
export async function putBackOn(site: string): Promise<readonly PutBack[]> {
  return tidy(await stored.getValue()).find(([known]) => known === site)?.[1] ?? [];
}

/** Remembers what belongs to the articles of a site, or with an empty list forgets it. */
export async function rememberPutBack(site: string, putBack: readonly PutBack[]): Promise<void> {
  const others = tidy(await stored.getValue()).filter(([known]) => known !== site);
  const own = putBack.filter(isPutBack).slice(-mostOnASite);
  const all = own.length > 0 ? [...others, [site, own] as const] : others;
  await stored.setValue(Object.fromEntries(all.slice(-mostSites)));
}

export async function countPutBackSites(): Promise<number> {
  return tidy(await stored.getValue()).length;
}

export function forgetPutBack(): Promise<void> {
  return stored.removeValue();
}
