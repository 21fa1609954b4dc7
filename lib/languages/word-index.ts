import { straightened } from './phrase.ts';

const kindsOfFour = 1 << 14;
const kindsOfPair = 1 << 12;

/** What four letters that follow each other are noted under, letter by letter: the fifth before has left the number. */
const four = (before: number, code: number) => ((before << 4) ^ code) & (kindsOfFour - 1);
const pair = (first: number, second: number) => ((first << 5) ^ second) & (kindsOfPair - 1);
const alone = (code: number) => code & (kindsOfPair - 1);

/** Words, by the letters that they begin with, and by their places in a list. */
class Beginnings {
  readonly #places = new Map<number, number[]>();
  /** Whether any words begin so. */
  readonly flags: Uint8Array;

  constructor(kinds: number) {
    this.flags = new Uint8Array(kinds);
  }

  note(letters: number, place: number): void {
    const known = this.#places.get(letters);
    if (known) known.push(place);
    else this.#places.set(letters, [place]);
    this.flags[letters] = 1;
  }

  placesOf(letters: number): readonly number[] {
    return this.#places.get(letters)!;
  }
}

// What two letters may be of words: for nearly every place of a text nothing, and no more is asked.
const beginShort = 1;
const endFour = 2;

const apostrophe = 0x27;
const blank = 0x20;

const isWide = (code: number) =>
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** A letter beyond ASCII, or a control, as it is in words: a straight apostrophe, any white space a blank. */
const plainCode = (code: number) => (code === 0x2019 ? apostrophe : code < blank || isWide(code) ? blank : code);

/**
 * Which of some hundred words stand in a text, told in one pass over its letters: looking for each of them would take a
 * hundred times as long, and one pattern of all takes longer to be made than a page to be read.
 */
export class WordIndex {
  readonly #words: readonly string[];
  readonly #fours = new Beginnings(kindsOfFour);
  readonly #pairs = new Beginnings(kindsOfPair);
  readonly #alone = new Beginnings(kindsOfPair);
  readonly #kinds = new Uint8Array(kindsOfPair);
  #hasAlone = false;

  /** @param words as `plain` gives them, in the case of the texts that will be asked about */
  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [place, word] of words.entries()) {
      if (word.length >= 4) {
        this.#fours.note(fourOf(word), place);
        this.#kinds[pair(word.charCodeAt(2), word.charCodeAt(3))]! |= endFour;
      } else if (word.length > 1) {
        const two = pair(word.charCodeAt(0), word.charCodeAt(1));
        this.#pairs.note(two, place);
        this.#kinds[two]! |= beginShort;
      } else if (word) {
        this.#alone.note(alone(word.charCodeAt(0)), place);
        this.#hasAlone = true;
      }
    }
  }

  /** The places in the list of the words that stand in a text, each once; undefined where none does. */
  placesIn(text: string): Set<number> | undefined {
    const kinds = this.#kinds;
    const fours = this.#fours.flags;
    const ones = this.#hasAlone ? this.#alone.flags : undefined;
    let found: Set<number> | undefined;
    let written: string | undefined;
    let letters = 0;
    let before = 0;
    // The numbers are written out: for a script that is not compiled yet, calls for each letter are what this costs.
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code > 0x7f || code < blank) code = plainCode(code);
      letters = ((letters << 4) ^ code) & (kindsOfFour - 1);
      const two = ((before << 5) ^ code) & (kindsOfPair - 1);
      const kind = kinds[two]!;
      if ((kind & endFour) !== 0 && fours[letters] === 1) {
        written ??= plain(text);
        found = this.#heldAt(at - 3, written, this.#fours.placesOf(letters), found);
      }
      if ((kind & beginShort) !== 0) {
        written ??= plain(text);
        found = this.#heldAt(at - 1, written, this.#pairs.placesOf(two), found);
      }
      if (ones !== undefined && ones[alone(code)] === 1) {
        written ??= plain(text);
        found = this.#heldAt(at, written, this.#alone.placesOf(alone(code)), found);
      }
      before = code;
    }
    return found;
  }

  /** Adds those of some words that stand at an offset. */
  #heldAt(at: number, text: string, places: readonly number[], found?: Set<number>): Set<number> | undefined {
    let all = found;
    for (const place of places) {
      if (!text.startsWith(this.#words[place]!, at)) continue;
      all ??= new Set();
      all.add(place);
    }
    return all;
  }
}

/** A text as words are written, at the same offsets: with straight apostrophes, any white space a blank. */
function plain(text: string): string {
  return straightened(/[^\S ]/u.test(text) ? text.replace(/[^\S ]/gu, ' ') : text);
}

function fourOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < 4; at++) letters = four(letters, word.charCodeAt(at));
  return letters;
}
