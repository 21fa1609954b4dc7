import { countCjk, countOf } from './white-space.ts';

// Characters that only one of the two Chinese orthographies uses, each among the most frequent of its kind.
const simplifiedOnly = /[们这来时会对说国为个学发经动问没开关见让还进样实现应从两书东车长门马]/gu;
const traditionalOnly = /[們這來時會對說國為個學發經動問沒開關見讓還進樣實現應從兩書東車長門馬]/gu;

const leastCjk = 0.2; // of a text's letters

/**
 * The language a text is written in, as a BCP 47 tag, decided by its script; `undefined` where the script
 * alone cannot tell (Latin, Cyrillic, Arabic letters serve many languages).
 */
export function languageOfScript(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const cjk = countCjk(sample);
  if (cjk === 0) return undefined;
  if (!/\p{L}/u.test(sample)) return undefined;
  const kana = countOf(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, sample);
  const hangul = countOf(/\p{Script=Hangul}/gu, sample);
  // A text has no more letters than characters: most need not be counted.
  if (kana > 0 || hangul > 0 || cjk < sample.length * leastCjk) {
    const letters = countOf(/\p{L}/gu, sample);
    if (cjk < letters * leastCjk) return undefined;
    if (kana > letters * 0.05) return 'ja';
    if (hangul > letters * 0.2) return 'ko';
  }
  return countOf(traditionalOnly, sample) > countOf(simplifiedOnly, sample) ? 'zh-Hant' : 'zh-Hans';
}

let asked: { declared: string; tag: string | undefined } | undefined;

/** Declared tags as pages write them (`zh_CN`, `zh-TW`, `EN-us`) in the form that CSS and `Intl` take. */
export function tidyLanguageTag(declared: string): string | undefined {
  // Asked of a page and of its article; a locale takes longer to be made than a text's letters to be counted.
  if (asked?.declared !== declared) asked = { declared, tag: tidied(declared) };
  return asked.tag;
}

function tidied(declared: string): string | undefined {
  try {
    const locale = new Intl.Locale(declared.trim().replaceAll('_', '-'));
    if (locale.language.length > 3) return undefined; // "chinese" is well formed, and no language's tag
    if (locale.language !== 'zh') return locale.baseName;
    return locale.maximize().script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
  } catch {
    return undefined; // "chinese", "utf-8", "" and other things that stand in lang attributes
  }
}
