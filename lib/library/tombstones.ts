import type { LibraryDatabase } from './database.ts';
import { bareHighlights, bareHighlightsOf } from './highlights.ts';
import { account } from './ledger.ts';
import { orFull } from './save.ts';
import type { SavedArticle } from './saved-article.ts';
import { forgetGone } from './search/forget-gone.ts';

const day = 86_400_000; // milliseconds

/** How long a removed article can be brought back whole. */
export const keptAfterRemoval = 30 * day;

const clearedAtOnce = 20; // articles in one write, so that a save never waits long for it

/** Whether only the fact is left that an article was there and was removed: nothing that could be brought back. */
export function isBareTombstone({ removed, url }: Pick<SavedArticle, 'removed' | 'url'>): boolean {
  return removed === 1 && url === '';
}

/** What stays of a removed article: its id and when it went, for later sync; nothing that tells what was read. */
function bare({ id, number, removedAt, updatedAt }: SavedArticle): SavedArticle {
  return {
    id,
    version: '',
    versions: 0,
    number,
    url: '',
    headline: '',
    credited: [],
    agencies: [],
    disclaimers: 0,
    disclaimerKinds: [],
    authors: [],
    verdict: 'unclear',
    direction: 'ltr',
    day: '',
    minutes: 0,
    bytes: 0,
    shelf: 'unread',
    starred: 0,
    tags: [],
    note: '',
    progress: 0,
    paragraph: 0,
    ownWords: [],
    // Tombstones that are bare already stand together at the index's beginning, and are not read again.
    savedAt: 0,
    updatedAt,
    ...(removedAt !== undefined && { removedAt }),
    removed: 1,
  };
}

/**
 * Takes text, pictures, versions and highlights from articles that were removed more than 30 days ago, and the words
 * from highlights that were; the bare tombstone stays.
 * In steps of some articles, each done entirely or not at all, so it may be broken off and begun again at any time.
 * @param now milliseconds since 1970
 * @returns how many articles were cleared
 * @throws LibraryFull, LibraryTooNew
 */
export function clearTombstones(library: LibraryDatabase, now = Date.now()): Promise<number> {
  return orFull(clearDue(library, now));
}

async function clearDue(library: LibraryDatabase, now: number): Promise<number> {
  const lastDay = now - keptAfterRemoval;
  const isDue = ({ removedAt }: SavedArticle) => removedAt !== undefined && removedAt < lastDay;
  // Nothing is removed before it was saved.
  const due = await library.articles
    .where('[removed+savedAt]')
    .between([1, 0], [1, lastDay], false, true)
    .filter(isDue)
    .primaryKeys();
  await bareHighlights(library, lastDay);
  let cleared = 0;
  for (let i = 0; i < due.length; i += clearedAtOnce) {
    cleared += await library.write(async () => {
      // Some may have been brought back since they were listed.
      const rows = await library.articles.bulkGet(due.slice(i, i + clearedAtOnce));
      const gone = rows.filter((row) => row?.removed === 1) as SavedArticle[];
      for (const { id } of gone) {
        await library.texts.bulkDelete(await library.bodies.where('articleId').equals(id).primaryKeys());
        await library.bodies.where('articleId').equals(id).delete();
        await library.pictures.where('articleId').equals(id).delete();
        await library.fingerprints.delete(id);
      }
      await bareHighlightsOf(
        library,
        gone.map(({ id }) => id),
      );
      await library.articles.bulkPut(gone.map(bare));
      await account(
        library,
        gone.map((row) => [row, undefined]),
      );
      await forgetGone(library);
      return gone.length;
    });
  }
  return cleared;
}
