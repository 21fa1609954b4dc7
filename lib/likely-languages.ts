import { basesOf, spokenOf } from './languages/spoken.ts';
import { languageTags } from './languages/tags.ts';
import { languageOfScript, tidyLanguageTag } from './text/language-of.ts';

const all = languageTags.map((tag) => ({ tag }));

/**
 * The languages whose words a page is likely to be read by, before it has been read: by its title's letters, else as it
 * declares; English alone where neither tells. The page's text may tell others.
 * @returns tags of `languages`
 */
export function likelyLanguages(declared: string, title: string): string[] {
  const spoken = spokenOf(basesOf(languageOfScript(title) ?? tidyLanguageTag(declared)), all);
  return spoken.length > 0 ? spoken.map(({ tag }) => tag) : ['en'];
}
