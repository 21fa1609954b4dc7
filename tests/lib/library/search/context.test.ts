import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, matchedRanges } from '@/lib/library/search/context.ts';

const marked = (text: string, query: string) =>
  matchedRanges(text, query)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('matched words', () => {
  test.each([
    ['The ferry stops, the Ferryman waits', 'ferry', 'ferry|Ferryman'],
    ['Ｆｅｒｒｙ in Zu\u0308rich', 'zürich ferry', 'Ｆｅｒｒｙ|Zu\u0308rich'],
    ['Straße, STRASSE', 'strasse', 'Straße|STRASSE'],
    ['oﬃce and office', 'office', 'oﬃce|office'],
    ['海湾大桥，大桥', '大桥', '大桥|大桥'],
    ['海湾大桥', '湾大 大桥', '湾大桥'],
    ['东港·晚报', '东港晚报', '东港·晚报'],
    ['dense fog. Dense, fog', '"dense fog"', 'dense fog|Dense, fog'],
    ['dense\nfog', '"dense fog"', ''],
    ['fog and ferry', 'fog -ferry', 'fog'],
    ['𠮷野家 😀 港', '港', '港'],
    ['ｶﾞﾗｽ', 'ガラ', 'ｶﾞﾗ'],
    ['fog', 'tag:fog', ''],
    ['fog', '', ''],
  ])('of %j for %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test('stand in order and do not overlap, in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '港', '口', ' ', '\n', 'é', '𠮷', '·') });
    fc.assert(
      fc.property(text, text, (given, query) => {
        let last = 0;
        for (const { start, end } of matchedRanges(given, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

describe('the context of a match', () => {
  const shown = (text: string, query: string) =>
    contextOf(text, query)
      .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
      .join('');
  const filler = 'the harbour lies still and nobody moves '.repeat(5);

  test.each([
    ['a short text is shown whole', 'The ferry stops.', 'ferry', 'The [ferry] stops.'],
    ['every match in it', 'Ferry, ferry, fog.', 'ferry', '[Ferry], [ferry], fog.'],
    ['a blank at its end is no more to come', 'The ferry stops. ', 'ferry', 'The [ferry] stops. '],
    ['nothing where nothing matches', 'The ferry stops.', 'tunnel', ''],
    ['it begins with the line of the match', 'Headline words\nThe ferry stops.', 'ferry', '…The [ferry] stops.'],
    ['lines behind the match follow on the same one', 'The ferry stops.\nFog.', 'ferry', 'The [ferry] stops. Fog.'],
  ])('%s', (_, text, query, expected) => {
    expect(shown(text, query)).toBe(expected);
  });

  test('cuts a long text between words, on both sides', () => {
    const context = shown(`${filler}then the ferry stops. ${filler}`, 'ferry');
    expect(context).toMatch(/^…(?:\S+ )+then the \[ferry\] stops\.(?: \S+)+…$/u);
    expect(context.length).toBeLessThan(135);
    for (const word of context
      .replace(/[[\]….]/gu, '')
      .trim()
      .split(/\s+/u))
      expect(`${filler}then the ferry stops`).toContain(word);
  });

  test('shows about forty Han characters', () => {
    const context = shown(`${'港口平静无人走动'.repeat(20)}渡轮${'港口平静无人走动'.repeat(20)}`, '渡轮');
    expect(context).toMatch(/^….{10}\[渡轮\].{28}…$/u);
  });

  test('cuts a word without end all the same', () => {
    expect(shown(`${'x'.repeat(500)} fog ${'y'.repeat(500)}`, 'fog').length).toBeLessThan(200);
  });

  test('is a part of the text, in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '港', '口', ' ', 'é', '𠮷', '·'), maxLength: 300 });
    fc.assert(
      fc.property(text, fc.constantFrom('a', '港', 'ba', '港口'), (given, query) => {
        const context = contextOf(given, query)
          .map((piece) => piece.text)
          .join('');
        expect(given).toContain(context.replaceAll('…', ''));
      }),
    );
  });
});
