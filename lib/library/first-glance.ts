import type { Counts } from './ledger.ts';
import type { SavedArticle, Shelf } from './saved-article.ts';

/** What a list begins with, and how much the library holds. */
export interface Glance {
  rows: SavedArticle[];
  counts: Counts;
}

const rowsAsListsShowThem = 20; // the browser's number of schema 2: Dexie counts in tens

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens the database as it is; one that is not there is not made. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction!.abort();
  return answerOf(request);
}

/** The newest of a range of an index, the newest first. */
function newestOf(index: IDBIndex, range: IDBKeyRange, limit: number): Promise<SavedArticle[]> {
  return new Promise((resolve, reject) => {
    const rows: SavedArticle[] = [];
    const request = index.openCursor(range, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value);
      if (cursor && rows.length < limit) cursor.continue();
      else resolve(rows);
    };
  });
}

/**
 * The newest rows of a shelf by the browser's own interface: a popup has them on show while what follows the library is
 * still being loaded. Only reads, and lets the database go at once, so that it stands in no upgrade's way.
 * @param shelf one shelf alone, `undefined`: all; the database is opened while that is being found out
 * @returns `undefined` where there is nothing to be seen so early: no library, one of an older form, or one that the
 *   browser does not read; whoever opens it in full says which
 */
export async function firstGlance(
  limit: number,
  shelf: Promise<Shelf | undefined>,
  name = 'library',
): Promise<Glance | undefined> {
  let database: IDBDatabase | undefined;
  try {
    database = await openAsItIs(name);
    const wanted = await shelf;
    if (database.version < rowsAsListsShowThem) return undefined;
    const transaction = database.transaction(['articles', 'meta'], 'readonly');
    const articles = transaction.objectStore('articles');
    const [rows, counts] = await Promise.all([
      wanted
        ? newestOf(articles.index('[removed+shelf+savedAt]'), IDBKeyRange.bound([0, wanted], [0, wanted, []]), limit)
        : newestOf(articles.index('[removed+savedAt]'), IDBKeyRange.bound([0], [0, []]), limit),
      answerOf<{ value: Counts } | undefined>(transaction.objectStore('meta').get('counts')),
    ]);
    return counts && { rows, counts: counts.value };
  } catch {
    return undefined;
  } finally {
    database?.close();
  }
}
