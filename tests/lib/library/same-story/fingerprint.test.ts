import { describe, expect, test } from 'vitest';
import { estimatedOverlap, fingerprintOf, leastWords, sketchOf } from '@/lib/library/same-story/fingerprint.ts';
import { provenance, quotation } from '../../../components/screen.ts';

const row = { id: 'ferry', number: 7 };
const words = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ');
const letters = (count: number) => Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
const printOf = (text: string, says = {}) => fingerprintOf({ article: { text }, provenance: provenance(says) }, row);

describe('a fingerprint', () => {
  test('says whose it is and of which version', () => {
    expect(printOf(words(100))).toMatchObject(row);
  });

  test('of a long text is no larger than of a middling one', () => {
    const { bands, sketch } = printOf(words(20_000));
    expect(bands).toHaveLength(printOf(words(500)).bands.length);
    expect(sketch).toHaveLength(printOf(words(500)).sketch.length);
  });

  test('is looked up by the lowest of what it holds, in ascending order', () => {
    const { bands, sketch } = printOf(words(500));
    expect([...sketch]).toEqual([...sketch].toSorted((a, b) => a - b));
    expect(bands).toEqual([...sketch.slice(0, bands.length)]);
  });

  test.each([
    [`${leastWords} words`, true, words(leastWords)],
    ['a word less', false, words(leastWords - 1)],
    [`${2 * leastWords} Han letters`, true, letters(2 * leastWords)],
    ['two letters less', false, letters(2 * leastWords - 2)],
    ['nothing', false, ''],
  ])('is there for a text of %s: %s', (_, isThere, text) => {
    expect(printOf(text).bands.length > 0).toBe(isThere);
  });

  test('is the same whatever the page credits and disclaims within the text', () => {
    const says = (exact: string, notice: string) => ({
      sources: [{ name: 'x', relation: 'republished', by: 'source-line', quote: quotation(exact) }],
      disclaimers: [{ kind: 'note', scope: 'site', quote: quotation(notice) }],
    });
    const one = printOf(
      `Source: The Quay\n\n${words(100)}\n\nWe are not liable.`,
      says('Source: The Quay', 'We are not liable.'),
    );
    const other = printOf(
      `${words(100)}\n\nFrom Orbital Week. No warranty.`,
      says('From Orbital Week.', 'No warranty.'),
    );
    expect(one.sketch).toEqual(other.sketch);
    expect(one.setAside).toEqual(['Source: The Quay', 'We are not liable.']);
  });

  test('keeps words that are credited elsewhere on the page', () => {
    const quote = quotation('word1 word2', { inArticle: false });
    expect(printOf(words(100), { sources: [{ name: 'x', relation: 'wire', by: 'byline', quote }] }).setAside).toEqual(
      [],
    );
  });
});

describe('the overlap of two texts by their sketches', () => {
  const numbers = ([from, to]: readonly [number, number]) => {
    // Spread as hashes are, the same for the same number.
    const set = new Set<number>();
    for (let i = from; i < to; i++) set.add(Math.imul(i + 1, 0x9e3779b1) >>> 0);
    return set;
  };
  test.each([
    ['the same text', [0, 2000], [0, 2000], 1, 1],
    ['half of it', [0, 2000], [0, 1000], 1, 0.5],
    ['a tenth of it', [0, 2000], [0, 200], 1, 0.1],
    ['a text that shares a third', [0, 1500], [1000, 2500], 1 / 3, 1 / 5],
    ['two short texts in full', [0, 40], [20, 60], 0.5, 1 / 3],
    ['another text', [0, 2000], [2000, 4000], 0, 0],
    ['an empty text', [0, 2000], [0, 0], 0, 0],
  ] as const)('%s', (_, one, other, containment, resemblance) => {
    const estimated = estimatedOverlap(sketchOf(numbers(one)), sketchOf(numbers(other)));
    expect(Math.abs(estimated.containment - containment)).toBeLessThan(0.12);
    expect(Math.abs(estimated.resemblance - resemblance)).toBeLessThan(0.12);
  });
});
