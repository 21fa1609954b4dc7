import { anyOf } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import { hasCjk } from '../text/white-space.ts';

/** An alternation of words in lower case; those of scripts with blanks stand by themselves. */
export function wholeWords(words: readonly string[]): string {
  const glued = words.filter(hasCjk);
  const spaced = words.filter((word) => !hasCjk(word));
  const parts = [
    ...(spaced.length > 0 ? [String.raw`(?<![\p{L}\p{N}])(?:${anyOf(spaced)})(?![\p{L}\p{N}])`] : []),
    ...(glued.length > 0 ? [anyOf(glued)] : []),
  ];
  return `(?:${parts.join('|')})`;
}

/**
 * A pattern that some words of language files are part of, as labels are: "(source|quelle|…)\s?:". It is made for the words
 * that a text holds, and no other can match in it; most texts hold none, and are done.
 *
 * What a first reading pays for is patterns. Each `\p{L}` in one costs 0.05 ms when it is made, as much again at its first
 * text, and 0.2 ms at its first text with letters beyond Latin-1 (Chromium 156, in a renderer of its own). The finders have
 * hundreds. So they ask a plainer question first, for a sign, a word, a letter of ASCII, and make a pattern for the few texts
 * that are left.
 */
export class WordPattern {
  readonly #words: WordList;
  readonly #make: (anyOfThem: string) => RegExp;
  readonly #alternation: (words: readonly string[]) => string;
  readonly #made = new Map<string, RegExp>();

  /**
   * @param make the pattern for an alternation of words, which it must need to match
   * @param alternation what makes it of words: any place of a text, or `wholeWords`
   */
  constructor(
    words: readonly string[],
    make: (anyOfThem: string) => RegExp,
    alternation: (words: readonly string[]) => string = anyOf,
  ) {
    this.#words = new WordList(words);
    this.#make = make;
    this.#alternation = alternation;
  }

  /** What to look for in a text in lower case; undefined where it holds none of the words. */
  #for(lower: string): RegExp | undefined {
    const words = this.#words.heldBy(lower);
    if (words.length === 0) return undefined;
    const key = words.join('\0');
    let pattern = this.#made.get(key);
    if (!pattern) {
      pattern = this.#make(this.#alternation(words));
      this.#made.set(key, pattern);
    }
    return pattern;
  }

  exec(lower: string): RegExpExecArray | null {
    return this.#for(lower)?.exec(lower) ?? null;
  }

  test(lower: string): boolean {
    const pattern = this.#for(lower);
    return pattern !== undefined && lower.search(pattern) >= 0;
  }

  /** For patterns with the flag `g`. */
  matchesIn(lower: string): RegExpExecArray[] {
    const pattern = this.#for(lower);
    return pattern ? [...lower.matchAll(pattern)] : [];
  }
}
