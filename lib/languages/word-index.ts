const kindsOfFour = 1 << 14;
const kindsOfPair = 1 << 12;

/** What four letters that follow each other are noted under, letter by letter: the fifth before has left the number. */
const four = (before: number, code: number) => ((before << 4) ^ code) & (kindsOfFour - 1);
const pair = (first: number, second: number) => ((first << 5) ^ second) & (kindsOfPair - 1);
const alone = (code: number) => code & (kindsOfPair - 1);

/** Words, by the letters that they begin with, and by their places in a list. */
class Beginnings {
  readonly #places = new Map<number, number[]>();
  /** Whether any words begin so: for nearly every place of a text, all that is asked. */
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

/**
 * Which of some hundred words stand in a text, told in one pass over its letters: looking for each of them would take a
 * hundred times as long, and one pattern of all takes longer to be made than a page to be read.
 */
export class WordIndex {
  readonly #words: readonly string[];
  readonly #fours = new Beginnings(kindsOfFour);
  readonly #pairs = new Beginnings(kindsOfPair);
  readonly #alone = new Beginnings(kindsOfPair);
  #hasAlone = false;

  /** @param words as they stand in the texts that will be asked about: in lower case, with straight apostrophes */
  constructor(words: readonly string[]) {
    this.#words = words;
    for (const [place, word] of words.entries()) {
      if (word.length >= 4) this.#fours.note(fourOf(word), place);
      else if (word.length > 1) this.#pairs.note(pair(word.charCodeAt(0), word.charCodeAt(1)), place);
      else if (word) {
        this.#alone.note(alone(word.charCodeAt(0)), place);
        this.#hasAlone = true;
      }
    }
  }

  /** The places in the list of the words that stand in a text, each once; undefined where none does. */
  placesIn(text: string): Set<number> | undefined {
    const words = this.#words;
    const fours = this.#fours.flags;
    const pairs = this.#pairs.flags;
    const ones = this.#alone.flags;
    const hasAlone = this.#hasAlone;
    let found: Set<number> | undefined;
    const add = (beginnings: Beginnings, letters: number, at: number) => {
      for (const place of beginnings.placesOf(letters)) {
        if (!text.startsWith(words[place]!, at)) continue;
        found ??= new Set();
        found.add(place);
      }
    };
    let letters = 0;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      letters = four(letters, code);
      if (fours[letters] === 1) add(this.#fours, letters, at - 3);
      const two = pair(before, code);
      if (pairs[two] === 1) add(this.#pairs, two, at - 1);
      if (hasAlone && ones[alone(code)] === 1) add(this.#alone, alone(code), at);
      before = code;
    }
    return found;
  }
}

function fourOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < 4; at++) letters = four(letters, word.charCodeAt(at));
  return letters;
}
