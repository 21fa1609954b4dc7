import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { completed } from './older-saves.ts';
import type { SavedArticle, SavedBody, SavedVersion, Shelf } from './saved-article.ts';
import { wholeOf } from './version.ts';

/**
 * Saved articles, newest first; by key, never by offset, so that a large library opens as fast as a small one.
 * @param shelf one shelf alone; absent: all
 */
export function listNewest(library: LibraryDatabase, limit: number, shelf?: Shelf): Promise<SavedArticle[]> {
  const range = shelf
    ? library.articles.where('[removed+shelf+savedAt]').between([0, shelf, Dexie.minKey], [0, shelf, Dexie.maxKey])
    : library.articles.where('[removed+savedAt]').between([0, Dexie.minKey], [0, Dexie.maxKey]);
  return range.reverse().limit(limit).toArray();
}

/** The saved article of an address, if it is kept. */
export async function findByUrl(library: LibraryDatabase, url: string): Promise<SavedArticle | undefined> {
  const row = await library.articles.where('url').equals(url).first();
  return row?.removed === 0 ? row : undefined;
}

const readToTheEnd = 0.98; // of the text: from there one begins again

/** The paragraph at which a kept article is gone on with, from 0: of one that is not kept, not begun or read, the first. */
export async function placeIn(library: LibraryDatabase, url: string): Promise<number> {
  const row = await findByUrl(library, url);
  return row && row.progress < readToTheEnd ? row.paragraph : 0;
}

/**
 * A saved article with everything that was kept of it.
 * @param version one of its earlier versions; absent: the current one
 */
export async function openSaved(
  library: LibraryDatabase,
  id: string,
  version?: string,
): Promise<{ row: SavedArticle; body: SavedBody } | undefined> {
  const row = await library.articles.get(id);
  if (row?.removed !== 0) return undefined;
  const [kept, text, pictures] = await Promise.all([
    library.bodies.get(version ?? row.version),
    library.texts.get(version ?? row.version),
    library.pictures.where('articleId').equals(id).toArray(),
  ]);
  if (!kept || !text || kept.articleId !== id) return undefined;
  return {
    row,
    body: { ...wholeOf(kept, text.text), pictures: pictures.map(({ articleId: _, ...picture }) => picture) },
  };
}

/** All versions kept of an article, the newest first. */
export async function listVersions(library: LibraryDatabase, id: string): Promise<SavedVersion[]> {
  const versions = await library.bodies.where('articleId').equals(id).toArray();
  return versions
    .sort((a, b) => b.savedAt - a.savedAt)
    .map((version) => ({ ...version, provenance: completed(version.provenance) }));
}
