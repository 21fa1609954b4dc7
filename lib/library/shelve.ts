import type { LibraryDatabase } from './database.ts';
import { account } from './ledger.ts';
import { ownWordsOf } from './own-words.ts';
import { orFull } from './save.ts';
import type { ReadersMarks, SavedArticle } from './saved-article.ts';
import { isBareTombstone } from './tombstones.ts';

/** Changes to a row that its reader makes. */
export type Change = Partial<ReadersMarks> & { removed?: 0 | 1 };

/** What was done to articles, as it is said beside "Undo". */
export type Deed = 'archived' | 'unarchived' | 'starred' | 'unstarred' | 'tagged' | 'removed';

/**
 * Changes what the reader says of articles: shelf, star, tags, note, how far it was read, removed or not. A removed
 * article leaves the lists; text and pictures stay until the tombstone is cleared.
 * @param change what becomes of a row; `undefined`: nothing
 * @returns the rows that changed, as they were before: what `undoChange` takes
 * @throws LibraryFull, LibraryTooNew
 */
export function changeArticles(
  library: LibraryDatabase,
  ids: readonly string[],
  change: (row: SavedArticle) => Change | undefined,
  now = Date.now(),
): Promise<SavedArticle[]> {
  return orFull(
    library.write(async () => {
      const before: SavedArticle[] = [];
      const after: SavedArticle[] = [];
      for (const row of await library.articles.bulkGet([...ids])) {
        // Of a tombstone that was cleared nothing is left to bring back.
        if (!row || isBareTombstone(row)) continue;
        const changed = change(row);
        if (!changed) continue;
        before.push(row);
        after.push(changedRow(row, changed, now));
      }
      await library.articles.bulkPut(after);
      await account(
        library,
        before.map((row, i) => [row, after[i]]),
      );
      return before;
    }),
  );
}

function changedRow(row: SavedArticle, changed: Change, now: number): SavedArticle {
  const { removedAt: _, ...next } = { ...row, ...changed, updatedAt: now };
  return {
    ...next,
    ownWords: ownWordsOf(next),
    ...(next.removed === 1 && { removedAt: row.removedAt ?? now }),
  };
}

/** Gives rows back what a change took from them. What else was saved or marked meanwhile stays. */
export async function undoChange(
  library: LibraryDatabase,
  before: readonly SavedArticle[],
  fields: readonly (keyof Change)[],
  now = Date.now(),
): Promise<void> {
  const earlier = new Map(before.map((row) => [row.id, row]));
  await changeArticles(
    library,
    before.map(({ id }) => id),
    ({ id }) => Object.fromEntries(fields.map((field) => [field, earlier.get(id)![field]])),
    now,
  );
}
