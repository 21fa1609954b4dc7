import { Phrase, straightened } from './phrase.ts';

const kindsOfFour = 1 << 14;
const kindsOfPair = 1 << 12;

/** What four letters that follow each other are noted under, letter by letter: the fifth before has left the number. */
const four = (before: number, code: number) => ((before << 4) ^ code) & (kindsOfFour - 1);
const pair = (first: number, second: number) => ((first << 5) ^ second) & (kindsOfPair - 1);

/** The phrases, by their places in a list, of which some words end with the same letters. */
type Places = Map<number, number[]>;

function note(places: Places, letters: number, place: number): void {
  const known = places.get(letters);
  if (known) known.push(place);
  else places.set(letters, [place]);
}

const flagsOf = (places: Places, kinds: number): Uint8Array => {
  const flags = new Uint8Array(kinds);
  for (const letters of places.keys()) flags[letters] = 1;
  return flags;
};

/** By which letters the phrases of a list are recognised in a text. */
class Letters {
  readonly #fours: Places = new Map();
  readonly #pairs: Places = new Map();
  /** Phrases that no two letters are needed for. */
  readonly #always: number[] = [];
  readonly #hasFour: Uint8Array;
  readonly #hasPair: Uint8Array;

  constructor(phrases: readonly Phrase[]) {
    for (const [place, { parts }] of phrases.entries()) {
      const forms = parts[0];
      if (!forms || forms.some((form) => form.length < 2)) this.#always.push(place);
      else for (const form of forms) this.#note(form, place);
    }
    this.#hasFour = flagsOf(this.#fours, kindsOfFour);
    this.#hasPair = flagsOf(this.#pairs, kindsOfPair);
  }

  #note(form: string, place: number): void {
    if (form.length >= 4) {
      let letters = 0;
      for (let at = 0; at < 4; at++) letters = four(letters, form.charCodeAt(at));
      note(this.#fours, letters, place);
    } else note(this.#pairs, pair(form.charCodeAt(0), form.charCodeAt(1)), place);
  }

  /** The places of phrases whose letters a text has, in order: few of hundreds, and nearly always none. */
  placesIn(text: string): Iterable<number> {
    let found: Set<number> | undefined;
    let letters = 0;
    let before = 0;
    const hasFour = this.#hasFour;
    const hasPair = this.#hasPair;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      letters = four(letters, code);
      const two = pair(before, code);
      before = code;
      if (hasFour[letters] === 0 && hasPair[two] === 0) continue;
      found ??= new Set(this.#always);
      for (const place of this.#fours.get(letters) ?? []) found.add(place);
      for (const place of this.#pairs.get(two) ?? []) found.add(place);
    }
    return found ? [...found].sort((a, b) => a - b) : this.#always;
  }
}

/**
 * Phrases of language files that are looked for in the same texts, hundreds at a time. One pass over a text's letters tells
 * which may stand there: a hundredth of asking phrase by phrase.
 */
export class PhraseList<T> {
  readonly #all: readonly T[];
  readonly #phraseOf: (one: T) => Phrase;
  #letters: Letters | undefined;

  constructor(all: readonly T[], phraseOf: (one: T) => Phrase) {
    this.#all = all;
    this.#phraseOf = phraseOf;
  }

  /**
   * Those that may stand in a text or in a part of it, in their order. Most lines hold the words of none, and whoever looks
   * for phrases in their sentences need not part them.
   * @param lower the text as `lowerCase` gives it
   */
  standingIn(lower: string): readonly T[] {
    const straight = straightened(lower);
    this.#letters ??= new Letters(this.#all.map(this.#phraseOf));
    let found: T[] | undefined;
    for (const place of this.#letters.placesIn(straight)) {
      const one = this.#all[place]!;
      if (!this.#phraseOf(one).mayStandIn(straight)) continue;
      found ??= [];
      found.push(one);
    }
    return found ?? none;
  }
}

const none: readonly never[] = [];

/** The phrases of some languages' lists. */
export function listOfPhrases<Of extends { tag: string }>(
  spoken: readonly Of[],
  phrasesOf: (language: Of) => readonly string[],
): PhraseList<Phrase> {
  const all = spoken.flatMap((language) => phrasesOf(language).map((phrase) => new Phrase(phrase, language.tag)));
  return new PhraseList(all, (phrase) => phrase);
}
