import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, anchorQuote } from '@/lib/text/anchor-quote.ts';
import { tryAnchor } from '../../bench/edited-texts.ts';
import { MadeUpText, randomFrom } from '../../bench/made-up-text.ts';

const story = `The ferry to Larsund did not sail on Monday. He declined to comment further.
The harbour master blamed the ice, and said that it would be gone by May. He declined to comment further.
School was out; the children walked across the fjord to look at the stranded ship.`;
const chinese = '周一，开往拉松的渡轮没有启航。他拒绝进一步置评。港务局长说是冰的缘故，五月就会化。他拒绝进一步置评。';

function anchored(text: string, words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return anchorOf(text, start, start + words.length);
}

function found(text: string, anchor: ReturnType<typeof anchorOf>): string | undefined {
  const place = anchorQuote(text, anchor);
  return place && text.slice(place.start, place.end);
}

describe('a quote is found where it stood', () => {
  it.each([
    ['unchanged', story, 'blamed the ice'],
    ['in Chinese', chinese, '五月就会化'],
    ['across paragraphs', story, 'further.\nThe harbour master'],
    ['one letter', chinese, '冰'],
  ])('%s', (_, text, words) => {
    expect(found(text, anchored(text, words))).toBe(words);
  });

  it('whatever the white space has become', () => {
    const anchor = anchored(story, 'further.\nThe harbour master');
    expect(found(story.replace(/\s+/gu, ''), anchor)).toBe('further.Theharbourmaster');
  });

  it.each([0, 1])('of two places with the same words, at its own (%i)', (nth) => {
    const start = nth === 0 ? story.indexOf('He declined') : story.lastIndexOf('He declined');
    const place = anchorQuote(story, anchored(story, 'He declined to comment further.', nth));
    expect(place?.start).toBe(start);
  });

  it('with a word of it changed', () => {
    const anchor = anchored(story, 'blamed the ice, and said that it would be gone by May');
    const edited = story.replace('gone by May', 'gone by June');
    expect(found(edited, anchor)).toContain('blamed the ice, and said that it would be gone');
  });

  it('with a sentence put before it, and its neighbour reworded', () => {
    const anchor = anchored(story, 'blamed the ice');
    const edited = `Snow fell all night. ${story.replace('The harbour master', 'The harbour master, Ms Okafor,')}`;
    expect(found(edited, anchor)).toBe('blamed the ice');
  });
});

describe('a quote that is gone is nowhere', () => {
  it.each([
    ['with its paragraph', story.split('\n')[0]!, 'walked across the fjord'],
    ['and its neighbours stay', story.replace('blamed the ice', 'was away'), 'blamed the ice'],
    ['from an empty text', '', 'blamed the ice'],
  ])('%s', (_, edited, words) => {
    expect(anchorQuote(edited, anchored(story, words))).toBeUndefined();
  });

  it('where the same words still stand elsewhere', () => {
    const edited = story.replace('The ferry to Larsund did not sail on Monday. He declined to comment further.\n', '');
    expect(anchorQuote(edited, anchored(story, 'He declined to comment further.'))).toBeUndefined();
  });
});

describe('a quote of some pages', () => {
  const made = new MadeUpText();
  const pages = Array.from({ length: 6 }, (_, i) => made.article(2 * i).text);
  const text = pages.join('\n');
  const start = pages[0]!.length + 1;
  const end = start + pages[1]!.length + pages[2]!.length + pages[3]!.length + 2;
  const anchor = anchorOf(text, start, end);

  it('is found between its beginning and its end, whatever was changed within', () => {
    const edited = `Updated at noon. ${text.replace(pages[2]!, pages[2]!.slice(40)).replace(pages[4]!, '')}`;
    const place = anchorQuote(edited, anchor)!;
    expect(place.start).toBe(edited.indexOf(pages[1]!));
    expect(place.end).toBe(edited.indexOf(pages[3]!) + pages[3]!.trimEnd().length);
  });

  it.each([
    ['its beginning is gone', text.replace(pages[1]!, '')],
    ['its end is gone', text.replace(pages[3]!, '')],
    [
      'most of what was between them is another text',
      text.replace(anchor.exact.slice(500, -500), made.article(41).text),
    ],
    ['its end stands before its beginning', [pages[3], pages[4], pages[0], pages[1], pages[2]].join('\n')],
  ])('is nowhere when %s', (_, edited) => {
    expect(anchorQuote(edited, anchor)).toBeUndefined();
  });
});

it('a quote of an unchanged text is found at its own place, whatever the text repeats', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ab ', '的', 'cd. ', '他拒绝。', '\n'), { minLength: 40, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      (parts, at, length) => {
        const text = parts.join('');
        const start = at % (text.length - 1);
        const end = Math.min(text.length, start + length);
        if (!text.slice(start, end).trim()) return;
        const place = anchorQuote(text, anchorOf(text, start, end));
        expect(place && text.slice(place.start, place.end)).toBe(text.slice(start, end).trim());
        expect(place!.start).toBe(start + text.slice(start, end).search(/\S/u));
      },
    ),
    { seed: 20_261_129, numRuns: 200 },
  );
});

it('after a tenth of a text was changed, a quote is at its place or an orphan, and hardly ever an orphan', () => {
  const random = randomFrom(11);
  const outcomes = Array.from({ length: 120 }, () => tryAnchor(random, 'news', 24).outcome);
  expect(outcomes.filter((outcome) => outcome === 'wrong')).toEqual([]);
  expect(outcomes.filter((outcome) => outcome === 'right').length).toBeGreaterThan(120 * 0.9);
});
