import 'fake-indexeddb/auto';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { AddFile } from '@/lib/library/export/byte-streams.ts';
import { csvLines } from '@/lib/library/export/csv.ts';
import { writeEpub } from '@/lib/library/export/epub.ts';
import { exportLibrary } from '@/lib/library/export/export-library.ts';
import { exportFile, exportFormats } from '@/lib/library/export/formats.ts';
import { frontMatter, markdownOf, writeMarkdown } from '@/lib/library/export/markdown.ts';
import { wholeArticles } from '@/lib/library/export/whole-article.ts';
import { addHighlight } from '@/lib/library/highlights.ts';
import { foundPage } from '@/lib/library/import/imported-page.ts';
import { problemList } from '@/lib/library/import/problem-list.ts';
import { listIds } from '@/lib/library/listing.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import en from '@/lib/wording/en.ts';
import { fileOf } from '../bytes.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { emptyLibrary, keep, removeArticle } from '../shelf.ts';

const words = en.wording;
const now = Date.UTC(2026, 2, 14, 12);

async function shelf() {
  const library = emptyLibrary();
  const ids = await keep(library, [
    { headline: 'Ferry stops', publisher: 'Valley Bulletin', url: 'https://valley-bulletin.example/ferry' },
    { headline: '=1+1', url: 'https://valley-bulletin.example/sum' },
  ]);
  const link = foundPage(
    { url: 'https://tidewater.example/a', title: 'Tides', savedAt: 5_000_000 },
    { file: '', row: 1 },
  );
  if ('make' in link) await writeArticles(library, [link.make()]);
  return { library, ids };
}

async function textOf(...given: Parameters<typeof exportLibrary>): Promise<string> {
  return (await fileOf(await exportLibrary(...given))).text();
}

