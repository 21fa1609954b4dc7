import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordIndex } from '@/lib/languages/word-index.ts';

const wordsIn = (words: string[], text: string) =>
  [...(new WordIndex(words).placesIn(text) ?? [])].map((place) => words[place]!);

describe('words of a list that stand in a text', () => {
  test.each([
    ['long ones', ['source', 'courtesy of'], 'courtesy of the harbour', ['courtesy of']],
    ['short ones, of Han', ['来源', '转载自', '摄'], '林远摄，转载自东港网', ['摄', '转载自']],
    ['at the very start and end', ['foto', 'dpa'], 'foto: dpa', ['foto', 'dpa']],
    ['that lie in each other', ['来源', '文章来源'], '文章来源：东港网', ['来源', '文章来源']],
    ['that begin alike', ['photo', 'photo by', 'photographer'], 'photo by lorenz vale', ['photo', 'photo by']],
    ['that stand there twice, once', ['via'], 'via quay via shore', ['via']],
  ])('%s', (_, words, text, found) => {
    expect(wordsIn(words, text).sort()).toEqual([...found].sort());
  });

  test('none: undefined', () => {
    expect(new WordIndex(['source', '来源']).placesIn('the ferry stops')).toBeUndefined();
    expect(new WordIndex([]).placesIn('the ferry stops')).toBeUndefined();
  });

  test('are the same as looking for each', () => {
    // Few letters, so that words are met, and some of Han and of Latin beyond ASCII.
    const letters = fc.constantFrom(...'abc é来源摄');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        fc.string({ unit: letters, maxLength: 60 }),
        (words, text) => {
          expect(wordsIn(words, text).sort()).toEqual(words.filter((one) => text.includes(one)).sort());
        },
      ),
    );
  });
});
