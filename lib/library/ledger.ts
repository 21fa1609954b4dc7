import type { LibraryDatabase } from './database.ts';
import { enroll } from './roll.ts';
import type { SavedArticle, Shelf } from './saved-article.ts';
import { isMarkedOtherwise, noteUncopied } from './second-copy/uncopied.ts';

/** How much the library holds. Kept with every write: IndexedDB counts 50,000 rows in half a second. */
export interface Counts {
  all: number;
  shelves: Record<Shelf, number>;
  starred: number;
  /** Bytes of texts and pictures. */
  bytes: number;
}

export const noCounts: Counts = { all: 0, shelves: { unread: 0, finished: 0, archive: 0 }, starred: 0, bytes: 0 };

/** What is counted by name. */
export type Facet = 'publisher' | 'credited' | 'agency' | 'tag' | 'verdict' | 'disclaimer' | 'language';

/** How many articles of the library bear a name; removed ones are not counted. */
export interface Tally {
  facet: Facet;
  name: string;
  count: number;
  /** How many of them are another outlet's text, in part or whole. */
  reposted: number;
  /** How many of them are no outlet's own text by their words, and name no source. */
  unnamed: number;
  /** Publisher: whom its articles credit. Credited source: who publishes articles that credit it. */
  by: Map<string, number>;
}

/** Verdicts that say: another's text. */
const reposts: ReadonlySet<SavedArticle['verdict']> = new Set(['wire', 'republished', 'translated', 'excerpt']);
/** Verdicts that a page earns by saying next to nothing. */
const sourceless: ReadonlySet<SavedArticle['verdict']> = new Set(['nominal', 'unclear']);

function namesOf(row: SavedArticle): [Facet, string, by: readonly string[]][] {
  const publishers = row.publisher ? [row.publisher] : [];
  const once = (names: readonly string[]) => [...new Set(names)];
  return [
    ...publishers.map((name): [Facet, string, string[]] => ['publisher', name, once(row.credited)]),
    ...once(row.credited).map((name): [Facet, string, string[]] => ['credited', name, publishers]),
    ...once(row.agencies).map((name): [Facet, string, string[]] => ['agency', name, publishers]),
    ...row.tags.map((name): [Facet, string, string[]] => ['tag', name, []]),
    // Of a link nobody knows what its page states.
    ...(row.versions > 0 ? [['verdict', row.verdict, []] satisfies [Facet, string, string[]]] : []),
    ...row.disclaimerKinds.map((name): [Facet, string, string[]] => ['disclaimer', name, []]),
    ...(row.language ? [['language', row.language, []] satisfies [Facet, string, string[]]] : []),
  ];
}

function add(counts: Counts, row: SavedArticle, sign: 1 | -1): Counts {
  return {
    all: counts.all + sign,
    shelves: { ...counts.shelves, [row.shelf]: counts.shelves[row.shelf] + sign },
    starred: counts.starred + sign * row.starred,
    bytes: counts.bytes + sign * row.bytes,
  };
}

type Change = readonly [before: SavedArticle | undefined, after: SavedArticle | undefined];

/** A row that is counted from now on, or no more. */
interface Counted {
  row: SavedArticle;
  sign: 1 | -1;
}

/**
 * Brings counts, tallies, the roll and what the second copy lacks from what rows were to what they are. Inside the write
 * that changes them.
 * @param changes a row before and after; absent: not in the library
 */
export async function account(library: LibraryDatabase, changes: readonly Change[]): Promise<void> {
  const counted = changes.flatMap(([before, after]) => [...countedOf(before, -1), ...countedOf(after, 1)]);
  await Promise.all([
    enroll(library, changes),
    noteUncopied(library, markedNumbers(changes)),
    putCounts(library, counted),
    putTallies(library, counted),
  ]);
}

function countedOf(row: SavedArticle | undefined, sign: Counted['sign']): Counted[] {
  return row && row.removed === 0 ? [{ row, sign }] : [];
}

async function putCounts(library: LibraryDatabase, counted: readonly Counted[]): Promise<void> {
  const counts = await library.fact('counts', noCounts);
  await library.meta.put({ key: 'counts', value: counted.reduce((sum, { row, sign }) => add(sum, row, sign), counts) });
}

async function putTallies(library: LibraryDatabase, counted: readonly Counted[]): Promise<void> {
  const changed = tallyChanges(counted);
  if (changed.length === 0) return;
  const known = await library.tallies.bulkGet(changed.map(({ facet, name }) => [facet, name]));
  const after = changed.map((delta, i) => sum(known[i], delta));
  const gone = after.filter(({ count }) => count <= 0);
  await Promise.all([
    library.tallies.bulkPut(after.filter(({ count }) => count > 0)),
    library.tallies.bulkDelete(gone.map(({ facet, name }) => [facet, name])),
  ]);
}

/** By how much each tally changes; those that stay as they are left out. */
function tallyChanges(counted: readonly Counted[]): Tally[] {
  const deltas = new Map<string, Tally>();
  for (const { row, sign } of counted) {
    for (const [facet, name, by] of namesOf(row)) {
      const key = `${facet}\n${name}`;
      const delta = deltas.get(key) ?? {
        facet,
        name,
        count: 0,
        reposted: 0,
        unnamed: 0,
        by: new Map<string, number>(),
      };
      deltas.set(key, delta);
      delta.count += sign;
      if (reposts.has(row.verdict)) delta.reposted += sign;
      if (row.versions > 0 && sourceless.has(row.verdict) && row.credited.length === 0) delta.unnamed += sign;
      for (const other of by) delta.by.set(other, (delta.by.get(other) ?? 0) + sign);
    }
  }
  return [...deltas.values()].filter(
    ({ count, reposted, unnamed, by }) => count || reposted || unnamed || [...by.values()].some(Boolean),
  );
}

/** The numbers of rows that differ only in what their reader marked. */
function markedNumbers(changes: readonly Change[]) {
  return changes.flatMap(([before, after]) =>
    before && after && isMarkedOtherwise(before, after) ? [after.number] : [],
  );
}

function sum(known: Tally | undefined, delta: Tally): Tally {
  if (!known) return delta;
  const by = new Map(known.by);
  for (const [name, change] of delta.by) {
    const count = (by.get(name) ?? 0) + change;
    if (count > 0) by.set(name, count);
    else by.delete(name);
  }
  return {
    ...known,
    count: known.count + delta.count,
    reposted: known.reposted + delta.reposted,
    unnamed: known.unnamed + delta.unnamed,
    by,
  };
}

/** The tallies of a facet, the largest first. */
export async function tallyOf(library: LibraryDatabase, facet: Facet): Promise<Tally[]> {
  const tallies = await library.tallies.where('[facet+name]').between([facet, ''], [facet, '\uffff']).toArray();
  return tallies.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
