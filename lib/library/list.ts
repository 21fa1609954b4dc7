import { Dexie } from 'dexie';
import { fold } from '../text/white-space.ts';
import type { LibraryDatabase } from './database.ts';
import { completed } from './older-saves.ts';
import type { SavedArticle, SavedBody } from './saved-article.ts';

/** Saved articles, newest first; by key, never by offset, so that a large library opens as fast as a small one. */
export function listNewest(library: LibraryDatabase, limit: number): Promise<SavedArticle[]> {
  return library.articles
    .where('[removed+savedAt]')
    .between([0, Dexie.minKey], [0, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}

/** Articles whose headline, publisher or credited source contains the words, newest first. */
export function searchLibrary(library: LibraryDatabase, words: string, limit: number): Promise<SavedArticle[]> {
  const wanted = words.split(/\s+/u).map(fold).filter(Boolean);
  if (wanted.length === 0) return listNewest(library, limit);
  return library.articles
    .where('[removed+savedAt]')
    .between([0, Dexie.minKey], [0, Dexie.maxKey])
    .reverse()
    .filter((row) => {
      const text = fold([row.headline, row.publisher, ...row.credited].join('\n'));
      return wanted.every((word) => text.includes(word));
    })
    .limit(limit)
    .toArray();
}

/** The saved article of an address, if it is kept. */
export async function findByUrl(library: LibraryDatabase, url: string): Promise<SavedArticle | undefined> {
  const row = await library.articles.where('url').equals(url).first();
  return row?.removed === 0 ? row : undefined;
}

export async function openSaved(
  library: LibraryDatabase,
  id: string,
): Promise<{ row: SavedArticle; body: SavedBody } | undefined> {
  const [row, body] = await Promise.all([library.articles.get(id), library.bodies.get(id)]);
  if (!row || !body || row.removed !== 0) return undefined;
  return { row, body: { ...body, provenance: completed(body.provenance) } };
}
