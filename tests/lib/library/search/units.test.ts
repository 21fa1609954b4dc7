import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '@/lib/library/search/match.ts';
import { pairToken, tokensOf, tokensOfText, tripleToken } from '@/lib/library/search/tokens.ts';
import { longestUnit, roughlyFolded, unitsOf } from '@/lib/library/search/units.ts';

describe('what a text is found by', () => {
  test.each([
    ['words in lower case', 'The Ferry STOPS', 'the ferry stops'],
    ['wide letters as narrow ones', 'ＡＩ ２０２６', 'ai 2026'],
    ['Latin, Greek and Cyrillic without accents', 'Zürich Ελλάδα Ёлка', 'zurich ελλαδα елка'],
    ['letters spelled out', 'Straße Łódź Ærø', 'strasse lodz aero'],
    ['a last sigma like others', 'λόγος', 'λογοσ'],
    ['a Turkish I like others', 'İzmir ılık', 'izmir ilik'],
    ['ligatures as letters', 'oﬃce', 'office'],
    ['words without their soft hyphens', 'Nach\u00adrichten', 'nachrichten'],
    ['Devanagari with its vowel signs', 'समाचार', 'समाचार'],
    ['a Persian word with its joiner', 'می\u200cخواهم', 'میخواهم'],
    ['parts of a word around a sign', 're-open 3.5', 're open 3 5'],
    ['Han, each character and each two', '图书馆', '图 书 图书 馆 书馆'],
    ['a name around its sign', '东港·晚报', '东 港 东港 晚 港晚 报 晚报'],
    ['no pair around another sign', '港，海', '港 海'],
    ['Han beside Latin', 'AI芯片', 'ai 芯 片 芯片'],
    ['digits beside Han', '2026年', '2026 年'],
    ['kana with its mark', 'ガ', 'ガ'],
    ['kana and its mark apart', 'カ\u3099', 'ガ'],
    ['half-width kana', 'ｶﾞﾗ', 'ガ ラ ガラ'],
    ['kana are not merged', 'がガ', 'が ガ がガ'],
    ['the long vowel sign as kana', 'フェリー', 'フ ェ フェ リ ェリ ー リー'],
    ['Hangul, composed', '안개'.normalize('NFD'), '안 개 안개'],
    ['Thai, its marks with their letters', 'ที่นี่', 'ที่ นี่ ที่นี่'],
    ['rare Han of two UTF-16 units', '𠮷野', '𠮷 野 𠮷野'],
    ['a Han variant as its letter', '葛\u{e0100}飾', '葛 飾 葛飾'],
    ['nothing of signs', '— !? 《》', ''],
  ])('%s', (_, text, tokens) => {
    // Pairs of words have tokens of their own, behind a sign.
    expect([...tokensOf(text)].filter((token) => token >= ' ').join(' ')).toBe(tokens);
  });

  test.each([
    ['dense fog', 'fog', true],
    ['dense, fog', 'fog', true],
    ['dense\nfog', 'fog', false],
    ['fog dense', 'fog', false],
    ['dense 雾', '雾', true],
  ])('%j has the token of "dense" and %s: %s', (text, second, expected) => {
    expect(tokensOf(text).has(pairToken('dense', second))).toBe(expected);
  });

  test.each([
    ['dense morning fog', ['dense', 'morning', 'fog'], true],
    ['dense, morning: fog', ['dense', 'morning', 'fog'], true],
    ['dense morning\nfog', ['dense', 'morning', 'fog'], false],
    ['dense\nmorning fog', ['dense', 'morning', 'fog'], false],
    ['dense fog in the morning', ['dense', 'morning', 'fog'], false],
    ['港口停', ['港', '口', '停'], true],
    ['港口，停', ['港', '口', '停'], true],
    ['AI港口', ['ai', '港', '口'], true],
  ] as const)('%j has the token of %j in a row: %s', (text, [first, second, third], expected) => {
    const triple = tripleToken(first, second, third);
    expect(tokensOfText(text).has(triple)).toBe(expected);
    expect(tokensOf(text).has(triple)).toBe(false);
  });

  test('a word is known by its first letters', () => {
    expect([...tokensOf('a'.repeat(100))]).toEqual(['a'.repeat(longestUnit)]);
  });
});

// Code points of all planes and the scripts of news; fast-check's own strings take long to make.
const codePoint = fc.oneof(fc.integer({ max: 0x10ffff, min: 0 }), fc.integer({ min: 0x20, max: 0x3100 }));
const anyText = fc.array(codePoint, { maxLength: 40 }).map((codes) => String.fromCodePoint(...codes));

test('every unit stands where it says, one behind the other, in any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const units = unitsOf(text);
      return units.every(({ folded, start, end }, i) => {
        const before = units[i - 1];
        // Letters of Hangul may make two characters together.
        const isBehind = !before || start >= before.end || (start === before.start && end === before.end);
        return folded && folded.length <= longestUnit && isBehind && end > start && end <= text.length;
      });
    }),
    { numRuns: 100 },
  );
});

// Letters that are folded in different ways, and what may stand inside and between words.
const oddWord = fc.string({
  unit: fc.constantFrom(...'aBeé߯ıİŀŉĳﬁñøÆœЖйё½²1-·’ \n', '\u0301', '\u0308', '\u00ad', '\u200d'),
  maxLength: 20,
});

test('a line that has words has their letters when it is folded at a stroke', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, oddWord), (text) => {
      const units = unitsOf(text);
      const rough = roughlyFolded(text);
      return lettersOf({ units, isWhole: true }).every((letters) => rough.includes(letters));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['Ærø, 3 Straße', ['aero', 'strasse']],
  ['Йод МОСТ', ['иод', 'мост']],
  ['港口 a1 ½kg', []],
])('of %j the letters %j are looked for', (text, letters) => {
  expect(lettersOf({ units: unitsOf(text), isWhole: true })).toEqual(letters);
});
