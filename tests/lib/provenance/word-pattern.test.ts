import { expect, test } from 'vitest';
import { anyOf, lowerCase } from '@/lib/languages/phrase.ts';
import { WordPattern, wholeWords } from '@/lib/provenance/word-pattern.ts';

const words = ['Source', 'Source of the picture', '来源', '文章来源', 'l’origine', 'Quelle', '源'];
const make = (label: string) => new RegExp(String.raw`(?<!\p{L})(?:${label})\s?[:：]`, 'gu');
const pattern = new WordPattern(words, make);

test.each([
  ['no word', 'The ferry: at dawn'],
  ['a word without its sign', 'the source of the river'],
  ['a word with its sign', 'Source: Ann Vale'],
  ['the longer of two that begin alike', 'Source of the picture: Ann Vale'],
  ['two words', 'Quelle: dpa | Source: AFP'],
  ['Han', '文章来源：东港网'],
  ['one letter', '源：东港网'],
  ['a word inside another', 'resource: a list'],
  ['a blank that does not break', 'Source\u00a0of\u00a0the\u00a0picture: Ann Vale'],
  ['either apostrophe', "L'origine : Ann Vale, l’origine: dpa"],
  ['nothing', ''],
])('finds what the pattern of all words finds: %s', (_, text) => {
  const lower = lowerCase(text);
  const whole = [...lower.matchAll(make(anyOf(words)))].map(({ index, 0: found }) => [index, found]);
  expect(pattern.matchesIn(lower).map(({ index, 0: found }) => [index, found])).toEqual(whole);
  expect(pattern.test(lower)).toBe(whole.length > 0);
});

test('of no words there is nothing to find', () => {
  expect(new WordPattern([], make).test('source:')).toBe(false);
});

test.each([
  ['a word by itself', 'foto: privat', true],
  ['inside another', 'die privatheit', false],
  ['before a sign', 'ann vale/privat.', true],
  ['Han inside other words', '受访者供图', true],
  ['none', 'foto: ann vale', false],
])('whole words: %s', (_, lower, isFound) => {
  const whole = new WordPattern(['privat', '供图'], (any) => new RegExp(any, 'u'), wholeWords);
  expect(whole.test(lower)).toBe(isFound);
});
