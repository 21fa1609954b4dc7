import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import type { Highlight, HighlightStore } from '../library/highlight.ts';
import { addHighlight, changeHighlight, listHighlights } from '../library/highlights.ts';
import { notKept } from '../library/not-kept.ts';

export interface Highlights {
  /** As they are now, whoever changes them. */
  all: ReadonlySignal<readonly Highlight[]>;
  store: HighlightStore;
}

/** The highlights of an article that is open in the library. */
export function createHighlights(library: LibraryDatabase, articleId: string): Highlights {
  const all = signal<readonly Highlight[]>([]);
  liveQuery(() => listHighlights(library, articleId)).subscribe({
    next: (now) => {
      all.value = now;
    },
    // What was shown stays; what is done next says why it cannot be.
    error: () => undefined,
  });
  return {
    all,
    store: {
      add: (highlight) => notKept(addHighlight(library, articleId, highlight)),
      change: (id, change) => notKept(changeHighlight(library, id, change)),
    },
  };
}
