import { storage } from 'wxt/utils/storage';
import type { PutBack } from './article/put-back.ts';
import { isPutBack, putBackAmong, tidyPutBack } from './put-back-shape.ts';

/** What the reader put back, by host. Kept in the browser's local storage area, never synchronised. */
type PutBackSites = Record<string, readonly PutBack[]>;

const stored = storage.defineItem<PutBackSites>('local:putBack', { fallback: {} });

const mostSites = 300; // the oldest goes when one more comes
const mostOnASite = 20;
/** What is put back on a site's pages; nothing where nobody put anything back. */
export async function putBackOn(site: string): Promise<readonly PutBack[]> {
  return putBackAmong(await stored.getValue(), site);
}

let writing: Promise<unknown> = Promise.resolve(); // one after the other: each reads what the last one wrote

/** Remembers what belongs to the articles of a site, or with an empty list forgets it. */
export function rememberPutBack(site: string, putBack: readonly PutBack[]): Promise<void> {
  const written = writing.then(() => write(site, putBack));
  writing = written.catch(() => undefined);
  return written;
}

async function write(site: string, putBack: readonly PutBack[]): Promise<void> {
  const others = tidyPutBack(await stored.getValue()).filter(([known]) => known !== site);
  const own = putBack.filter(isPutBack).slice(-mostOnASite);
  const all = own.length > 0 ? [...others, [site, own] as const] : others;
  await stored.setValue(Object.fromEntries(all.slice(-mostSites)));
}

export async function countPutBackSites(): Promise<number> {
  return tidyPutBack(await stored.getValue()).length;
}

export function forgetPutBack(): Promise<void> {
  return stored.removeValue();
}
