import { expect, test } from 'vitest';
import { readingMinutes } from '@/lib/text/reading-time.ts';

test.each([
  ['a headline alone', 'Ferry stops', 1],
  ['nothing', '', 1],
  ['238 English words', 'ferry '.repeat(238), 1],
  ['476 English words', 'ferry '.repeat(476), 2],
  ['1,190 English words', 'ferry '.repeat(1190), 5],
  ['400 Chinese characters', '渡'.repeat(400), 1],
  ['1,200 Chinese characters', '渡'.repeat(1200), 3],
  ['800 Chinese characters and 238 English words', `${'渡'.repeat(800)} ${'ferry '.repeat(238)}`, 3],
  ['a page of punctuation', '。，、！'.repeat(500), 1],
])('%s', (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
