import { anyOf } from '../languages/phrase.ts';

const nothing = '(?!)';

/**
 * An alternation of literal words, as `anyOf` makes it. Of no words (English has no label in Han) it matches nothing;
 * an empty alternation would match before every letter.
 */
export function anyWord(words: readonly string[]): string {
  return words.length > 0 ? anyOf(words) : nothing;
}
