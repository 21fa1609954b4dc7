import { perArticleWords } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { anyOf, lowerCase } from '../languages/phrase.ts';

const patternOf = perArticleWords((spoken) => new RegExp(anyOf(spoken.flatMap(({ rights }) => rights)), 'u'));

/** Whether a line reserves somebody's rights: "All rights reserved", "版权所有". */
export function claimsRights(text: string, languages: readonly Language[]): boolean {
  return patternOf(languages).test(lowerCase(text));
}
