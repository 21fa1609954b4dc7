import { basename } from 'node:path';
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
  source: { labels: source.labels },
});

const languageFile = /\/lib\/languages\/(?!by-words)[a-z]{2}(?:-[a-z]+)?\.ts$/u;

/** A text as a literal of the code. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
}

/**
 * What makes the scripts lean that a click puts into a page. A language stands in them as a text that is parsed when a
 * page in it is read: building the words of twenty-six took the browser longer than reading a page. `first.js` has of each
 * language what an article is found by, and no second opinion on what the article is: where that is needed the first
 * text waits for `read.js`.
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
      if (!languageFile.test(id)) return undefined;
      const file = (await import(pathToFileURL(id).href)) as { default: Language };
      const { tag, name, smallWords, ...words } = file.default;
      const kept = isFirst ? articleWordsOf(file.default) : words;
      const known = JSON.stringify({ tag, name, smallWords });
      return {
        code: `import { languageOfText } from './language-of-text.ts';\nexport default languageOfText(${known}, ${literal(JSON.stringify(kept))});`,
        map: null,
      };
    },
  };
}
