import { countLetters } from './count-letters.ts';

// Silent reading of non-fiction: Brysbaert 2019 gives 238 English words a minute; Chinese readers
// take in about 260 words, some 400 characters, a minute (Trauzettel-Klosinski & Dietz 2012 report 255 ± 29).
const wordsPerMinute = 238;
const cjkCharactersPerMinute = 400;

/** Whole minutes a reader needs for a text, at least one. */
export function readingMinutes(text: string): number {
  const { cjk, words } = countLetters(text);
  return Math.max(1, Math.round(cjk / cjkCharactersPerMinute + words / wordsPerMinute));
}
