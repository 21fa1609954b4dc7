import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ArticleWords, Language } from '../lib/languages/language.ts';

type Shipped = Omit<ArticleWords, 'tag'>;

/** What of a language an article is found by. */
export const articleWordsOf = ({
  byline,
  comments,
  contributions,
  dates,
  furniture,
  imageCredit,
  invitations,
  readingTime,
  rights,
  source,
}: Language): Shipped => ({
  byline: { labels: byline.labels, editors: byline.editors, otherRoles: byline.otherRoles },
  comments,
  contributions,
  dates,
  furniture,
  imageCredit: { labels: imageCredit.labels },
  invitations,
  readingTime,
  rights,
  source: { labels: source.labels },
});

const languageFolder = join(import.meta.dirname, '../lib/languages');
const languageFile = /\/lib\/languages\/(?!by-words)[a-z]{2}(?:-[a-z]+)?\.ts$/u;

async function languageIn(path: string): Promise<Language> {
  return ((await import(pathToFileURL(path).href)) as { default: Language }).default;
}

/** Every language, from its file. */
async function allLanguages(): Promise<Language[]> {
  const paths = readdirSync(languageFolder).map((name) => join(languageFolder, name));
  return Promise.all(paths.filter((path) => languageFile.test(path)).map(languageIn));
}

/** A text as a literal of the code. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/**
 * The words that the first text is found by, a file a language: `prepare-page.ts` brings those of the page's own, since
 * the words of all languages were two thirds of `first.js`.
 */
export async function wordFiles(): Promise<{ relativeDest: string; contents: string }[]> {
  return (await allLanguages()).map((language) => ({
    relativeDest: `words/${language.tag}.js`,
    contents: `(globalThis.sourcelineWords ??= {})['${language.tag}'] = ${literal(JSON.stringify(articleWordsOf(language)))};\n`,
  }));
}

/**
 * What makes the scripts lean that a click puts into a page. A language stands in them as a text that is parsed when a
 * page in it is read: building the words of twenty-six took the browser longer than reading a page. `first.js` has of each
 * language no words of its own (`wordFiles`), and no second opinion on what the article is: where that is needed the first
 * text waits for `read.js`. The background knows of languages their tags.
 */
export function leanScripts(): Plugin {
  let isFirst = false;
  return {
    name: 'lean-scripts',
    apply: 'build',
    enforce: 'pre',
    configResolved({ build }) {
      const entry = build.lib ? build.lib.entry : undefined;
      isFirst = typeof entry === 'string' && basename(entry) === 'index.ts' && entry.includes('/entrypoints/first/');
    },
    async transform(_code, id) {
      if (isFirst && id.endsWith('/lib/article/readability.ts'))
        return { code: 'export const containerByReadability = () => undefined;', map: null };
      if (id.endsWith('/lib/languages/tags.ts')) {
        const tags = (await allLanguages()).map(({ tag }) => tag);
        return { code: `export const languageTags = ${JSON.stringify(tags)};`, map: null };
      }
      if (!languageFile.test(id)) return undefined;
      const { tag, name, smallWords, joiners, outlets, ...words } = await languageIn(id);
      const known = JSON.stringify({ tag, name, smallWords, ...(!isFirst && { joiners, outlets }) });
      const text = isFirst ? `globalThis.sourcelineWords['${tag}']` : literal(JSON.stringify(words));
      return {
        code: `import { languageOfText } from './language-of-text.ts';\nexport default languageOfText(${known}, () => ${text});`,
        map: null,
      };
    },
  };
}
