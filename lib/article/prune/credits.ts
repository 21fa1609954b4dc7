import { perArticleWords } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { lowerCase } from '../../languages/phrase.ts';
import { listOfPhrases } from '../../languages/phrase-list.ts';
import type { Line } from '../body.ts';

const wordsOf = perArticleWords((spoken) => ({
  sources: spoken.flatMap(({ source }) => source.labels).map((label) => label.toLowerCase()),
  people: spoken.flatMap(({ byline }) => [...byline.labels, ...byline.editors]).map((label) => label.toLowerCase()),
  phrases: listOfPhrases(spoken, ({ contributions }) => contributions),
}));
/** How agencies and desks sign: "SDA/sep", "(SID)". */
const sign = /^[\s([–—-]*\p{Lu}{2,}/u;

/** Whether a line says whose the text is; such lines may stand anywhere below it. */
export function isCredit({ block: { text } }: Line, languages: readonly Language[]): boolean {
  const { sources, people, phrases } = wordsOf(languages);
  const lower = lowerCase(text);
  return (
    sign.test(text) ||
    sources.some((label) => lower.startsWith(label) && /^\s?[:：/]/u.test(lower.slice(label.length))) ||
    people.some((label) => lower.startsWith(label) && !/\p{L}/u.test(lower.charAt(label.length))) ||
    phrases.standingIn(lower).some((phrase) => phrase.find(text, lower))
  );
}
