import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { removeArticle, restoreArticle } from '../library/remove.ts';
import type { SavedArticle } from '../library/saved-article.ts';

export interface Removal {
  /** The article removed last, while it can be brought back with one click. */
  removed: ReadonlySignal<SavedArticle | undefined>;
  remove(row: SavedArticle): Promise<void>;
  undo(): Promise<void>;
}

/** Removing from the list, with undo until the next removal. */
export function createRemoval(library: LibraryDatabase): Removal {
  const removed = signal<SavedArticle>();
  return {
    removed,
    async remove(row) {
      await removeArticle(library, row.id);
      removed.value = row;
    },
    async undo() {
      const row = removed.value;
      if (!row) return;
      await restoreArticle(library, row.id);
      removed.value = undefined;
    },
  };
}
