import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { articleEpub, articleMarkdown } from '@/lib/library/export/one-article.ts';
import { english, ferry, provenance } from '../../../components/screen.ts';

const article = {
  ...ferry,
  publisher: 'Valley Bulletin',
  html: '<p>Fog <em>came</em> in.</p><p><img src="https://valley-bulletin.example/fog.png" alt="Fog"></p><figure data-embed="film"><a href="https://films.example/7">The Wren</a><small> · films.example</small></figure>',
  text: 'Fog came in.',
};
const open = { article, provenance: provenance(), readAt: Date.UTC(2026, 10, 24), pictures: [] };

describe('one article as Markdown', () => {
  const written = articleMarkdown(open);

  test('has its headline, its text and its pictures where they stand on the web', () => {
    expect(written).toContain('# Ferry stops for fog\n');
    expect(written).toContain('Fog *came* in.');
    expect(written).toContain('![Fog](https://valley-bulletin.example/fog.png)');
  });

  test('has a line for what it embeds', () => {
    expect(written).toContain('[The Wren](https://films.example/7) · films.example');
  });

  test('says when it was read, and nothing of a library that it is not in', () => {
    expect(written).toContain('read: "2026-11-24T00:00:00.000Z"');
    expect(written).not.toMatch(/^(?:saved|shelf|starred):/mu);
  });
});

describe('one article as a book', () => {
  test('has its own name, language and chapter', async () => {
    const reader = new ZipReader(new BlobReader(await articleEpub(open, english)));
    const files = new Map<string, string>();
    for (const entry of await reader.getEntries())
      if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
    expect([...files.keys()][0]).toBe('mimetype');
    const opf = files.get('EPUB/package.opf')!;
    expect(opf).toContain('<dc:title>Ferry stops for fog</dc:title>');
    expect(opf).toContain('<dc:language>en</dc:language>');
    const chapter = [...files].find(([name]) => /^EPUB\/[\da-f-]{36}\.xhtml$/u.test(name))![1];
    expect(chapter).toContain('>came</em>');
    expect(chapter).toContain('href="https://films.example/7"');
    await reader.close();
  });
});
