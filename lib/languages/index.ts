import type { ArticleWords, Language } from './language.ts';
import { basesOf, spokenOf } from './spoken.ts';

/** Every file beside this one that exports a language. Adding one is adding its file; nothing else is edited. */
const files = import.meta.glob<Language>(
  [
    './*.ts',
    '!./index.ts',
    '!./language.ts',
    '!./language-of-text.ts',
    '!./agencies.ts',
    '!./phrase.ts',
    '!./phrase-list.ts',
    '!./word-list.ts',
    '!./word-index.ts',
    '!./by-words.ts',
    '!./spoken.ts',
    '!./tags.ts',
  ],
  { eager: true, import: 'default' },
);

export const languages: readonly Language[] = Object.values(files);

const known = new Map<string, readonly Language[]>();

/**
 * The languages whose words may stand on a page in a language: its own, its other scripts, and English, in which many a
 * portal's furniture is left. All of them where the page's language is not known, or none of ours.
 * @param tag the language that the page declares, or its script tells
 * @param byWords the language that its text is in, where that is another
 */
export function languagesFor(tag: string | undefined, byWords?: string): readonly Language[] {
  const bases = basesOf(tag, byWords);
  const key = bases.join();
  let spoken = known.get(key);
  if (!spoken) {
    const own = spokenOf(bases, languages);
    spoken = own.length > 0 ? own : languages;
    known.set(key, spoken);
  }
  return spoken;
}

/**
 * What is made of languages' words (patterns, sets), made once for each set of languages that pages are read in.
 * Compiling the words of every language on every page would cost more than reading it.
 */
export function perLanguages<T>(make: (spoken: readonly Language[]) => T): (spoken: readonly Language[]) => T {
  const made = new Map<readonly Language[], T>();
  return (spoken) => {
    let words = made.get(spoken);
    if (words === undefined) {
      words = make(spoken);
      made.set(spoken, words);
    }
    return words;
  };
}

/** The same for the rules by which an article is found: where the first text is taken there are no other words. */
export function perArticleWords<T>(make: (spoken: readonly ArticleWords[]) => T): (spoken: readonly Language[]) => T {
  return perLanguages(make);
}
