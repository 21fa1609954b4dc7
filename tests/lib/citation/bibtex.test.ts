import { describe, expect, test } from 'vitest';
import { writeBibtex } from '@/lib/citation/bibtex.ts';
import { cslItem } from '@/lib/citation/csl-json.ts';
import en from '@/lib/wording/en.ts';
import { citable, hostile, portal } from './citables.ts';

const bibtex = (...given: Parameters<typeof citable>) => writeBibtex(cslItem(citable(...given), en.wording));

test('a portal’s page', () => {
  const item = cslItem(portal, en.wording);
  expect(writeBibtex(item)).toBe(`@article{${item.id},
  author = {{江淮}},
  editor = {{何苗}},
  translator = {{闻立}},
  title = {{退役补给船变成海上图书馆}},
  journal = {海湾网},
  year = {2026},
  month = feb,
  day = {3},
  origpublisher = {潮声周刊},
  origdate = {2026-01-30},
  url = {https://haiwan.example/a/1},
  urldate = {2026-11-24},
  language = {zh-Hans},
  note = {${item.note}}
}
`);
});

describe('what TeX reads as its own', () => {
  test.each([
    ['100% & $5 #1', '100\\% \\& \\$5 \\#1'],
    ['a_b ~c ^d', 'a\\_b \\textasciitilde{}c \\textasciicircum{}d'],
    ['C:\\news', 'C:\\textbackslash{}news'],
    ['an open { brace', 'an open \\textbraceleft{} brace'],
    ['a closed } brace', 'a closed \\textbraceright{} brace'],
    ['“quoted” — dash', '“quoted” — dash'],
  ])('%s', (headline, written) => {
    expect(bibtex({ headline })).toContain(`  title = {{${written}}},\n`);
  });

  test('an address keeps its signs, but for those that end a field', () => {
    expect(bibtex({ url: 'https://a.example/x_y?p=50%25&q={z}#top' })).toContain(
      '  url = {https://a.example/x_y?p=50%25&q=%7Bz%7D#top},\n',
    );
  });
});

test('a name is never taken apart', () => {
  const bylines = ['Vale and Sons', 'Brodie, Anselm'].map((name) => ({ name, role: 'author' }) as const);
  expect(bibtex({}, { bylines })).toContain('  author = {{Vale and Sons} and {Brodie, Anselm}},\n');
});

test('a date that is none stands as it is', () => {
  expect(bibtex({ published: 'spring {2026}' })).toContain(
    '  year = {spring \\textbraceleft{}2026\\textbraceright{}},\n',
  );
});

test.each(hostile)('a name cannot break the entry: %j', (name) => {
  const written = bibtex({ headline: name, publisher: name }, { bylines: [{ name, role: 'author' }] });
  let depth = 0;
  for (const sign of written) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  // One field a line, and none that is not ours.
  const fields = written.split('\n').slice(1, -2);
  expect(fields.map((line) => line.split(' = ')[0]!.trim())).toEqual([
    'author',
    'title',
    'journal',
    'url',
    'urldate',
    'language',
    'note',
  ]);
  expect(written).not.toMatch(/\\(?!text|[$&#_%])/u);
});
