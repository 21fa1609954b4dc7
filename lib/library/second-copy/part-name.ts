import { crc32 } from '../crc32.ts';
import type { Enrolled } from '../roll.ts';

/** What a part's file says of it by its name. */
export interface NamedPart {
  at: number;
  /** How many articles are in it. */
  articles: number;
}

const form = /^(\d{1,9})-(\d{1,4})-[\da-f]{1,8}\.json\.gz$/u;

/**
 * What the file of a part is called: another name as soon as articles or versions come, go or are removed, so that a list
 * of names tells which files are out of date.
 * @returns `undefined` of a part that holds nothing
 */
export function partName(at: number, lines: readonly Enrolled[]): string | undefined {
  const kept = lines.filter(({ removed }) => !removed);
  if (kept.length === 0) return undefined;
  const said = kept.map(({ number, id, version }) => `${number} ${id} ${version}\n`).join('');
  return `${at}-${kept.length}-${crc32(new TextEncoder().encode(said), 0).toString(16)}.json.gz`;
}

/** `undefined` of a name that is none of ours. */
export function parsePartName(name: string): NamedPart | undefined {
  const [, at, articles] = form.exec(name) ?? [];
  return at === undefined ? undefined : { at: Number(at), articles: Number(articles) };
}
