import type { LibraryDatabase } from '../database.ts';
import { searchArticles } from './search.ts';

/** One of each way to the index, which no text has. */
const nobodysWords = ['qxqxqx', 'qxqxqx xqxqxq', '"qxqxqx xqxqxq"', '龘龘'];

/**
 * Searches for what is not there, so that what a view's first search pays once (the list of segments, the first read of
 * each table, code that runs for the first time) is paid before a reader has typed.
 */
export async function warmUp(library: LibraryDatabase): Promise<void> {
  for (const words of nobodysWords) await searchArticles(library, words, { limit: 1 });
}
