import { describe, expect, test } from 'vitest';
import { verdictSentence } from '@/lib/citation/verdict-sentence.ts';
import type { Provenance, Verdict } from '@/lib/provenance/provenance.ts';
import en from '@/lib/wording/en.ts';
import zhHans from '@/lib/wording/zh-hans.ts';
import { credit, provenance, quotation } from './citables.ts';

const say = (more: Partial<Provenance>, article = {}) =>
  verdictSentence(provenance(more), { language: 'en', ...article }, en.wording).text;
const sayInChinese = (more: Partial<Provenance>) =>
  verdictSentence(provenance(more), { language: 'zh-Hans' }, zhHans.wording).text;

const vale = [{ name: 'Vale', role: 'author' } as const];
const linked = { url: 'https://the-quay.example/fog' };
const stated = 'stated' as const;
const likely = 'likely' as const;
const nominal = [{ kind: 'source-line', quote: quotation('来源：网络'), rejected: 'nominal' } as const];

test.each<[string, string, Partial<Provenance>]>([
  [
    'Credited to the page’s own outlet, “A”',
    '署名为本页所属媒体“A”',
    { verdict: 'own', sources: [credit('A', { relation: 'self' })] },
  ],
  [
    'Likely the page’s own text: an author is named, and no other outlet is credited',
    '很可能是本页自有文章：写有作者，未署其他媒体',
    { verdict: 'own', confidence: likely, bylines: vale },
  ],
  [
    'Likely the page’s own text: no other outlet is credited',
    '很可能是本页自有文章：未署其他媒体',
    { verdict: 'own', confidence: likely },
  ],
  [
    'Likely the page’s own text, with material credited to “dpa” and “AFP”',
    '很可能是本页自有文章，注明使用“dpa”和“AFP”的材料',
    {
      verdict: 'own-with-agency',
      confidence: likely,
      sources: [credit('dpa', { relation: 'contributed' }), credit('AFP', { relation: 'wire' })],
    },
  ],
  [
    'An agency’s text: “AP” is named in the dateline',
    '通讯社稿：电头写有“AP”',
    { verdict: 'wire', sources: [credit('AP', { relation: 'wire', by: 'dateline' })] },
  ],
  [
    'Likely an agency’s text: “dpa” and “AFP” are named at the end of the text',
    '很可能是通讯社稿：文末写有“dpa”和“AFP”',
    {
      verdict: 'wire',
      confidence: likely,
      sources: ['dpa', 'AFP'].map((name) => credit(name, { relation: 'wire', by: 'agency-tail' })),
    },
  ],
  [
    'An agency’s text: “AP” is named in the byline',
    '通讯社稿：署名处写有“AP”',
    {
      verdict: 'wire',
      sources: [{ name: 'AP', relation: 'wire', by: 'agency-tail', quote: quotation('AP', { place: 'head' }) }],
    },
  ],
  [
    'Credited to “A”, named without a link',
    '署名来源“A”，只写名称，没有链接',
    { verdict: 'republished', sources: [credit('A')] },
  ],
  ['Credited to “A”, with a link', '署名来源“A”，附有链接', { verdict: 'republished', sources: [credit('A', linked)] }],
  [
    'Credited to “A” and “B”',
    '署名来源“A”和“B”',
    { verdict: 'republished', sources: [credit('A', linked), credit('B')] },
  ],
  [
    'Reads like a credit to “A”, named without a link',
    '疑似来源标注：“A”，只写名称，没有链接',
    { verdict: 'republished', confidence: likely, sources: [credit('A')] },
  ],
  [
    'Credited in the page’s data to “A”; not shown in the text',
    '页面数据写为“A”，正文未显示',
    { verdict: 'republished', sources: [{ name: 'A', relation: 'republished', by: 'meta-source' }] },
  ],
  [
    'Credited to “Morgenblatt”, and there to “mda”',
    '署名来源“Morgenblatt”，其稿件署“mda”',
    {
      verdict: 'republished',
      sources: [credit('mda', { relation: 'wire' }), credit('Morgenblatt', linked)],
      chain: ['mda', 'Morgenblatt', 'Bulletin'],
    },
  ],
  [
    'Stated as a translation from “A”',
    '注明译自“A”',
    { verdict: 'translated', sources: [credit('A', { relation: 'translated' })] },
  ],
  ['Reads like a translation', '疑似为译文', { verdict: 'translated', confidence: likely }],
  [
    'Published on a platform by the account “A”',
    '由平台上的账号“A”发布',
    { verdict: 'hosted', sources: [credit('A')] },
  ],
  [
    'Likely published on a platform by one of its accounts',
    '疑似由平台上的账号发布',
    { verdict: 'hosted', confidence: likely },
  ],
  [
    'Stated as a press release of “A”',
    '注明为“A”的新闻稿',
    { verdict: 'press-release', sources: [credit('A', { relation: 'press-release' })] },
  ],
  [
    'Marked as paid content, paid by “A”',
    '标注为付费内容，由“A”付费',
    { verdict: 'sponsored', sources: [credit('A', { relation: 'sponsored' })] },
  ],
  ['Marked as paid content', '标注为付费内容', { verdict: 'sponsored' }],
  ['Stated as an excerpt from “A”', '注明摘自“A”', { verdict: 'excerpt', sources: [credit('A')] }],
  ['Reads like an excerpt from another work', '疑似摘自其他作品', { verdict: 'excerpt', confidence: likely }],
  [
    'Names a source that identifies nobody: “来源：网络”',
    '所写来源未指明任何媒体：“来源：网络”',
    { verdict: 'nominal', evidence: nominal },
  ],
  ['The page does not say where this text comes from', '本页没有写明文章来自何处', { confidence: 'unclear' }],
  [
    'Names “A” and “B”; which of them this text comes from, the page does not say',
    '写有“A”和“B”，但没有写明文章来自哪一家',
    { confidence: 'unclear', sources: [credit('A'), credit('B')] },
  ],
])('%s', (inEnglish, inChinese, more) => {
  expect(say(more)).toBe(inEnglish);
  expect(sayInChinese(more)).toBe(inChinese);
});

const verdicts = [
  'own',
  'own-with-agency',
  'wire',
  'republished',
  'translated',
  'hosted',
  'press-release',
  'sponsored',
  'excerpt',
  'nominal',
  'unclear',
] as const satisfies Verdict[];

test.each(verdicts)('%s is said in words even where nobody is named', (verdict) => {
  for (const confidence of [stated, likely, 'unclear'] as const) {
    expect(say({ verdict, confidence })).toMatch(/^[A-Z][^.]+$/u);
    expect(sayInChinese({ verdict, confidence })).toMatch(/^[^。]+$/u);
  }
});

describe('names', () => {
  test('of a long list are cut, and counted', () => {
    const sources = ['A', 'B', 'C', 'D', 'E'].map((name) => credit(name));
    expect(say({ verdict: 'republished', sources })).toBe(
      'Credited to “A”, “B”, “C”, and 2 more, named without a link',
    );
  });

  test('the page’s own outlet is not whom another’s text is credited to', () => {
    const sources = [credit('Valley Bulletin', { relation: 'self' }), credit('The Quay')];
    expect(say({ verdict: 'republished', sources })).toBe('Credited to “The Quay”, named without a link');
  });
});

test('of a page that hardly is an article nothing is concluded', () => {
  expect(say({}, { doubt: 'list' })).toBe('No credit line read on this page');
});
