import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import type { SavedArticle } from '../library/saved-article.ts';
import { changeArticles } from '../library/shelve.ts';

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
      await changeArticles(library, [row.id], () => ({ removed: 1 }));
      removed.value = row;
    },
    async undo() {
      const row = removed.value;
      if (!row) return;
      await changeArticles(library, [row.id], () => ({ removed: 0 }));
      removed.value = undefined;
    },
  };
}
