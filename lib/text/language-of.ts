import { countCjk, countOf } from './white-space.ts';

// Characters that only one of the two Chinese orthographies uses, each among the most frequent of its kind.
const simplifiedOnly = /[们这来时会对说国为个学发经动问没开关见让还进样实现应从两书东车长门马]/gu;
const traditionalOnly = /[們這來時會對說國為個學發經動問沒開關見讓還進樣實現應從兩書東車長門馬]/gu;

/**
 * The language a text is written in, as a BCP 47 tag, decided by its script; `undefined` where the script
 * alone cannot tell (Latin, Cyrillic, Arabic letters serve many languages).
 */
export function languageOfScript(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const cjk = countCjk(sample);
  if (cjk === 0) return undefined;
  const letters = countOf(/\p{L}/gu, sample);
  if (letters === 0 || cjk < letters * 0.2) return undefined;
  if (countOf(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, sample) > letters * 0.05) return 'ja';
  if (countOf(/\p{Script=Hangul}/gu, sample) > letters * 0.2) return 'ko';
  return countOf(traditionalOnly, sample) > countOf(simplifiedOnly, sample) ? 'zh-Hant' : 'zh-Hans';
}

/** Declared tags as pages write them (`zh_CN`, `zh-TW`, `EN-us`) in the form that CSS and `Intl` take. */
export function tidyLanguageTag(declared: string): string | undefined {
  try {
    const locale = new Intl.Locale(declared.trim().replaceAll('_', '-'));
    if (locale.language.length > 3) return undefined; // "chinese" is well formed, and no language's tag
    if (locale.language !== 'zh') return locale.baseName;
    return locale.maximize().script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
  } catch {
    return undefined; // "chinese", "utf-8", "" and other things that stand in lang attributes
  }
}
