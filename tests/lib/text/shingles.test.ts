import { describe, expect, test } from 'vitest';
import { countShared, shinglesOf } from '@/lib/text/shingles.ts';

const length = { words: 3, letters: 4 };
const shareOf = (one: string, other: string) => {
  const [a, b] = [shinglesOf(one, length), shinglesOf(other, length)];
  return countShared(a, b) / Math.min(a.size, b.size);
};

describe('shingles of a text', () => {
  test.each([
    ['three words make one', 'The ferry stops', 1],
    ['five words make three', 'The ferry stops for fog', 3],
    ['two words make none', 'Ferry stops', 0],
    ['four Han letters make one', '渡轮停航', 1],
    ['six make three', '渡轮因雾停航', 3],
    ['kana are letters', 'フェリーは', 2],
    ['Hangul is read letter by letter', '안개로 여객선', 3],
    ['a word among Han letters is one of them', '渡轮 A12 航', 1],
    ['what is said twice counts once', 'the ferry the ferry the ferry', 2],
    ['signs alone make none', '—— … !!', 0],
    ['nothing makes none', '', 0],
  ])('%s', (_, text, count) => {
    expect(shinglesOf(text, length).size).toBe(count);
  });

  test.each([
    ['case', 'The Ferry Stops For Fog', 'the ferry stops for fog'],
    ['punctuation and white space', 'The ferry – stops,  for fog.', 'The ferry stops\nfor fog'],
    [
      'soft hyphens and other signs without a shape',
      'The har\u00adbour mas\u200bter waits',
      'The harbour master waits',
    ],
    ['half and full width', '渡轮 ２０２６ 年停航，因大雾。', '渡轮2026年停航,因大雾'],
    ['composed letters or not', 'Fähre hält im Nebel', 'Fa\u0308hre ha\u0308lt im Nebel'],
  ])('are the same whatever the %s', (_, one, other) => {
    expect([...shinglesOf(one, length)]).toEqual([...shinglesOf(other, length)]);
  });

  test.each([
    ['the same', 'The ferry stops for fog today', 'The ferry stops for fog today', 1],
    ['a part', 'The ferry stops for fog today', 'stops for fog', 1],
    ['other words', 'The ferry stops for fog', 'Rain falls on the old bridge', 0],
    ['other order', '渡轮因雾停航', '停航因雾渡轮', 0],
  ])('are shared with %s', (_, one, other, share) => {
    expect(shareOf(one, other)).toBe(share);
  });

  test('are spread over all numbers, so that the lowest are a sample', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `word${i}`).join(' ');
    const low = [...shinglesOf(text, length)].filter((shingle) => shingle < 2 ** 32 / 10).length;
    expect(low / 4000).toBeGreaterThan(0.08);
    expect(low / 4000).toBeLessThan(0.12);
  });
});
