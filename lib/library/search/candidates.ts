import type { LibraryDatabase } from '../database.ts';
import { articlesNoted } from '../highlights.ts';
import { RollReader } from '../roll.ts';
import { idsNamed } from './filters.ts';
import {
  anywhere,
  both,
  inHead,
  longestLeftOut,
  lookUp,
  type Marks,
  needsText,
  noMarks,
  tokensOfTerm,
  type Wanted,
} from './look-up.ts';
import type { Query, Term } from './parse-query.ts';
import { siteToken } from './site.ts';

/** A term whose tokens say where it can be, and only the text where it is. */
export interface Suspected {
  term: Term;
  marks: Marks;
}

/** Numbers that can be hits, the newest first. Nobody need bear them any more. */
export interface Candidates {
  /** All terms stand in the head or among the reader's own words. */
  inHead: number[];
  elsewhere: number[];
  /** Says who bears them. */
  roll: RollReader;
  /** What is still to be read in the text. */
  unproved: Suspected[];
  unprovedExcluded: Suspected[];
}

// Reading so many texts takes longer than looking up one more word.
const fewTexts = 24;

/** What the index and the reader's own words say of a query, before any text is read. */
export async function candidatesFor(library: LibraryDatabase, query: Query): Promise<Candidates> {
  const terms = [...query.terms, ...query.excluded];
  const tokens = terms.map(tokensOfTerm);
  const sites = query.filters.map(({ kind, value, isWhole }): Wanted[] =>
    kind === 'site' ? [{ token: siteToken(value), isStart: !isWhole }] : [],
  );
  const wanted = [...tokens, ...sites].flat();
  const [{ count, edition, marks }, own, named] = await Promise.all([
    lookUp(library, wanted),
    Promise.all(tokens.map((group) => ownHits(library, group))),
    Promise.all(query.filters.map((filter) => idsNamed(library, filter))),
  ]);
  const roll = new RollReader(library, edition);
  const numberOf = await numbersOf(roll, [...own, ...named]);
  const rows = [...marks];
  const markOwn = (row: Marks, term: number) => markIds(row, own[term]!, numberOf, anywhere | inHead);
  tokens.forEach((group, i) => {
    const before = tokens.slice(0, i).flat().length;
    group.forEach((_, at) => {
      markOwn(marks[before + at]!, i);
    });
  });
  const take = (group: Wanted[]): Marks => rows.splice(0, group.length).reduce(both, everything(count));
  const termMarks = tokens.map(take);
  const filterMarks = sites.map((group, i) => {
    const fits = group.length > 0 ? rows.shift()! : noMarks(count);
    markIds(fits, named[i]!, numberOf, anywhere);
    return fits;
  });
  const found = termMarks.slice(0, query.terms.length);
  const excluded = termMarks.slice(query.terms.length);
  const hits = found.reduce(both, everything(count));
  query.filters.forEach(({ isExcluded }, i) => {
    strike(hits, (n) => (filterMarks[i]![n] !== 0) === isExcluded);
  });
  query.excluded.forEach((term, i) => {
    if (!needsText(term)) strike(hits, (n) => excluded[i]![n] !== 0);
  });
  await narrow(library, hits, query.terms, markOwn);
  return {
    ...byPlace(hits, query.terms.length > 0),
    roll,
    unproved: suspected(query.terms, found),
    unprovedExcluded: suspected(query.excluded, excluded),
  };
}

/** Of many candidates, leaves those that also have words which the tokens of terms leave out. */
async function narrow(
  library: LibraryDatabase,
  hits: Marks,
  terms: readonly Term[],
  markOwn: (row: Marks, term: number) => void,
): Promise<void> {
  const words = terms.flatMap((term, i) => {
    const word = longestLeftOut(term);
    return word ? [{ word, term: i }] : [];
  });
  if (words.length === 0 || hits.filter(Boolean).length <= fewTexts) return;
  const wanted = words.map(({ word }) => word);
  const { marks } = await lookUp(library, wanted);
  words.forEach(({ term }, i) => {
    markOwn(marks[i]!, term);
    both(hits, marks[i]!);
  });
}

/**
 * The articles among whose tags, note and notes of highlights a term can be. Of several tokens one is looked for, a pair if
 * there is one: what has it is read anyway, and each is two more questions to the disk.
 */
function ownHits(library: LibraryDatabase, tokens: readonly Wanted[]): Promise<string[]> {
  const ofOwnWords = tokens.filter(({ ofTextsAlone }) => !ofTextsAlone);
  return ownHitsOf(library, ofOwnWords.findLast(({ isStart }) => !isStart) ?? ofOwnWords[0]!);
}

async function ownHitsOf(library: LibraryDatabase, { token, isStart }: Wanted): Promise<string[]> {
  const words = library.articles.where('ownWords');
  const ids = await (isStart ? words.startsWith(token) : words.equals(token)).primaryKeys();
  return [...ids, ...(await articlesNoted(library, token, isStart))];
}

async function numbersOf(roll: RollReader, lists: readonly string[][]): Promise<ReadonlyMap<string, number>> {
  if (lists.every((ids) => ids.length === 0)) return new Map();
  return new Map((await roll.all()).map(({ id, number }) => [id, number]));
}

function markIds(marks: Marks, ids: readonly string[], numberOf: ReadonlyMap<string, number>, mark: number): void {
  for (const id of ids) {
    const number = numberOf.get(id);
    if (number !== undefined) marks[number]! |= mark;
  }
}

const everything = (count: number): Marks => noMarks(count).fill(anywhere | inHead, 0, count);

function strike(hits: Marks, isStruck: (number: number) => boolean): void {
  for (let n = 0; n < hits.length; n++) if (hits[n] !== 0 && isStruck(n)) hits[n] = 0;
}

function byPlace(hits: Marks, hasTerms: boolean): Pick<Candidates, 'inHead' | 'elsewhere'> {
  const places = { inHead: [] as number[], elsewhere: [] as number[] };
  for (let n = hits.length - 1; n > 0; n--) {
    if (hits[n] === 0) continue;
    if (hasTerms && hits[n]! & inHead) places.inHead.push(n);
    else places.elsewhere.push(n);
  }
  return places;
}

function suspected(terms: readonly Term[], marks: readonly Marks[]): Suspected[] {
  return terms.flatMap((term, i) => (needsText(term) ? [{ term, marks: marks[i]! }] : []));
}
