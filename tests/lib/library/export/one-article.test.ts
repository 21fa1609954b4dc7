import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { articleEpub, articleMarkdown } from '@/lib/library/export/one-article.ts';
import { chinese, english, ferry, provenance } from '../../../components/screen.ts';

const article = {
  ...ferry,
  publisher: 'Valley Bulletin',
  html: '<p>Fog <em>came</em> in.</p><p><img src="https://valley-bulletin.example/fog.png" alt="Fog"></p><figure data-embed="film"><a href="https://films.example/7">The Wren</a><small> · films.example</small></figure><pre data-code="js">tide();\nfog();</pre>',
  text: 'Fog came in.',
};
const open = { article, provenance: provenance(), readAt: Date.UTC(2026, 10, 24), pictures: [] };

describe('one article as Markdown', () => {
  const written = articleMarkdown(open, english);

  test('has its headline, its text and its pictures where they stand on the web', () => {
    expect(written).toContain('# Ferry stops for fog\n');
    expect(written).toContain('Fog *came* in.');
    expect(written).toContain('![Fog](https://valley-bulletin.example/fog.png)');
  });

  test('has a line for what it embeds', () => {
    expect(written).toContain('[The Wren](https://films.example/7) · films.example');
  });

  test('has its code as code, in the language that its page says', () => {
    expect(written).toContain('\n```js\ntide();\nfog();\n```\n');
  });

  test('says when it was read, and nothing of a library that it is not in', () => {
    expect(written).toContain('read: "2026-11-24T00:00:00.000Z"');
    expect(written).not.toMatch(/^(?:saved|shelf|starred):/mu);
  });
});

const highlights = [
  {
    id: '00000000-0000-4000-8000-0000000000b1',
    anchor: { exact: 'Fog came in.\nIt stayed *long*.', prefix: '', suffix: '', start: 0, repeated: false },
    colour: 'yellow' as const,
    note: 'How long?\n# Ask Per.',
  },
];

describe('one article with highlights', () => {
  test('has them behind its text as quotations, each with its note, under a heading in the reader’s language', () => {
    expect(articleMarkdown({ ...open, highlights }, chinese)).toContain(
      '\n## 高亮\n\n> Fog came in.\n>\n> It stayed \\*long\\*.\n\nHow long?\n\n\\# Ask Per.\n',
    );
    expect(articleMarkdown(open, chinese)).not.toContain('高亮');
  });

  test('has them at the end of its chapter', async () => {
    const reader = new ZipReader(new BlobReader(await articleEpub({ ...open, highlights }, english)));
    const entries = await reader.getEntries();
    const chapter = entries.find(({ filename }) => /^EPUB\/[\da-f-]{36}\.xhtml$/u.test(filename));
    const written = chapter && !chapter.directory ? await chapter.getData(new TextWriter()) : '';
    expect(written).toMatch(/>Highlights<\/h2><blockquote[^>]*><p>Fog came in\.<\/p>.*<p[^>]*># Ask Per\.<\/p>/u);
    await reader.close();
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
    expect(chapter).toContain('class="language-js"');
    await reader.close();
  });
});
