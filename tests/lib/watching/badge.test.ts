import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { badgeKindOf, badgeOf } from '@/lib/watching/badge.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const en = wordingFor('en');
const zh = wordingFor('zh-CN');

const quote = { exact: '', prefix: '', suffix: '', place: 'head' } as unknown as Provenance['sources'][number]['quote'];
const nothing = {
  verdict: 'unclear',
  confidence: 'stated',
  sources: [],
  chain: [],
  bylines: [],
  disclaimers: [],
  imageCredits: [],
  evidence: [],
  hidden: [],
  dates: [],
  flags: [],
} as unknown as Provenance;

const credited = (relation: string, name: string) =>
  [{ name, relation, by: 'source-line', quote }] as unknown as Provenance['sources'];
const notice = (kind: string, scope: 'article' | 'site') =>
  ({ disclaimers: [{ kind, scope, quote }] }) as unknown as Partial<Provenance>;

function shown(provenance: Partial<Provenance>, kept: 'no' | 'same' | 'changed' = 'no', words = en) {
  return badgeOf({ language: words.tag, provenance: { ...nothing, ...provenance } }, kept, words);
}

describe('the word on the toolbar', () => {
  test.each<[Partial<Provenance>, string, string]>([
    [{ verdict: 'own' }, 'own', '本站'],
    [{ verdict: 'own-with-agency', sources: credited('wire', 'dpa') }, 'own', '本站'],
    [{ verdict: 'republished', sources: credited('republished', 'Tidewater Review') }, 'via', '转载'],
    [{ verdict: 'republished' }, '–', '–'],
    [{ verdict: 'wire', sources: credited('wire', 'AFP') }, 'wire', '社稿'],
    [{ verdict: 'press-release', sources: credited('press-release', 'Harbour Lights Ltd') }, 'PR', '通稿'],
    [{ verdict: 'sponsored' }, 'paid', '付费'],
    [{ verdict: 'nominal' }, '–', '–'],
    [{ verdict: 'unclear' }, '–', '–'],
  ])('of %o is %s, and %s in Chinese', (provenance, english, chinese) => {
    expect(shown(provenance).text).toBe(english);
    expect(shown(provenance, 'no', zh).text).toBe(chinese);
  });

  test('is short enough for every verdict', () => {
    for (const text of Object.values(en.watching.badges)) expect(text.length).toBeLessThanOrEqual(4);
    for (const text of Object.values(zh.watching.badges)) expect(text.length).toBeLessThanOrEqual(2);
  });

  test('tells verdicts apart that differ in whose text it is', () => {
    const kinds = ['own', 'wire', 'press-release', 'sponsored', 'translated', 'hosted', 'excerpt'] as const;
    expect(new Set(kinds.map((verdict) => badgeKindOf({ ...nothing, verdict }))).size).toBe(kinds.length);
  });
});

describe('the drawing', () => {
  test.each<[string, Partial<Provenance>, 'no' | 'same', object]>([
    ['of an own text is bare', { verdict: 'own' }, 'no', { credit: false, disclaimer: false, saved: false }],
    [
      'has a thick rule for a credit',
      { verdict: 'wire', sources: credited('wire', 'AFP') },
      'no',
      { credit: true, disclaimer: false, saved: false },
    ],
    [
      'has a dashed line for a disclaimer',
      { verdict: 'own', ...notice('no-endorsement', 'site') },
      'no',
      { credit: false, disclaimer: true, saved: false },
    ],
    [
      'has none for a correction',
      { verdict: 'own', ...notice('correction', 'article') },
      'no',
      { credit: false, disclaimer: false, saved: false },
    ],
    [
      'has a corner when it is saved',
      { verdict: 'unclear' },
      'same',
      { credit: false, disclaimer: false, saved: true },
    ],
  ])('%s', (_, provenance, kept, drawing) => {
    expect(shown(provenance, kept).drawing).toEqual(drawing);
  });
});

describe('the sentence', () => {
  const reposted = { verdict: 'republished', sources: credited('republished', 'Tidewater Review') } as const;

  test('is the verdict’s own', () => {
    expect(shown(reposted).title).toBe('Credited to “Tidewater Review”, named without a link.');
  });

  test('says that the site, or a notice beside the text, disclaims', () => {
    expect(shown({ ...reposted, ...notice('no-endorsement', 'site') }).title).toBe(
      'Credited to “Tidewater Review”, named without a link; the site disclaims responsibility.',
    );
    expect(shown({ ...reposted, ...notice('author-views', 'article') }).title).toContain('a notice beside the text');
  });

  test('says that the page is saved, and that it has changed since', () => {
    expect(shown({}, 'same').title).toBe('The page does not say where this text comes from. Saved.');
    expect(shown({}, 'changed', zh).title).toMatch(/。已保存；此后页面有改动。$/u);
  });
});
