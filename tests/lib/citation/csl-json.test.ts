import { describe, expect, test } from 'vitest';
import { cslItem, writeCslJson } from '@/lib/citation/csl-json.ts';
import en from '@/lib/wording/en.ts';
import { citable, credit, hostile, portal, quotation } from './citables.ts';

const words = en.wording;

test('a portal’s page keeps source, publisher, both dates and the disclaimer', () => {
  expect(cslItem(portal, words)).toEqual({
    id: expect.stringMatching(/^haiwanexample2026[0-9a-z]+$/u),
    type: 'article-newspaper',
    title: '退役补给船变成海上图书馆',
    author: [{ literal: '江淮' }],
    editor: [{ literal: '何苗' }],
    translator: [{ literal: '闻立' }],
    'container-title': '海湾网',
    'original-publisher': '潮声周刊',
    'original-date': { 'date-parts': [[2026, 1, 30]] },
    issued: { 'date-parts': [[2026, 2, 3]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
    URL: 'https://haiwan.example/a/1',
    language: 'zh-Hans',
    note: '署名来源“潮声周刊”，只写名称，没有链接。转引自“海湾网”，该页署名来源“潮声周刊”。声明：“所载内容并不代表本站立场!”更新：2026-02-04。',
  });
});

test('a page that says nothing is a web page, and the note says so', () => {
  expect(cslItem(citable(), words)).toEqual({
    id: expect.any(String),
    type: 'webpage',
    title: 'Ferry stops for fog',
    accessed: { 'date-parts': [[2026, 11, 24]] },
    URL: 'https://www.valley-bulletin.example/ferry',
    language: 'en',
    note: 'The page does not say where this text comes from.',
  });
});

describe('the note', () => {
  const note = (...given: Parameters<typeof citable>) => cslItem(citable(...given), words).note;

  test('names through whose page a text is cited, with the link that the page gives', () => {
    const sources = [credit('The Quay', { url: 'https://the-quay.example/fog' })];
    expect(note({ publisher: 'Valley Bulletin' }, { verdict: 'republished', sources })).toBe(
      'Credited to “The Quay”, with a link. Cited through “Valley Bulletin”, which credits “The Quay”. “The Quay”: https://the-quay.example/fog.',
    );
  });

  test('calls the carrier by its host where it names itself nowhere', () => {
    expect(note({}, { verdict: 'wire', sources: [credit('AP', { relation: 'wire' })] })).toContain(
      'Cited through “www.valley-bulletin.example”, which credits “AP”.',
    );
  });

  test('has the chain', () => {
    const chain = ['mda', 'Morgenblatt', 'Valley Bulletin'];
    const sources = [credit('mda', { relation: 'wire' }), credit('Morgenblatt')];
    expect(note({}, { verdict: 'republished', sources, chain })).toContain(
      'Credited to “Morgenblatt”, and there to “mda”.',
    );
    expect(note({}, { chain })).toContain('Chain: mda → Morgenblatt → Valley Bulletin.');
  });

  test('says nothing of another’s page where the text is the page’s own', () => {
    const sources = [credit('Valley Bulletin', { relation: 'self' })];
    expect(note({}, { verdict: 'own', sources })).toBe('Credited to the page’s own outlet, “Valley Bulletin”.');
    expect(cslItem(citable({}, { verdict: 'own', sources }), words)).not.toHaveProperty('original-publisher');
  });

  test('has every disclaimer, whole', () => {
    const long = 'Views are the author’s. '.repeat(40).trim();
    const disclaimers = [{ kind: 'author-views', scope: 'article', quote: quotation(long) } as const];
    expect(note({}, { disclaimers })).toContain(long);
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-14T23:30:00-11:00', { 'date-parts': [[2026, 3, 14]] }],
    ['last Tuesday', { literal: 'last Tuesday' }],
  ])('%s', (published, issued) => {
    expect(cslItem(citable({ published }), words).issued).toEqual(issued);
  });
});

test('two pages of one year have two keys, and one page always the same', () => {
  const key = (url: string) => cslItem(citable({ url, published: '2026' }), words).id;
  expect(key('https://a.example/1')).not.toBe(key('https://a.example/2'));
  expect(key('https://a.example/1')).toBe(key('https://a.example/1'));
  expect(key('file:///home/vale/ferry.html')).toMatch(/^page2026[0-9a-z]+$/u);
});

test.each(hostile)('a name cannot break the file: %j', (name) => {
  const bylines = [{ name, role: 'author' } as const];
  const file = writeCslJson(cslItem(citable({ headline: name, publisher: name }, { bylines }), words));
  const [item] = JSON.parse(file);
  expect(item.author).toHaveLength(1);
  expect(item.author[0].literal).toBe(item.title);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(file.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u200b\u202a-\u202e\u2066-\u2069]/u);
});
