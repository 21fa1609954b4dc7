import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LanguageExample } from '@/lib/languages/language.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { pageAround, readDocument } from '../provenance/page-of.ts';
import esperanto, { examples } from './esperanto.ts';

const root = join(import.meta.dirname, '../../..');
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** A copy of lib with one more language; below the project, so that its packages are found. */
let copy: string;
let readInCopy: (page: Document) => Provenance;

beforeAll(async () => {
  mkdirSync(join(root, '.output'), { recursive: true });
  copy = mkdtempSync(join(root, '.output/one-more-language-'));
  cpSync(join(root, 'lib'), join(copy, 'lib'), { recursive: true });
  copyFileSync(join(import.meta.dirname, 'esperanto.ts'), join(copy, 'lib/languages/eo.ts'));

  const inCopy = <T>(path: string): Promise<T> => import(/* @vite-ignore */ join(copy, path));
  const { readPage } = await inCopy<typeof import('@/lib/article/page.ts')>('lib/article/page.ts');
  const { extractArticle } = await inCopy<typeof import('@/lib/article/extract-article.ts')>(
    'lib/article/extract-article.ts',
  );
  const { findProvenance } = await inCopy<typeof import('@/lib/provenance/find-provenance.ts')>(
    'lib/provenance/find-provenance.ts',
  );
  readInCopy = (document) => {
    const page = readPage(document, 'https://valley-bulletin.example/2026/house');
    const article = extractArticle(page);
    if (typeof article === 'string') throw new Error(`no article: ${article}`);
    return findProvenance(page, article);
  };
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What an example says must be read in it, as far as it says so, and what was read. */
function compared(example: LanguageExample, { sources, disclaimers, imageCredits, bylines }: Provenance) {
  const people = bylines.filter(({ rejected }) => !rejected);
  const read = {
    sources: sources.map(({ name }) => name),
    relations: sources.map(({ relation }) => relation),
    disclaimers: disclaimers.map(({ quote }) => quote.exact),
    credits: imageCredits.map(({ credit }) => credit),
    authors: people.filter(({ role }) => role === 'author').map(({ name }) => name),
    others: people.filter(({ role }) => role !== 'author').map(({ role, name }) => `${role}: ${name}`),
  };
  const { text, place, ...expected } = example;
  const asked = Object.keys(expected) as (keyof typeof read)[];
  return { expected, read: Object.fromEntries(asked.map((key) => [key, read[key]])) };
}

describe('a language is one file', () => {
  test('and nothing else is edited', () => {
    const own = new Set(filesOf(join(root, 'lib')));
    expect(filesOf(join(copy, 'lib')).filter((file) => !own.has(file))).toEqual(['languages/eo.ts']);
  });

  test('which is found by being there', async () => {
    const { languages, languagesFor } = (await import(
      /* @vite-ignore */ join(copy, 'lib/languages/index.ts')
    )) as typeof import('@/lib/languages/index.ts');
    expect(languages.map(({ tag }) => tag)).toContain('eo');
    expect(languagesFor('eo').map(({ tag }) => tag)).toEqual(['eo', 'en']);
  });

  test.each(examples.map((example) => [example.text, example] as const))('with it, as it says: %s', (_, example) => {
    const { expected, read } = compared(example, readInCopy(pageAround(example, esperanto.tag)));
    expect(read).toEqual(expected);
  });

  test.each(
    examples
      .filter(({ sources = [], disclaimers = [], others = [] }) => [...sources, ...disclaimers, ...others].length > 0)
      .map((example) => [example.text, example] as const),
  )('without it, nothing: %s', (_, example) => {
    const { provenance } = readDocument(pageAround(example, esperanto.tag));
    const { expected, read } = compared(example, provenance);
    expect(read).not.toEqual(expected);
  });
});
