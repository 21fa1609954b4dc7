import { Phrase, straightened } from './phrase.ts';
import { WordIndex } from './word-index.ts';

/** By which words the phrases of a list are recognised in a text, and where in the list the phrase of each word is. */
interface Recognition {
  index: WordIndex;
  phraseOfWord: readonly number[];
  /** Phrases that are all gaps and options. */
  always: readonly number[];
}

function recognitionOf(phrases: readonly Phrase[]): Recognition {
  const words: string[] = [];
  const phraseOfWord: number[] = [];
  const always: number[] = [];
  for (const [place, { parts }] of phrases.entries()) {
    const [forms] = parts;
    if (!forms) always.push(place);
    for (const form of forms ?? []) {
      words.push(form);
      phraseOfWord.push(place);
    }
  }
  return { index: new WordIndex(words), phraseOfWord, always };
}

/** Phrases of language files that are looked for in the same texts, hundreds at a time. Nearly all texts hold none. */
export class PhraseList<T> {
  readonly #all: readonly T[];
  readonly #phraseOf: (one: T) => Phrase;
  #recognition: Recognition | undefined;

  constructor(all: readonly T[], phraseOf: (one: T) => Phrase) {
    this.#all = all;
    this.#phraseOf = phraseOf;
  }

  #placesIn(lower: string): readonly number[] {
    this.#recognition ??= recognitionOf(this.#all.map(this.#phraseOf));
    const { index, phraseOfWord, always } = this.#recognition;
    const words = index.placesIn(lower);
    if (!words) return always;
    const places = new Set(always);
    for (const word of words) places.add(phraseOfWord[word]!);
    return [...places].sort((a, b) => a - b);
  }

  /**
   * Those that may stand in a text or in a part of it, in their order. Most lines hold the words of none, and whoever looks
   * for phrases in their sentences need not part them.
   * @param lower the text as `lowerCase` gives it
   */
  standingIn(lower: string): readonly T[] {
    const places = this.#placesIn(lower);
    if (places.length === 0) return none;
    const straight = straightened(lower);
    return places.map((place) => this.#all[place]!).filter((one) => this.#phraseOf(one).mayStandIn(straight));
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
