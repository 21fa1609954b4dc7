import { describe, expect, test } from 'vitest';
import { type Comparable, compareVersions } from '@/lib/library/compare/compare-versions.ts';
import type { ComparedParagraph, Run } from '@/lib/library/compare/comparison.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { ferry, provenance, quotation } from '../../../components/screen.ts';

function version(text: string, more: { headline?: string; language?: string } & Partial<Provenance> = {}): Comparable {
  const { headline = ferry.headline, language = 'en', ...says } = more;
  return { article: { ...ferry, headline, language, text }, provenance: provenance(says) };
}

/** "same -removed- +added+" */
const signs = { same: '', added: '+', removed: '-' } as const;
const written = (runs: readonly Run[]) => runs.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`).join('');
const told = (paragraph: ComparedParagraph) =>
  paragraph.kind === 'changed'
    ? `~ ${written(paragraph.runs)}`
    : `${{ same: '=', added: '+', removed: '-' }[paragraph.kind]} ${paragraph.text}`;

function compareTexts(older: string, newer: string, language = 'en'): string[] {
  return compareVersions(version(older, { language }), version(newer, { language })).paragraphs.map(told);
}

describe('what changed within a paragraph', () => {
  test.each([
    ['a word', 'en', 'The ferry stopped for fog.', 'The ferry stopped for snow.', 'The ferry stopped for -fog-+snow+.'],
    [
      'a figure',
      'en',
      'Fog kept 40 people on the quay.',
      'Fog kept 45 people on the quay.',
      'Fog kept -40-+45+ people on the quay.',
    ],
    [
      'a word more',
      'en',
      'The ferry stopped for fog.',
      'The ferry stopped for thick fog.',
      'The ferry stopped for +thick +fog.',
    ],
    [
      'a word less',
      'en',
      'The old ferry stopped for fog.',
      'The ferry stopped for fog.',
      'The -old -ferry stopped for fog.',
    ],
    ['a word', 'zh-Hans', '渡轮因大雾停航三小时。', '渡轮因大雾停航五小时。', '渡轮因大雾停航-三-+五+小时。'],
    [
      'two words',
      'zh-Hans',
      '渡轮因大雾停航，预计下午恢复。',
      '渡轮因大雾停航，预计晚上恢复通航。',
      '渡轮因大雾停航，预计-下午-+晚上+恢复+通航+。',
    ],
    ['a figure', 'zh-Hans', '码头上有 40 名乘客滞留。', '码头上有 45 名乘客滞留。', '码头上有 -40-+45+ 名乘客滞留。'],
    [
      'a word',
      'ja',
      'フェリーは霧のため欠航した。',
      'フェリーは雪のため欠航した。',
      'フェリーは-霧-+雪+のため欠航した。',
    ],
    [
      'a word more',
      'ja',
      'フェリーは霧のため欠航した。',
      'フェリーは霧のため昨日欠航した。',
      'フェリーは霧のため+昨日+欠航した。',
    ],
  ])('%s (%s): %s', (_, language, older, newer, expected) => {
    expect(compareTexts(older, newer, language)).toEqual([`~ ${expected}`]);
  });

  test('white space is no change', () => {
    expect(compareTexts('The  ferry stops.', 'The ferry\u00a0stops. ')).toEqual(['= The ferry stops.']);
  });

  test('a language that is no tag is cut into words all the same', () => {
    expect(compareTexts('The ferry stopped for fog.', 'The ferry stopped for snow.', 'en_US!')).toEqual([
      '~ The ferry stopped for -fog-+snow+.',
    ]);
  });

  test('the runs that were not removed are the newer paragraph', () => {
    const newer = 'On Monday, the “Wren” sailed at 9; nobody – not even Per – knew why.';
    const older = 'On Tuesday the “Wren” had sailed at 8. Nobody knew why, not even Per.';
    const [paragraph] = compareVersions(version(older), version(newer)).paragraphs;
    expect(paragraph?.kind).toBe('changed');
    const { runs } = paragraph as Extract<ComparedParagraph, { kind: 'changed' }>;
    const is = runs.filter(({ kind }) => kind !== 'removed');
    expect(is.map(({ text }) => text).join('')).toBe(newer);
  });
});

const fog = 'Fog lay over the harbour all morning.';
const stops = 'The ferry stopped for three hours.';
const quay = 'Forty people waited on the quay.';
const master = 'The harbour master said that more fog was expected.';

describe('what became of the paragraphs', () => {
  test.each([
    ['nothing', [fog, stops], [fog, stops], [`= ${fog}`, `= ${stops}`]],
    ['one more in the middle', [fog, quay], [fog, stops, quay], [`= ${fog}`, `+ ${stops}`, `= ${quay}`]],
    ['one less at the end', [fog, stops, quay], [fog, stops], [`= ${fog}`, `= ${stops}`, `- ${quay}`]],
    ['another in its place', [fog, quay], [fog, master], [`= ${fog}`, `- ${quay}`, `+ ${master}`]],
    [
      'one changed between one that went and one that came',
      [fog, quay, stops],
      [fog, 'The ferry stopped for five hours.', master],
      [`= ${fog}`, `- ${quay}`, '~ The ferry stopped for -three-+five+ hours.', `+ ${master}`],
    ],
    ['two in another order', [fog, stops], [stops, fog], [`- ${fog}`, `= ${stops}`, `+ ${fog}`]],
    ['all gone', [fog, stops], [], [`- ${fog}`, `- ${stops}`]],
    ['all new', [], [fog], [`+ ${fog}`]],
    ['nothing at all', [], [], []],
  ])('%s', (_, older, newer, expected) => {
    expect(compareTexts(older.join('\n\n'), newer.join('\n\n'))).toEqual(expected);
  });

  test('they are counted', () => {
    const { counts } = compareVersions(
      version([fog, stops, quay].join('\n\n')),
      version([fog, 'The ferry stopped for five hours.', master, 'Per Lund reports.'].join('\n\n')),
    );
    expect(counts).toEqual({ same: 1, changed: 1, removed: 1, added: 2 });
  });
});

const quay1 = { name: 'The Quay', relation: 'republished', by: 'source-line' } as const;
const week = { name: 'Orbital Week', relation: 'republished', by: 'source-line' } as const;
const none = { added: [], removed: [] };

describe('what else the page says', () => {
  test('of two that say the same, nothing', () => {
    const says = { sources: [{ ...quay1, quote: quotation('Source: The Quay') }] };
    const { paragraphs: _, counts: __, detail: ___, ...rest } = compareVersions(version(fog, says), version(fog, says));
    expect(rest).toEqual({ sourceLines: none, credited: none, disclaimers: none, corrections: none, authors: none });
  });

  test('the headline, word by word', () => {
    const { headline } = compareVersions(
      version(fog, { headline: '渡轮停航三小时', language: 'zh-Hans' }),
      version(fog, { headline: '渡轮停航五小时', language: 'zh-Hans' }),
    );
    expect(written(headline!)).toBe('渡轮停航-三-+五+小时');
  });

  test.each<[string, Partial<Provenance>, Partial<Provenance>, object]>([
    [
      'another source',
      { sources: [{ ...quay1, quote: quotation('来源：码头报') }] },
      { sources: [{ ...week, quote: quotation('来源：轨道周刊') }] },
      {
        sourceLines: { added: ['来源：轨道周刊'], removed: ['来源：码头报'] },
        credited: { added: ['Orbital Week'], removed: ['The Quay'] },
      },
    ],
    [
      'the same source in other words',
      { sources: [{ ...quay1, quote: quotation('Source: The Quay') }] },
      { sources: [{ ...quay1, quote: quotation('First published in The Quay') }] },
      { sourceLines: { added: ['First published in The Quay'], removed: ['Source: The Quay'] }, credited: none },
    ],
    [
      'a source in the page’s data alone, by its name',
      {},
      { sources: [quay1] },
      { sourceLines: { added: ['The Quay'], removed: [] }, credited: { added: ['The Quay'], removed: [] } },
    ],
    [
      'its own outlet, which is nobody else',
      {},
      { sources: [{ ...quay1, relation: 'self', quote: quotation('来源：本报') }] },
      { sourceLines: { added: ['来源：本报'], removed: [] }, credited: none },
    ],
    [
      'a notice less and a correction more',
      { disclaimers: [{ kind: 'no-endorsement', scope: 'site', quote: quotation('不代表本报立场。') }] },
      { disclaimers: [{ kind: 'correction', scope: 'article', quote: quotation('更正：应为三小时。') }] },
      {
        disclaimers: { added: [], removed: ['不代表本报立场。'] },
        corrections: { added: ['更正：应为三小时。'], removed: [] },
      },
    ],
    [
      'another author; an account is none',
      { bylines: [{ name: 'Ingrid Vale', role: 'author' }] },
      {
        bylines: [
          { name: 'Per Lund', role: 'author' },
          { name: 'admin', role: 'author', rejected: 'technical-account' },
        ],
      },
      { authors: { added: ['Per Lund'], removed: ['Ingrid Vale'] } },
    ],
  ])('%s', (_, older, newer, expected) => {
    expect(compareVersions(version(fog, older), version(fog, newer))).toMatchObject(expected);
  });
});

describe('texts as long as books', () => {
  const book = (word: string) =>
    Array.from({ length: 3000 }, (_, i) => `Page ${i}: ${'fog and rain '.repeat(7)}${i === 9 ? word : ''}`);

  test('are compared by paragraphs, and that is said', () => {
    const compared = compareVersions(version(book('now').join('\n\n')), version(book('then').join('\n\n')));
    expect(compared.detail).toBe('paragraphs');
    expect(compared.counts).toEqual({ same: 2999, added: 0, removed: 0, changed: 1 });
    const { runs } = compared.paragraphs[9] as Extract<ComparedParagraph, { kind: 'changed' }>;
    expect(runs.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  test('shorter ones by words', () => {
    expect(compareVersions(version(fog), version(stops)).detail).toBe('words');
  });
});
