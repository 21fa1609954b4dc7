import type { LibraryDatabase } from './database.ts';

/** Takes an article out of the lists. Text and pictures stay until the tombstone is cleared, so it can be undone. */
export function removeArticle(library: LibraryDatabase, id: string, now = Date.now()): Promise<number> {
  return library.write(() => library.articles.update(id, { removed: 1, removedAt: now, updatedAt: now }));
}

/** Brings a removed article back, to the place in the list that it had. */
export function restoreArticle(library: LibraryDatabase, id: string, now = Date.now()): Promise<number> {
  return library.write(() =>
    library.articles
      .where('id')
      .equals(id)
      .modify((row) => {
        row.removed = 0;
        row.updatedAt = now;
        delete row.removedAt;
      }),
  );
}
