import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLetters } from '@/lib/text/count-letters.ts';

test.each([
  ['', { cjk: 0, words: 0 }],
  ['The ferry stops.', { cjk: 0, words: 3 }],
  ['Tide-tables of 2026', { cjk: 0, words: 4 }],
  ['Паром стоит в порту', { cjk: 0, words: 4 }],
  ['渡轮停航', { cjk: 4, words: 0 }],
  ['渡轮A线停航3天', { cjk: 6, words: 2 }],
  ['かもめは배', { cjk: 5, words: 0 }],
  // Han beyond the first 65,536 characters: two halves, one character.
  ['𠮷田 pier 𠮷', { cjk: 3, words: 1 }],
  // A half by itself, and the same half where it begins a character.
  ['\ud842 ferry 𠮷', { cjk: 1, words: 1 }],
])('%s is counted', (text, counts) => {
  expect(countLetters(text)).toEqual(counts);
});

test('any text is counted as patterns of its letters count it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
      expect(countLetters(text)).toEqual({
        cjk: text.match(cjk)?.length ?? 0,
        words: text.replace(cjk, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
      });
    }),
  );
});
