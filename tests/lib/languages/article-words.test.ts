import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { readPage } from '@/lib/article/page.ts';
import { languages } from '@/lib/languages/index.ts';
import type { Language } from '@/lib/languages/language.ts';
import { articleWordsOf } from '@/scripts/lean-scripts.ts';
import { documentFrom, pageFrom, prose, story } from '../article/page-from.ts';

/** A language as the script of the first text has it. */
const shipped = ({ tag, name, smallWords, ...words }: Language) =>
  ({ tag, name, smallWords, ...articleWordsOf({ tag, name, ...words }) }) as unknown as Language;

const pages = ['en-portal', 'en-own', 'zh-portal', 'zh-plain', 'zh-metarow'].map((slug) => {
  const path = join(import.meta.dirname, '../../pages', slug, 'page.html');
  return [
    slug,
    readPage(documentFrom(readFileSync(path, 'utf8')), `https://valley-bulletin.example/${slug}/`),
  ] as const;
});
/** In each language a page that has a heading of other stories, a credit, and comments below its text. */
const made = languages.map(
  ({ tag, furniture, contributions, comments, source }) =>
    [
      tag,
      pageFrom(
        story({
          lang: tag,
          text: prose,
          below: [furniture[0], `${source.labels[0]}: Tidewater Review`, contributions[0], comments[0]]
            .map((line) => `<p>${line ?? 'Ferries'}</p>`)
            .join(''),
        }),
      ),
    ] as const,
);

describe('the words of the first text', () => {
  test.each([...pages, ...made])('find the same article as all words do: %s', (_, page) => {
    const lean = { ...page, languages: page.languages.map(shipped) };
    expect(extractArticle(lean)).toEqual(extractArticle(page));
  });
});
