import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { articlesHighlighted } from './highlights.ts';
import type { SavedArticle, Shelf } from './saved-article.ts';

/** What a list is narrowed to; all that are given must hold. */
export interface Filters {
  shelf?: Shelf;
  starred?: boolean;
  /** Something in it is marked. */
  highlighted?: boolean;
  tag?: string;
  publisher?: string;
  /** A name that articles are credited to. */
  credited?: string;
  agency?: string;
  verdict?: SavedArticle['verdict'];
  disclaimer?: string;
  language?: string;
  /** ISO days between which an article was published, both included. */
  from?: string;
  to?: string;
}

export type Sort = 'newest-saved' | 'oldest-saved' | 'newest-published' | 'shortest' | 'longest';

/** Order is read from an index; only its keys are, so that a list of 50,000 costs no row that is not on the screen. */
const orders: Record<Sort, { index: 'savedAt' | 'day' | 'minutes'; descending: boolean }> = {
  'newest-saved': { index: 'savedAt', descending: true },
  'oldest-saved': { index: 'savedAt', descending: false },
  'newest-published': { index: 'day', descending: true },
  shortest: { index: 'minutes', descending: false },
  longest: { index: 'minutes', descending: true },
};

/** The rows with which the whole list begins: there at once, where the ids of all of 50,000 take most of a second. */
export function firstRows(library: LibraryDatabase, sort: Sort, limit: number): Promise<SavedArticle[]> {
  const { index, descending } = orders[sort];
  const ordered = library.articles.where(`[removed+${index}]`).between([0, Dexie.minKey], [0, Dexie.maxKey]);
  return (descending ? ordered.reverse() : ordered).limit(limit).toArray();
}

const idsAtOnce = 2000; // 50,000 at once keep the browser from drawing for a third of a second

/**
 * The ids of all articles in the order of an index, a part at a time. A part begins with the key that the last one ended
 * with, which others may share: what was there already is passed over, and where all of it was, the next is longer.
 */
function idsInOrder(
  library: LibraryDatabase,
  index: (typeof orders)[Sort]['index'],
  atOnce: number,
): Promise<string[]> {
  return library.transaction('r', library.articles, async () => {
    const ids: string[] = [];
    let from: SavedArticle[typeof index] | typeof Dexie.minKey = Dexie.minKey;
    let before = new Set<string>();
    for (let limit = atOnce; ; ) {
      const rest = library.articles.where(`[removed+${index}]`).between([0, from], [0, Dexie.maxKey]);
      const part = await rest.limit(limit).primaryKeys();
      const fresh = part.filter((id) => !before.has(id));
      for (const id of fresh) ids.push(id);
      if (part.length < limit) return ids;
      if (fresh.length === 0) limit *= 2;
      before = new Set(part);
      from = (await library.articles.get(part.at(-1)!))![index];
    }
  });
}

/**
 * The ids of all articles that pass the filters, in order.
 * @param atOnce how many are read in one go
 */
export async function listIds(
  library: LibraryDatabase,
  filters: Filters,
  sort: Sort,
  atOnce = idsAtOnce,
): Promise<string[]> {
  const { index, descending } = orders[sort];
  const [ids, ...sets] = await Promise.all([idsInOrder(library, index, atOnce), ...keysOf(library, filters)]);
  if (descending) ids.reverse();
  return sets.reduce((left, set) => {
    const wanted = new Set(set);
    return left.filter((id) => wanted.has(id));
  }, ids);
}

function keysOf(library: LibraryDatabase, filters: Filters): PromiseLike<string[]>[] {
  const { shelf, starred, tag, publisher, credited, agency, verdict, disclaimer, language, from, to } = filters;
  const wanted: [index: string, value: string | number | undefined][] = [
    ['shelf', shelf],
    ['starred', starred ? 1 : undefined],
    ['tags', tag],
    ['publisher', publisher],
    ['credited', credited],
    ['agencies', agency],
    ['verdict', verdict],
    ['disclaimerKinds', disclaimer],
    ['language', language],
  ];
  const equal: PromiseLike<string[]>[] = wanted.flatMap(([index, value]) =>
    value === undefined ? [] : [library.articles.where(index).equals(value).primaryKeys()],
  );
  if (filters.highlighted) equal.push(articlesHighlighted(library));
  if (from === undefined && to === undefined) return equal;
  // Days may carry a time: what begins with the last day is part of it.
  const days = library.articles
    .where('[removed+day]')
    .between([0, from ?? '0'], [0, `${to ?? ''}\uffff`], true, true)
    .primaryKeys();
  return [...equal, days];
}

/** Rows of a list by their ids, in the order asked for; one that was removed meanwhile is absent. */
export async function rowsOf(library: LibraryDatabase, ids: readonly string[]): Promise<SavedArticle[]> {
  const rows = await library.articles.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined && row.removed === 0) as SavedArticle[];
}
