import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { type KnownOfPage, knownOfPage, type PageRead } from '../library/known-of-page.ts';

export interface PageInLibrary {
  /** `undefined` until the library has answered about the page that is looked at. */
  known: ReadonlySignal<KnownOfPage | undefined>;
  failed: ReadonlySignal<boolean>;
  /** Turns to another page; `undefined`: to none. */
  lookAt(page: PageRead | undefined): void;
}

/** What the library knows of the page on show, followed as the library changes. */
export function createPageInLibrary(library: LibraryDatabase): PageInLibrary {
  const known = signal<KnownOfPage>();
  const failed = signal(false);
  let query: { unsubscribe(): void } | undefined;
  let looked: PageRead | undefined;
  return {
    known,
    failed,
    lookAt(page) {
      // The same page read once more shows no gap; a report of it may be new all the same.
      if (page?.url !== looked?.url) known.value = undefined;
      looked = page;
      query?.unsubscribe();
      query =
        page &&
        liveQuery(() => knownOfPage(library, page)).subscribe({
          next: (found) => {
            known.value = found;
            failed.value = false;
          },
          error: () => {
            failed.value = true;
          },
        });
    },
  };
}
