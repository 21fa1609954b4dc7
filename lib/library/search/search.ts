import type { LibraryDatabase } from '../database.ts';
import { listNewest } from '../list.ts';
import { listIds, rowsOf } from '../listing.ts';
import type { Enrolled, RollReader } from '../roll.ts';
import type { SavedArticle } from '../saved-article.ts';
import { type Candidates, candidatesFor } from './candidates.ts';
import { isEmpty, parseQuery, type Query } from './parse-query.ts';
import { prove } from './prove.ts';

const firstProof = 32; // articles that are read at first; then up to twice as many each time
const smallestProof = 16; // of those that follow
const largestProof = 512;

/**
 * The articles that a query finds (see `parseQuery`), those with all of it in their heads or the reader's own words first,
 * inside that the newest; of a query without words, the newest.
 * @param signal ends the search when the reader has typed on; it then rejects with the signal's reason
 */
export async function searchArticles(
  library: LibraryDatabase,
  typed: string,
  { limit, signal }: { limit: number; signal?: AbortSignal },
): Promise<{ rows: SavedArticle[]; more: boolean }> {
  const query = parseQuery(typed);
  if (isEmpty(query)) {
    const rows = await listNewest(library, limit + 1);
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  }
  const ids: string[] = [];
  await eachHit(library, query, { atOnce: limit + 1, signal }, (found) => {
    ids.push(...found);
    return limit + 1 - ids.length;
  });
  return { rows: await rowsOf(library, ids.slice(0, limit)), more: ids.length > limit };
}

/**
 * The ids of all articles that a query finds, in the same order. Where the index alone does not decide (phrases, Han words
 * of three characters and more, words with signs in them) every candidate's text is read, the newest first; `onFound` is
 * called with what is found so far.
 */
export async function searchIds(
  library: LibraryDatabase,
  typed: string,
  { signal, onFound }: { signal?: AbortSignal; onFound?: (ids: readonly string[]) => void } = {},
): Promise<string[]> {
  const query = parseQuery(typed);
  if (isEmpty(query)) return listIds(library, {}, 'newest-saved');
  const ids: string[] = [];
  await eachHit(library, query, { atOnce: Number.POSITIVE_INFINITY, signal }, (found) => {
    ids.push(...found);
    onFound?.(ids);
    return Number.POSITIVE_INFINITY;
  });
  return ids;
}

interface Pace {
  /** How many are wanted at once where no text is read. */
  atOnce: number;
  signal: AbortSignal | undefined;
}

/** Calls with the ids of hits in order, some at a time, until there are no more or the caller wants no more. */
async function eachHit(
  library: LibraryDatabase,
  query: Query,
  { atOnce, signal }: Pace,
  take: (ids: string[]) => number,
): Promise<void> {
  const pass = (ids: string[]): Taken => ({ hits: ids.length, wanted: take(ids) });
  signal?.throwIfAborted();
  const candidates = await candidatesFor(library, query);
  const { roll } = candidates;
  const isProved = candidates.unproved.length + candidates.unprovedExcluded.length === 0;
  const late: Enrolled[] = [];
  const goesOn = await eachPart(candidates.inHead, isProved ? atOnce : firstProof, async (numbers) => {
    signal?.throwIfAborted();
    const lines = await living(roll, numbers);
    const places = isProved ? undefined : await prove(library, lines, candidates);
    late.push(...lines.filter((_, i) => places?.[i] === 'text'));
    return pass(lines.filter((_, i) => !places || places[i] === 'head').map(({ id }) => id));
  });
  if (!goesOn) return;
  const proved = new Set(late.map(({ number }) => number));
  const elsewhere =
    late.length === 0 ? candidates.elsewhere : [...candidates.elsewhere, ...proved].sort((a, b) => b - a);
  await eachPart(elsewhere, isProved ? atOnce : firstProof, async (numbers) => {
    signal?.throwIfAborted();
    const lines = await living(roll, numbers);
    const places = isProved ? undefined : await proveOthers(library, lines, candidates, proved);
    return pass(lines.filter((_, i) => !places || places[i]).map(({ id }) => id));
  });
}

async function proveOthers(
  library: LibraryDatabase,
  lines: readonly Enrolled[],
  candidates: Candidates,
  proved: ReadonlySet<number>,
): Promise<boolean[]> {
  const unread = lines.filter(({ number }) => !proved.has(number));
  const places = await prove(library, unread, candidates);
  const found = new Set(unread.filter((_, i) => places[i]).map(({ number }) => number));
  return lines.map(({ number }) => proved.has(number) || found.has(number));
}

interface Taken {
  /** How many of a part were hits. */
  hits: number;
  /** How many more are wanted. */
  wanted: number;
}

/**
 * Hands out a list in parts, each up to twice as long as the one before, and no longer than what is still wanted takes.
 * @returns whether the taker wanted all of it
 */
async function eachPart(
  numbers: readonly number[],
  first: number,
  take: (numbers: number[]) => Promise<Taken>,
): Promise<boolean> {
  let size = first;
  let hits = 0;
  for (let from = 0; from < numbers.length; ) {
    const part = numbers.slice(from, from + size);
    from += part.length;
    const taken = await take(part);
    if (taken.wanted <= 0) return false;
    hits += taken.hits;
    const enough = Math.ceil((taken.wanted * from) / hits);
    size = Math.min(size * 2, Math.max(first, largestProof), Math.max(smallestProof, enough));
  }
  return true;
}

async function living(roll: RollReader, numbers: readonly number[]): Promise<Enrolled[]> {
  return (await roll.of(numbers)).filter(({ removed }) => !removed);
}
