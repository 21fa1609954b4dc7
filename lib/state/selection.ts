import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { rowsOf } from '../library/listing.ts';
import type { SavedArticle } from '../library/saved-article.ts';

export interface Selection {
  ids: ReadonlySignal<ReadonlySet<string>>;
  /**
   * Selects an article, or no longer.
   * @param range the list, where everything between the last one and this is meant
   */
  toggle(row: SavedArticle, range?: readonly string[]): void;
  all(ids: readonly string[]): void;
  none(): void;
  /** The rows of all that are selected, on the screen or not. */
  rows(): Promise<SavedArticle[]>;
}

/** Which articles of a list are selected. */
export function createSelection(library: LibraryDatabase): Selection {
  const ids = signal<ReadonlySet<string>>(new Set());
  let anchor: string | undefined;
  return {
    ids,
    toggle(row, range) {
      const next = new Set(ids.value);
      const from = range && anchor !== undefined ? range.indexOf(anchor) : -1;
      if (range && from >= 0) {
        const to = range.indexOf(row.id);
        for (const id of range.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id);
      } else if (!next.delete(row.id)) next.add(row.id);
      anchor = row.id;
      ids.value = next;
    },
    all(list) {
      ids.value = new Set(list);
    },
    none() {
      ids.value = new Set();
      anchor = undefined;
    },
    rows: () => rowsOf(library, [...ids.value]),
  };
}
