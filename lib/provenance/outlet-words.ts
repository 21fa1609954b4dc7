import { languages } from '../languages/index.ts';
import { anyOf, lowerCase } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import { hasCjk } from '../text/white-space.ts';
import { WordPattern } from './word-pattern.ts';

// An outlet may be credited in any language, whatever the page's own is.

const wholeFrom = 5; // letters of a word that may stand inside of another: "Tagblatt"

const words = languages.flatMap(({ outlets }) => outlets.words);
const isLong = (word: string) => hasCjk(word) || word.length >= wholeFrom;
const long = new WordList(words.filter(isLong));
const short = new WordPattern(
  words.filter((word) => !isLong(word)),
  (any) => new RegExp(String.raw`(?<!\p{L})(?:${any})|(?:${any})(?!\p{L})`, 'u'),
);
const domain = /\btv\b|\.(?:com|org|net|de|at|ch|fr|es|it|pl)\b/u;

/** Whether a name says that it is an outlet's: newspapers and broadcasters have words that they are called by. A short one begins or ends a word. */
export function isMediaName(name: string): boolean {
  const lower = lowerCase(name);
  return domain.test(lower) || short.test(lower) || long.heldBy(lower).length > 0;
}

const agencies = anyOf(languages.flatMap(({ outlets }) => outlets.agencies));

/** "Agenturen", "agency material": nobody by name, but agencies. For names in lower case. */
export const agencyWord = new RegExp(String.raw`\bwires?\b|agen|${agencies}`, 'u');

const nouns = languages.flatMap(({ outlets }) => outlets.agencies);
const articleFirst = /^(?:(?:la|der|die)\s|l['’])/u;

/**
 * How many characters of a name say only that it is an agency's: "la agencia AFP", "Nachrichtenagentur dpa". A noun with a
 * capital where its language writes none is a part of the name: "Agencia EFE".
 */
export function nounBefore(name: string): number {
  const start = articleFirst.exec(name)?.[0].length ?? 0;
  const noun = nouns.find((one) => name.startsWith(`${one} `, start));
  const length = noun === undefined ? 0 : start + noun.length + 1;
  return /^(?:\p{Lu}{2}|dpa\b)/u.test(name.slice(length)) ? length : 0;
}
