import { perArticleWords } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { lowerCase } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';

const wordsOf = perArticleWords((spoken) => new WordList(spoken.flatMap(({ rights }) => rights)));

/** Whether a line reserves somebody's rights: "All rights reserved", "版权所有". */
export function claimsRights(text: string, languages: readonly Language[]): boolean {
  return wordsOf(languages).heldBy(lowerCase(text)).length > 0;
}
