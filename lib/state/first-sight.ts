import { type ReadonlySignal, signal } from '@preact/signals';
import type { Glance } from '../library/first-glance.ts';
import type { Counts } from '../library/ledger.ts';
import type { SavedArticle, Shelf } from '../library/saved-article.ts';
import type { SavedArticles } from './saved-articles.ts';

export interface FirstSight extends SavedArticles {
  /** Resolves when it is known how the list begins, or that it takes the library itself to know. */
  answered: Promise<void>;
}

/** What the list was left at: words that are searched for, and a shelf; `undefined`: all. */
interface Start {
  words: string;
  shelf?: Shelf;
}

/**
 * The saved list before the library is open: how it begins, once, and what a reader asks of it meanwhile, for the list
 * that takes over from here.
 * @param start what the list was left at; until that is known it shows what it usually does
 */
export function createFirstSight(glance: Promise<Glance | undefined>, usual: Start, start: Promise<Start>): FirstSight {
  const rows = signal<SavedArticle[]>();
  const counts = signal<Counts>();
  const words = signal(usual.words);
  const shelf = signal<Shelf | undefined>(usual.shelf);
  const never: ReadonlySignal<boolean> = signal(false);
  let isAsked = false;
  async function look(): Promise<void> {
    const left = await start;
    if (!isAsked) {
      words.value = left.words;
      shelf.value = left.shelf;
    }
    const seen = await glance;
    counts.value = seen?.counts;
    if (!words.value.trim() && shelf.value === left.shelf) rows.value = seen?.rows;
  }
  return {
    rows,
    counts,
    failed: never,
    words,
    shelf,
    answered: look(),
    search(wanted) {
      isAsked = true;
      words.value = wanted;
      rows.value = undefined;
    },
    show(wanted) {
      isAsked = true;
      shelf.value = wanted;
      words.value = '';
      rows.value = undefined;
    },
  };
}
