import type { Language } from './language.ts';

/**
 * A language whose words are parsed when the first of them is asked for: of the languages in a script a page needs two.
 * @param known what is asked of every language
 * @param text gives the rest, as JSON
 */
export function languageOfText(known: Pick<Language, 'tag' | 'name' | 'smallWords'>, text: () => string): Language {
  let words: Partial<Language> | undefined;
  const language = { ...known } as Language;
  for (const field of fields)
    Object.defineProperty(language, field, {
      enumerable: true,
      get() {
        words ??= JSON.parse(text()) as Partial<Language>;
        return words[field];
      },
    });
  return language;
}

const fields = [
  'source',
  'republication',
  'notRepublication',
  'excerpts',
  'contributions',
  'translations',
  'pressReleases',
  'paid',
  'disclaimers',
  'imageCredit',
  'byline',
  'technicalAccounts',
  'furniture',
  'comments',
  'invitations',
  'readingTime',
  'dates',
  'nextPage',
] as const satisfies (keyof Language)[];
