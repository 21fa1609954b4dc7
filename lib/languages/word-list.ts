import { lowerCase, straightened } from './phrase.ts';
import { WordIndex } from './word-index.ts';

const kindsOfPair = 4096;

/** Where it is noted that words begin with two letters; a letter alone has the place of its own. */
const pairAt = (first: number, second: number) => ((first << 5) ^ second) & (kindsOfPair - 1);

const none: readonly string[] = [];

const plainCode = (code: number) => (code === 0x2019 ? 0x27 : code);

/**
 * Words of language files, to be looked up at a place of a text. A list of hundreds is a set that is asked once for each
 * length: as one pattern it would take longer to be made than a page to be read.
 */
export class WordList {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** How long the words are that begin with a letter, the longest first. */
  #lengths: ReadonlyMap<string, readonly number[]> | undefined;
  /** The pairs of letters that words begin with: nearly every place of a text is ruled out by them, for next to nothing. */
  readonly #pairs = new Uint8Array(kindsOfPair);
  readonly #alone = new Uint8Array(kindsOfPair);
  #known: readonly string[] | undefined;
  #index: WordIndex | undefined;

  constructor(words: readonly string[]) {
    // All in one go: a call for each word takes longer than the words.
    this.#words = new Set(words.length > 0 ? straightened(lowerCase(words.join('\n'))).split('\n') : []);
    this.#longest = Math.max(0, ...words.map((word) => word.length));
  }

  #sorted(): ReadonlyMap<string, readonly number[]> {
    const lengths = new Map<string, Set<number>>();
    for (const word of this.#words) {
      const known = lengths.get(word.charAt(0));
      if (known) known.add(word.length);
      else lengths.set(word.charAt(0), new Set([word.length]));
      if (word.length > 1) this.#pairs[pairAt(word.charCodeAt(0), word.charCodeAt(1))] = 1;
      else this.#alone[pairAt(word.charCodeAt(0), 0)] = 1;
    }
    this.#lengths = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]));
    return this.#lengths;
  }

  /** How long the words are that may begin at an offset of a text, the longest first. */
  #lengthsAt(text: string, at: number): readonly number[] | undefined {
    const lengths = this.#lengths ?? this.#sorted();
    const first = plainCode(text.charCodeAt(at));
    const pair = pairAt(first, plainCode(text.charCodeAt(at + 1)));
    if (this.#pairs[pair] === 0 && this.#alone[pairAt(first, 0)] === 0) return undefined;
    return lengths.get(String.fromCharCode(first));
  }

  has(word: string): boolean {
    return this.#words.has(straightened(word));
  }

  /** The words that begin at an offset of a text in lower case, the longest first. */
  startingAt(lower: string, at: number): readonly string[] {
    const lengths = this.#lengthsAt(lower, at);
    if (!lengths) return none;
    const text = straightened(lower.slice(at, at + this.#longest));
    const found: string[] = [];
    for (const length of lengths) {
      const word = text.slice(0, length);
      if (word.length === length && this.#words.has(word)) found.push(word);
    }
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
