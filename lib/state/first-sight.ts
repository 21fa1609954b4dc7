import { type ReadonlySignal, signal } from '@preact/signals';
import type { Glance } from '../library/first-glance.ts';
import type { Counts } from '../library/ledger.ts';
import type { SavedArticle, Shelf } from '../library/saved-article.ts';
import type { SavedArticles } from './saved-articles.ts';

export interface FirstSight extends SavedArticles {
  /** Resolves when it is known how the list begins, or that it takes the library itself to know. */
  answered: Promise<void>;
}

/**
 * The saved list before the library is open: how it begins, once, and what a reader asks of it meanwhile, for the list
 * that takes over from here.
 */
export function createFirstSight(
  glance: Promise<Glance | undefined>,
  start: { words: string; shelf?: Shelf },
): FirstSight {
  const rows = signal<SavedArticle[]>();
  const counts = signal<Counts>();
  const words = signal(start.words);
  const shelf = signal<Shelf | undefined>(start.shelf);
  const never: ReadonlySignal<boolean> = signal(false);
  async function look(): Promise<void> {
    const seen = await glance;
    counts.value = seen?.counts;
    if (!words.value.trim() && shelf.value === start.shelf) rows.value = seen?.rows;
  }
  return {
    rows,
    counts,
    failed: never,
    words,
    shelf,
    answered: look(),
    search(wanted) {
      words.value = wanted;
      rows.value = undefined;
    },
    show(wanted) {
      shelf.value = wanted;
      words.value = '';
      rows.value = undefined;
    },
  };
}
