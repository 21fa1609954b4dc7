import { describe, expect, test, vi } from 'vitest';
import { languages, languagesFor, perLanguages } from '@/lib/languages/index.ts';

const tagsFor = (tag: string | undefined) => languagesFor(tag).map((language) => language.tag);

describe('languages whose words may stand on a page', () => {
  test.each([
    ['de', ['de', 'en']],
    ['de-AT', ['de', 'en']],
    ['DE', ['de', 'en']],
    ['en', ['en']],
    ['en-GB', ['en']],
    ['zh', ['zh-Hans', 'zh-Hant', 'en']],
    ['zh-Hant', ['zh-Hans', 'zh-Hant', 'en']],
    ['no', ['nb', 'en']],
    ['nn-NO', ['nb', 'en']],
    ['in', ['id', 'en']],
  ])('in %s: %j', (tag, expected) => {
    expect(tagsFor(tag).sort()).toEqual(expected.sort());
  });

  test.each([[undefined], [''], ['tlh'], ['x-none']])('all of them, where the page’s language is %j', (tag) => {
    expect(languagesFor(tag)).toEqual(languages);
  });

  test('the page’s own stands before English', () => {
    expect(tagsFor('fr')).toEqual(['fr', 'en']);
  });

  test('are the same list each time, whatever region is asked for', () => {
    expect(languagesFor('pt-BR')).toBe(languagesFor('pt'));
  });
});

describe('what is made of languages’ words', () => {
  test('is made once for each set of languages', () => {
    const make = vi.fn((spoken: readonly { tag: string }[]) => spoken.map(({ tag }) => tag).join(' '));
    const wordsOf = perLanguages(make);
    expect([wordsOf(languagesFor('de')), wordsOf(languagesFor('de-CH')), wordsOf(languagesFor('pl'))]).toEqual([
      'de en',
      'de en',
      'pl en',
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
