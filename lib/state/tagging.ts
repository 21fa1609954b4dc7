import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import { tallyOf } from '../library/ledger.ts';
import type { SavedArticle } from '../library/saved-article.ts';
import type { Shelving } from './shelving.ts';

export interface Tagging {
  /** The articles whose tags are being edited, as they are now; `undefined`: none are. */
  rows: ReadonlySignal<readonly SavedArticle[] | undefined>;
  /** All tags of the library, the most used first. */
  known: ReadonlySignal<readonly string[]>;
  open(rows: readonly SavedArticle[]): Promise<void>;
  change(change: { add?: string[]; drop?: string[] }): Promise<void>;
  close(): void;
}

/** Editing the tags of some articles. */
export function createTagging(library: LibraryDatabase, shelving: Shelving): Tagging {
  const rows = signal<readonly SavedArticle[]>();
  const known = signal<readonly string[]>([]);
  let subscription: { unsubscribe(): void } | undefined;
  return {
    rows,
    known,
    async open(wanted) {
      subscription?.unsubscribe();
      rows.value = wanted;
      known.value = (await tallyOf(library, 'tag')).map(({ name }) => name);
      subscription = liveQuery(() => library.articles.bulkGet(wanted.map(({ id }) => id))).subscribe((found) => {
        rows.value = found.filter((row) => row !== undefined);
      });
    },
    change: (change) => shelving.tag(rows.value ?? [], change),
    close() {
      subscription?.unsubscribe();
      rows.value = undefined;
    },
  };
}
