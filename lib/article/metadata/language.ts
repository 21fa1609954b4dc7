import { languageOfWords } from '../../languages/by-words.ts';
import { languageOfScript, tidyLanguageTag } from '../../text/language-of.ts';
import type { Page } from '../page.ts';

const sample = 1500; // characters

/** The text's own script and words decide; where they do not, what the page declares. */
export function findLanguage(page: Page, text: string): string | undefined {
  const byScript = languageOfScript(text.slice(0, sample));
  if (byScript) return byScript;
  const declared = page.declaredLanguage ?? page.metas.get('og:locale')?.[0] ?? page.metas.get('language')?.[0];
  const tag = declared ? tidyLanguageTag(declared) : undefined;
  return languageOfWords(text, tag) ?? tag;
}

const rightToLeft = /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)\b/u;

export function findDirection(page: Page, language: string | undefined): 'ltr' | 'rtl' {
  if (language && rightToLeft.test(language)) return 'rtl';
  return page.declaredDirection === 'rtl' && !language ? 'rtl' : 'ltr';
}