describe('a table', () => {
  test.each(hostileStrings.map((words) => [words]))('%j runs nothing, and reads back as it was', (cell) => {
    const [[read] = []] = Papa.parse<string[]>(csvLines([[cell]])).data;
    expect(read).not.toMatch(/^[=+\-@\t\r]/u);
    expect(read!.replace(/^'(?=[=+\-@\t\r])/u, '')).toBe(cell.toWellFormed());
  });

  test('has a formula of two lines as words, too', () => {
    expect(csvLines([['=1+1\n=2']])).toBe('"\'=1+1\n=2"\r\n');
  });

  test('has one row an article, and says nothing of the origin of a link', async () => {
    const { library } = await shelf();
    const { data } = Papa.parse<Record<string, string>>((await textOf(library, 'csv', { words, now })).trim(), {
      header: true,
    });
    expect(data.map(({ headline, publisher, verdict, versions }) => [headline, publisher, verdict, versions])).toEqual([
      ['Tides', '', '', '0'],
      ["'=1+1", '', 'republished', '1'],
      ['Ferry stops', 'Valley Bulletin', 'republished', '1'],
    ]);
  });
});

test('highlights stand in the table, one a line with its note, and in the files of Markdown', async () => {
  const { library, ids } = await shelf();
  for (const [start, exact, note] of [
    [9, 'The ferry\nstops.', '=Why?'],
    [2, 'Fog', ''],
  ] as const) {
    const anchor = { exact, prefix: '', suffix: '', start, repeated: false };
    await addHighlight(library, ids[0]!, { id: crypto.randomUUID(), anchor, colour: 'grey', note });
  }
  const csv = await textOf(library, 'csv', { ids: [ids[0]!], words, now });
  const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  expect(data[0]!.highlights).toBe('Fog\nThe ferry stops. — =Why?');
  const files = new Map<string, string>();
  const add: AddFile = async (name, content) => void files.set(name, String(content));
  await writeMarkdown(wholeArticles(library, ids), add, words);
  const [marked, plain] = ids.map((id) => [...files].find(([name]) => name.includes(id.slice(0, 8)))![1]);
  expect(marked).toContain('## Highlights\n\n> Fog\n\n> The ferry\n>\n> stops.\n\n\\=Why?\n');
  expect(plain).not.toContain('## Highlights');
});

describe('references', () => {
  test('are one list of CSL-JSON', async () => {
    const { library } = await shelf();
    const items = JSON.parse(await textOf(library, 'csl-json', { words, now }));
    expect(items.map(({ title, note }: { title: string; note: string }) => [title, note])).toEqual([
      ['Tides', 'Kept as a link: its page was not read.'],
      ['=1+1', expect.stringContaining('.')],
      ['Ferry stops', expect.stringContaining('.')],
    ]);
  });

  test('of an empty library are an empty list', async () => {
    expect(await textOf(emptyLibrary(), 'csl-json', { words, now })).toBe('[]\n');
  });

  test('are RIS records, each with its end', async () => {
    const { library } = await shelf();
    const ris = await textOf(library, 'ris', { words, now });
    expect(ris.match(/^TY {2}- /gmu)).toHaveLength(3);
    expect(ris.match(/^ER {2}- /gmu)).toHaveLength(3);
  });
});

describe('a selection', () => {
  test('is what is taken out, without what was removed meanwhile', async () => {
    const { library, ids } = await shelf();
    await removeArticle(library, ids[1]!);
    const steps: [number, number][] = [];
    const csv = await textOf(library, 'csv', { ids, words, now, onProgress: (...step) => steps.push(step) });
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(steps).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test.each(exportFormats)('that is cancelled ends as %s, too', async (format) => {
    const { library } = await shelf();
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(
      exportLibrary(library, format, { words, now, signal }).then((stream) => fileOf(stream)),
    ).rejects.toThrow('enough');
  });

  test.each(exportFormats)('has a file name of its day, as %s', (format) => {
    expect(exportFile(format, now).name).toMatch(/^sourceline-2026-03-1[45][a-z-]*\.[a-z]+$/u);
  });
});

describe('Markdown', () => {
  const fragmentOf = (...paragraphs: string[]) => {
    const fragment = document.createDocumentFragment();
    for (const text of paragraphs) fragment.append(Object.assign(document.createElement('p'), { textContent: text }));
    return fragment;
  };

  test.each([
    ['[link](https://tidewater.example)', '\\[link]\\(https://tidewater.example)\n'],
    ['# Heading', '\\# Heading\n'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>\n'],
    ['*bold* _it_ `code`', '\\*bold\\* \\_it\\_ \\`code\\`\n'],
    ['~~gone~~', '\\~\\~gone\\~\\~\n'],
    ['1. first', '1\\. first\n'],
    ['- row', '\\- row\n'],
    ['&lt;b>', '\\&lt;b>\n'],
  ])('takes %s for words', (text, expected) => {
    expect(markdownOf(fragmentOf(text))).toBe(expected);
  });

  test('has what stands above the text in quotation marks, whatever it is', async () => {
    const { library, ids } = await shelf();
    await changeArticles(library, [ids[0]!], () => ({ tags: [...hostileStrings], note: 'a: b\n---\n' }));
    for await (const article of wholeArticles(library, [ids[0]!])) {
      const lines = frontMatter(article).split('\n');
      expect(lines).toContain('headline: "Ferry stops"');
      expect(lines).toContain('note: "a: b\\n---\\n"');
      expect(lines.filter((line) => line === '---')).toHaveLength(2);
      const tags = lines.find((line) => line.startsWith('tags: '))!.slice('tags: '.length);
      expect(JSON.parse(tags)).toEqual(hostileStrings.map((words) => words.toWellFormed()));
      expect(tags).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff]/u);
    }
  });
});

describe('a book', () => {
  async function book() {
    const { library, ids } = await shelf();
    const files = new Map<string, string>();
    const how = new Map<string, string | undefined>();
    const add: AddFile = async (name, content, packed) => {
      files.set(name, typeof content === 'string' ? content : 'picture');
      how.set(name, packed);
    };
    const all = await listIds(library, {}, 'newest-saved');
    await writeEpub(wholeArticles(library, all), add, { words, now });
    return { files, how, ids };
  }

  test('begins with its type, unpacked', async () => {
    const { files, how } = await book();
    const [first] = files.keys();
    expect(first).toBe('mimetype');
    expect(files.get('mimetype')).toBe('application/epub+zip');
    expect(how.get('mimetype')).toBe('store');
  });

  test('lists every file that it has, and no other', async () => {
    const { files } = await book();
    const listed = [...files.get('EPUB/package.opf')!.matchAll(/href="([^"]+)"/gu)].map(([, href]) => `EPUB/${href}`);
    expect(listed.sort()).toEqual(
      [...files.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('package.opf')).sort(),
    );
  });

  test('has a chapter an article, with its origin above the text', async () => {
    const { files, ids } = await book();
    const chapter = files.get(`EPUB/${ids[0]}.xhtml`)!;
    expect(chapter).toMatch(/<h1>Ferry stops<\/h1>[\s\S]*Valley Bulletin[\s\S]*The ferry stops\./u);
    expect(files.get('EPUB/nav.xhtml')).toContain(`<a href="${ids[0]}.xhtml" lang="en" xml:lang="en">Ferry stops</a>`);
  });
});

test('what was not imported is a table with the reasons in words', () => {
  const list = problemList([{ file: 'a.csv', row: 3, address: '=cmd', reason: 'not-web' }], words);
  expect(Papa.parse(list.slice(1).trim()).data).toEqual([
    ['File', 'Entry', 'Address', 'Why it was not imported'],
    ['a.csv', '3', "'=cmd", 'Its address is none of a web page.'],
  ]);
});
