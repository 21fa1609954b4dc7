import type { Language } from './language.ts';

/** What is asked of every language, whatever the page's own is. */
export type KnownWords = Pick<Language, 'tag' | 'name' | 'smallWords' | 'joiners' | 'outlets'>;

/**
 * A language whose words are parsed when the first of them is asked for: of the languages in a script a page needs two.
 * @param known what is asked of every language, as far as the script asks
 * @param text gives the rest, as JSON
 */
export function languageOfText(
  known: Partial<KnownWords> & Pick<Language, 'tag' | 'name'>,
  text: () => string,
): Language {
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

/** Every field but those that are known. */
const fields = Object.keys({
  source: true,
  republication: true,
  notRepublication: true,
  excerpts: true,
  contributions: true,
  translations: true,
  pressReleases: true,
  paid: true,
  disclaimers: true,
  imageCredit: true,
  byline: true,
  people: true,
  notes: true,
  rights: true,
  verbs: true,
  speech: true,
  technicalAccounts: true,
  furniture: true,
  comments: true,
  invitations: true,
  readingTime: true,
  dates: true,
  nextPage: true,
} satisfies Record<keyof Omit<Required<Language>, keyof KnownWords>, true>) as (keyof Language)[];
