import { lowerCase } from './phrase.ts';

const plain = (text: string) => (text.includes('’') ? text.replaceAll('’', "'") : text);

/**
 * Words of language files, to be looked up at a place of a text. A list of hundreds is a set that is asked once for each
 * length: as one pattern it would take longer to be made than a page to be read.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor(words: readonly string[]) {
    this.#words = new Set(words.map((word) => plain(lowerCase(word))));
    this.#longest = Math.max(0, ...words.map((word) => word.length));
  }

  has(word: string): boolean {
    return this.#words.has(plain(word));
  }

  /** The words that begin at an offset of a text in lower case, the longest first. */
  *startingAt(lower: string, at: number): Generator<string> {
    const text = plain(lower.slice(at, at + this.#longest));
    for (let length = text.length; length > 0; length--) {
      const word = text.slice(0, length);
      if (this.#words.has(word)) yield word;
    }
  }

  /** The words that end before an offset of a text in lower case, the longest first. */
  *endingAt(lower: string, end: number): Generator<string> {
    const text = plain(lower.slice(Math.max(0, end - this.#longest), end));
    for (let from = 0; from < text.length; from++) {
      const word = text.slice(from);
      if (this.#words.has(word)) yield word;
    }
  }
}
