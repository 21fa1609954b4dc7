import { lowerCase, straightened } from './phrase.ts';
import { WordIndex } from './word-index.ts';

const kindsOfPair = 4096;

/** Where it is noted that words begin with two letters; a letter alone has the place of its own. */
const pairAt = (first: number, second: number) => ((first << 5) ^ second) & (kindsOfPair - 1);

const none: readonly string[] = [];

const plainCode = (code: number) => (code === 0x2019 ? 0x27 : code);

/**
 * Words of language files, to be looked up at a place of a text, where the few that begin with its two letters are tried: as
 * one pattern a list of hundreds would take longer to be made than a page to be read.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** The words that begin with two letters, the longest first; a word of one letter is noted as if nothing followed. */
  readonly #beginnings = new Map<number, string[]>();
  /** Where there are any: nearly every place of a text is ruled out by it, for next to nothing. */
  readonly #flags = new Uint8Array(kindsOfPair);
  #known: readonly string[] | undefined;
  #index: WordIndex | undefined;

  constructor(words: readonly string[]) {
    // All in one go: a call for each word takes longer than the words.
    this.#words = new Set(words.length > 0 ? straightened(lowerCase(words.join('\n'))).split('\n') : []);
    this.#longest = Math.max(0, ...words.map((word) => word.length));
  }

  #sort(): void {
    for (const word of [...this.#words].sort((a, b) => b.length - a.length)) {
      const pair = pairAt(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);
      const known = this.#beginnings.get(pair);
      if (known) known.push(word);
      else this.#beginnings.set(pair, [word]);
      this.#flags[pair] = 1;
    }
  }

  has(word: string): boolean {
    return this.#words.has(straightened(word));
  }

  /** The words that begin at an offset of a text in lower case, the longest first. */
  startingAt(lower: string, at: number): readonly string[] {
    if (this.#beginnings.size === 0) this.#sort();
    const first = plainCode(lower.charCodeAt(at));
    const pair = pairAt(first, plainCode(lower.charCodeAt(at + 1)));
    const alone = pairAt(first, 0);
    if (this.#flags[pair] === 0 && this.#flags[alone] === 0) return none;
    const text = straightened(lower.slice(at, at + this.#longest));
    const found: string[] = [];
    for (const letters of pair === alone ? [pair] : [pair, alone])
      for (const word of this.#beginnings.get(letters) ?? []) if (text.startsWith(word)) found.push(word);
    return found;
  }

  /** Those of the words that stand anywhere in a text in lower case, sorted. */
  heldBy(lower: string): readonly string[] {
    this.#known ??= [...this.#words];
    this.#index ??= new WordIndex(this.#known);
    const places = this.#index.placesIn(lower);
    return places ? Array.from(places, (place) => this.#known![place]!).sort() : none;
  }

  /** The words that end before an offset of a text in lower case, the longest first. */
  *endingAt(lower: string, end: number): Generator<string> {
    const text = straightened(lower.slice(Math.max(0, end - this.#longest), end));
    for (let from = 0; from < text.length; from++) {
      const word = text.slice(from);
      if (this.#words.has(word)) yield word;
    }
  }
}
