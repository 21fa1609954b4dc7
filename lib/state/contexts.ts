import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import type { SavedArticle } from '../library/saved-article.ts';
import { contextOf, type Piece } from '../library/search/context.ts';

export interface Contexts {
  /** By article: the words searched for, where they stand in its text. */
  pieces: ReadonlySignal<ReadonlyMap<string, readonly Piece[]>>;
  /** Reads the texts of rows that are on the screen; each once for the same words. */
  follow(rows: readonly SavedArticle[], words: string): void;
}

/** The words around what was searched for, of the rows on the screen alone. */
export function createContexts(library: LibraryDatabase): Contexts {
  const pieces = signal<ReadonlyMap<string, readonly Piece[]>>(new Map());
  let searched = '';
  let asked = new Set<string>();
  return {
    pieces,
    follow(rows, words) {
      if (words !== searched) {
        searched = words;
        asked = new Set();
        pieces.value = new Map();
      }
      const wanted = words.trim() ? rows.filter(({ version }) => !asked.has(version)) : [];
      if (wanted.length === 0) return;
      for (const { version } of wanted) asked.add(version);
      library.texts.bulkGet(wanted.map(({ version }) => version)).then(
        (texts) => {
          if (words !== searched) return; // typed on meanwhile
          const found = wanted.map((row, i) => [row.id, contextOf(texts[i]?.text ?? '', words)] as const);
          pieces.value = new Map([...pieces.value, ...found]);
        },
        () => undefined, // the list says what cannot be read
      );
    },
  };
}
