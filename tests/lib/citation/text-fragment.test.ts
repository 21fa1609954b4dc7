import { describe, expect, test } from 'vitest';
import { addressWith, firstWords, textFragment } from '@/lib/citation/text-fragment.ts';

const long =
  'The ferry that had carried books and bread along the estuary for forty years went into dock on Monday, and people met it with lamps.';

describe('a link to words of a page', () => {
  test.each<[string, string[], string, string | undefined]>([
    ['a few words', ['The ferry stops'], 'en', ':~:text=The%20ferry%20stops'],
    ['signs at its ends are left out', ['“The ferry stops.”'], 'en', ':~:text=The%20ferry%20stops'],
    ['signs of the syntax', ['well-known, and & so on'], 'en', ':~:text=well%2Dknown%2C%20and%20%26%20so%20on'],
    ['white space', ['The  ferry\n stops'], 'en', ':~:text=The%20ferry%20stops'],
    [
      'a long passage by its ends',
      [long],
      'en',
      ':~:text=The%20ferry%20that%20had%20carried%20books,and%20people%20met%20it%20with%20lamps',
    ],
    [
      'several paragraphs by their ends',
      ['Fog came in.', '…', 'The ferry stopped.'],
      'en',
      ':~:text=Fog%20came%20in,The%20ferry%20stopped',
    ],
    ['Chinese', ['渡船停航。'], 'zh', `:~:text=${encodeURIComponent('渡船停航')}`],
    ['no word at all', ['…', '—'], 'en', undefined],
    ['nothing', [], 'en', undefined],
  ])('%s', (_, paragraphs, language, fragment) => {
    expect(textFragment(paragraphs, language)).toBe(fragment);
  });

  test('half of a letter is no reason to fail', () => {
    expect(() => textFragment(['ferry \ud83d stops'.toWellFormed()], 'en')).not.toThrow();
  });

  test.each([
    ['https://a.example/x', 'https://a.example/x#:~:text=y'],
    ['https://a.example/x#part', 'https://a.example/x#part:~:text=y'],
    ['https://a.example/x#part:~:text=old', 'https://a.example/x#part:~:text=y'],
    ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=y'],
  ])('behind %s', (url, address) => {
    expect(addressWith(url, ':~:text=y')).toBe(address);
  });
});

test.each([
  ['en', '\n\nThe ferry that had carried books and bread.\nMore', 'The ferry that had carried books'],
  ['zh', '这条渡船沿着河口运了四十年的书和面包，星期一终于进了船坞。', '这条渡船沿着河口运了四十'],
  ['en', '  \n…', ''],
])('the first words of a text in %s', (language, text, words) => {
  expect(firstWords(text, language)).toBe(words);
});
