import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import type { LibraryDatabase } from '../library/database.ts';
import type { SavedArticle } from '../library/saved-article.ts';
import { type Change, changeArticles } from '../library/shelve.ts';

export interface OpenedArticle {
  /** The row as it is now, whoever changes it. */
  row: ReadonlySignal<SavedArticle>;
  /** Whether the last change could not be kept. */
  failed: ReadonlySignal<boolean>;
  note(text: string): void;
  /**
   * How far it was read.
   * @param progress share of the text above the window's lower edge, 0 to 1
   * @param paragraph the one at the window's top, from 0
   */
  readTo(progress: number, paragraph: number): void;
  /** It was read to its end: out of the unread, unless its reader has put it elsewhere. */
  finish(): void;
}

/** One open article: its row, and what reading it changes. */
export function createOpenedArticle(library: LibraryDatabase, opened: SavedArticle): OpenedArticle {
  const row = signal(opened);
  const failed = signal(false);
  let waiting: Change | undefined;
  let writing = false;

  // One write at a time; what changes meanwhile goes into the next one, so that every key typed costs no write.
  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting) {
      const change = waiting;
      waiting = undefined;
      try {
        await changeArticles(library, [opened.id], () => change);
        failed.value = false;
      } catch {
        failed.value = true;
      }
    }
    writing = false;
  }
  function change(more: Change): void {
    waiting = { ...waiting, ...more };
    void write();
  }
  liveQuery(() => library.articles.get(opened.id)).subscribe({
    next: (now) => {
      if (now) row.value = now;
    },
    error: () => {
      failed.value = true;
    },
  });
  return {
    row,
    failed,
    note: (text) => change({ note: text }),
    readTo: (progress, paragraph) => change({ progress, paragraph }),
    finish() {
      if (row.value.shelf === 'unread') change({ shelf: 'finished' });
    },
  };
}
