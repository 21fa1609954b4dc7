import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { type Counts, type Facet, noCounts, type Tally, tallyOf } from '../library/ledger.ts';
import { type Filters, firstRows, listIds, rowsOf, type Sort } from '../library/listing.ts';
import type { SavedArticle } from '../library/saved-article.ts';

/** What a library's list shows. */
export interface Wanted {
  words: string;
  filters: Filters;
  sort: Sort;
}

export interface Listing {
  wanted: ReadonlySignal<Wanted>;
  /** The ids of the whole list, in order; `undefined` until the first answer. */
  ids: ReadonlySignal<readonly string[] | undefined>;
  /** Whether these are all of it: a long list shows how it begins until it is known as a whole. */
  whole: ReadonlySignal<boolean>;
  /** Rows that were loaded, by id; those on the screen follow the database. */
  rows: ReadonlySignal<ReadonlyMap<string, SavedArticle>>;
  counts: ReadonlySignal<Counts | undefined>;
  /** What the list can be narrowed to, with how many articles each has. */
  facets: ReadonlySignal<ReadonlyMap<Facet, readonly Tally[]>>;
  failed: ReadonlySignal<boolean>;
  want(change: Partial<Wanted>): void;
  /** Which part of the list is on the screen: its rows are loaded. */
  show(ids: readonly string[]): void;
}

/** Finds the ids of articles that hold the words. */
export type FindIds = (words: string, signal: AbortSignal) => Promise<string[]>;

const facetsShown: Facet[] = ['tag', 'publisher', 'credited', 'agency', 'verdict', 'disclaimer', 'language'];
const shownAtFirst = 60; // articles: more than a window holds
const mostRowsKept = 2000; // in memory, beyond which those off the screen are let go

/** A list of any size: its order is known as a whole, its rows only where they are on the screen. */
export function createListing(library: LibraryDatabase, findIds: FindIds, start: Wanted): Listing {
  const wanted = signal(start);
  const ids = signal<readonly string[]>();
  const whole = signal(false);
  const rows = signal<ReadonlyMap<string, SavedArticle>>(new Map());
  const counts = signal<Counts>();
  const facets = signal<ReadonlyMap<Facet, readonly Tally[]>>(new Map());
  const failed = signal(false);
  const error = () => {
    failed.value = true;
  };
  let order: { unsubscribe(): void } | undefined;
  let onScreen: { unsubscribe(): void } | undefined;
  let shown: readonly string[] = [];
  let search = new AbortController();

  async function list({ words, filters, sort }: Wanted, aborted: AbortSignal): Promise<readonly string[]> {
    const listed = await listIds(library, filters, sort);
    if (!words.trim()) return listed;
    const found = await findIds(words, aborted);
    if (sort === 'newest-saved' && Object.keys(filters).length === 0) {
      const alive = new Set(listed);
      return found.filter((id) => alive.has(id));
    }
    const hits = new Set(found);
    return listed.filter((id) => hits.has(id));
  }
  function followOrder(): void {
    order?.unsubscribe();
    search.abort();
    search = new AbortController();
    const { signal: aborted } = search;
    order = liveQuery(() => list(wanted.value, aborted)).subscribe({
      next: (found) => {
        if (aborted.aborted) return;
        batch(() => {
          ids.value = found;
          whole.value = true;
          failed.value = false;
        });
      },
      error: () => {
        if (!aborted.aborted) error();
      },
    });
  }
  /** Shows how the list begins; only then the whole is asked for, or the browser would answer that first. */
  async function begin({ words, filters, sort }: Wanted): Promise<void> {
    if (!words.trim() && Object.keys(filters).length === 0) {
      const first = await firstRows(library, sort, shownAtFirst).catch(() => []);
      if (first.length === shownAtFirst && wanted.value === start) {
        batch(() => {
          rows.value = new Map(first.map((row) => [row.id, row]));
          ids.value = first.map(({ id }) => id);
        });
      }
    }
    // The reader may have asked for another list meanwhile.
    if (!order) followOrder();
  }
  function followRows(): void {
    onScreen?.unsubscribe();
    if (shown.length === 0) return;
    onScreen = liveQuery(() => rowsOf(library, shown)).subscribe({
      next: (loaded) => {
        const kept = rows.value.size > mostRowsKept ? [] : rows.value;
        rows.value = new Map([...kept, ...loaded.map((row) => [row.id, row] as const)]);
      },
      error,
    });
  }
  liveQuery(async () => {
    const tallies = await Promise.all(facetsShown.map((facet) => tallyOf(library, facet)));
    return { counted: await library.fact('counts', noCounts), tallies };
  }).subscribe({
    next: ({ counted, tallies }) => {
      counts.value = counted;
      facets.value = new Map(facetsShown.map((facet, i) => [facet, tallies[i]!]));
    },
    error,
  });
  library.on('versionchange', error);
  void begin(start);

  return {
    wanted,
    ids,
    whole,
    rows,
    counts,
    facets,
    failed,
    want(change) {
      wanted.value = { ...wanted.value, ...change };
      followOrder();
    },
    show(visible) {
      if (visible.length === shown.length && visible.every((id, i) => id === shown[i])) return;
      shown = visible;
      followRows();
    },
  };
}
