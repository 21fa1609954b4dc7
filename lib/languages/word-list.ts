import { lowerCase } from './phrase.ts';

const plain = (text: string) => (text.includes('’') ? text.replaceAll('’', "'") : text);

/**
 * Words of language files, to be looked up at a place of a text. A list of hundreds is a set that is asked once for each
 * length: as one pattern it would take longer to be made than a page to be read.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** How long the words are that begin with a letter, the longest first. */
  #lengths: Map<string, readonly number[]> | undefined;

  constructor(words: readonly string[]) {
    this.#words = new Set(words.map((word) => plain(lowerCase(word))));
    this.#longest = Math.max(0, ...words.map((word) => word.length));
  }

  #lengthsOf(letter: string): readonly number[] | undefined {
    if (!this.#lengths) {
      const lengths = new Map<string, Set<number>>();
      for (const word of this.#words) {
        const known = lengths.get(word.charAt(0));
        if (known) known.add(word.length);
        else lengths.set(word.charAt(0), new Set([word.length]));
      }
      this.#lengths = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
    }
    return this.#lengths.get(letter);
  }

  has(word: string): boolean {
    return this.#words.has(plain(word));
  }

  /** The words that begin at an offset of a text in lower case, the longest first. */
  *startingAt(lower: string, at: number): Generator<string> {
    const lengths = this.#lengthsOf(plain(lower.charAt(at)));
    if (!lengths) return;
    const text = plain(lower.slice(at, at + this.#longest));
    for (const length of lengths) {
      const word = text.slice(0, length);
      if (word.length < length) continue;
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
