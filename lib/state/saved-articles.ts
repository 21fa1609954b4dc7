import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { searchLibrary } from '../library/list.ts';
import type { SavedArticle } from '../library/saved-article.ts';

export interface SavedArticles {
  /** `undefined` until the first answer. */
  rows: ReadonlySignal<SavedArticle[] | undefined>;
  /** Whether the library could not be read. */
  failed: ReadonlySignal<boolean>;
  words: ReadonlySignal<string>;
  search(words: string): void;
}

/** The saved list as signals that follow the database, whichever view or worker changes it. */
export function createSavedArticles(library: LibraryDatabase, limit: number): SavedArticles {
  const rows = signal<SavedArticle[]>();
  const failed = signal(false);
  const words = signal('');
  let subscription: { unsubscribe(): void } | undefined;
  const follow = () => {
    subscription?.unsubscribe();
    subscription = liveQuery(() => searchLibrary(library, words.value, limit)).subscribe({
      next: (found) => {
        rows.value = found;
        failed.value = false;
      },
      error: () => {
        failed.value = true;
      },
    });
  };
  // A newer version changes the database: this view is closed to it, and would show old rows for ever.
  library.on('versionchange', () => {
    failed.value = true;
  });
  follow();
  return {
    rows,
    failed,
    words,
    search(wanted) {
      words.value = wanted;
      follow();
    },
  };
}
