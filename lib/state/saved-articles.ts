import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { type Counts, noCounts } from '../library/ledger.ts';
import { listNewest } from '../library/list.ts';
import type { SavedArticle, Shelf } from '../library/saved-article.ts';
import { searchArticles } from '../library/search/search.ts';

export interface SavedArticles {
  /** `undefined` until the first answer. */
  rows: ReadonlySignal<SavedArticle[] | undefined>;
  /** How much the library holds; `undefined` until it was read. */
  counts: ReadonlySignal<Counts | undefined>;
  /** Whether the library could not be read. */
  failed: ReadonlySignal<boolean>;
  words: ReadonlySignal<string>;
  /** The shelf on show; `undefined`: all. A search goes over all of them. */
  shelf: ReadonlySignal<Shelf | undefined>;
  search(words: string): void;
  show(shelf: Shelf | undefined): void;
}

/** What a list begins with: what is wanted of it, and what is known before the database has answered. */
interface Start {
  words?: string;
  shelf?: Shelf;
  rows?: SavedArticle[];
  counts?: Counts;
}

/** The newest of a shelf, or what was searched for, as signals that follow the database, whoever changes it. */
export function createSavedArticles(library: LibraryDatabase, limit: number, start: Start = {}): SavedArticles {
  const rows = signal<SavedArticle[] | undefined>(start.rows);
  const counts = signal<Counts | undefined>(start.counts);
  const failed = signal(false);
  const words = signal(start.words ?? '');
  const shelf = signal<Shelf | undefined>(start.shelf);
  let subscription: { unsubscribe(): void } | undefined;
  const error = () => {
    failed.value = true;
  };
  const follow = () => {
    subscription?.unsubscribe();
    subscription = liveQuery(async () =>
      words.value.trim()
        ? (await searchArticles(library, words.value, { limit })).rows
        : listNewest(library, limit, shelf.value),
    ).subscribe({
      next: (found) => {
        rows.value = found;
        failed.value = false;
      },
      error,
    });
  };
  liveQuery(() => library.fact('counts', noCounts)).subscribe({
    next: (now) => {
      counts.value = now;
    },
    error,
  });
  // A newer version changes the database: this view is closed to it, and would show old rows for ever.
  library.on('versionchange', error);
  follow();
  return {
    rows,
    counts,
    failed,
    words,
    shelf,
    search(wanted) {
      words.value = wanted;
      follow();
    },
    show(wanted) {
      shelf.value = wanted;
      words.value = '';
      follow();
    },
  };
}
