import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import { noCounts } from './ledger.ts';
import { allCopied } from './second-copy/uncopied.ts';

/**
 * What is remembered of the library outside of its database. A browser that finds a database damaged puts an empty one
 * in its place and says so to nobody: this is how it is noticed.
 */
export interface Witness {
  /** How many articles it holds. */
  articles: number;
  /** The last number given to a version. It only counts up, whatever a reader removes. */
  lastNumber: number;
  /** Id of the article saved last; absent: none was. */
  last?: string;
  /**
   * How many parts of the second copy lack changes to the reader's marks and notes; absent: none does. Here so that the
   * background, which makes the copy and may be stopped, hears of it, and not of each letter of a note.
   */
  uncopied?: number;
  /** The reader had it made anew of the second copy, and not all of it is back. */
  isMadeAnew?: true;
}

/** The library held articles that are no longer there, and no reader removed them. */
export interface Loss {
  held: number;
  holds: number;
  /** What is missing was in a database that could not be read, and that the reader had deleted. */
  isMadeAnew?: true;
}

/** What the library says of itself, and whether it holds the article that the witness saw last. */
export interface Testimony {
  now: Witness;
  holdsLast: boolean;
}

export async function readTestimony(library: LibraryDatabase, known: Witness | undefined): Promise<Testimony> {
  const [counts, lastNumber, newest, last, uncopied] = await Promise.all([
    library.fact('counts', noCounts),
    library.fact('lastNumber', 0),
    library.articles.orderBy('number').last(),
    known?.last === undefined ? undefined : library.articles.get(known.last),
    library.fact('uncopied', allCopied),
  ]);
  const holdsLast = last !== undefined;
  // Where articles are gone, the count that is kept beside them may not know of it.
  const isDoubtful = known?.last !== undefined && !holdsLast;
  const articles = isDoubtful ? await countArticles(library) : counts.all;
  return {
    now: {
      articles,
      lastNumber,
      ...(newest && { last: newest.id }),
      ...(uncopied.size > 0 && { uncopied: uncopied.size }),
    },
    holdsLast,
  };
}

function countArticles(library: LibraryDatabase): Promise<number> {
  return library.articles.where('[removed+savedAt]').between([0, Dexie.minKey], [0, Dexie.maxKey]).count();
}

/**
 * Compares what is remembered with what is there. A witness that was not brought up to date remembers less than there
 * is, never more, so there is no false alarm: what a reader removes leaves a tombstone for ever. A library that was
 * restored from a backup holds the last article again.
 */
export function lossOf(known: Witness | undefined, { now, holdsLast }: Testimony): Loss | undefined {
  if (!known || known.articles === 0 || holdsLast) return undefined;
  return { held: known.articles, holds: now.articles, ...(known.isMadeAnew && { isMadeAnew: true }) };
}
