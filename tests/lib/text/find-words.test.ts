import { expect, test } from 'vitest';
import { findWords } from '@/lib/text/find-words.ts';

const found = (text: string, wanted: string) => findWords(text, wanted).map(({ start, end }) => text.slice(start, end));

test.each([
  ['whatever their case', 'The Ferry stops. No ferry.', 'FERRY', ['Ferry', 'ferry']],
  ['without their accents', 'Café, cafe and Cafe\u0301 noir', 'café', ['Café', 'cafe', 'Cafe\u0301']],
  ['in Greek, too', 'Το πλοίο', 'πλοιο', ['πλοίο']],
  ['whatever their width', 'ＡＦＰ and AFP', 'afp', ['ＡＦＰ', 'AFP']],
  ['through soft hyphens', 'the har\u00adbour', 'harbour', ['har\u00adbour']],
  ['in a ligature', 'the oﬃce', 'office', ['oﬃce']],
  ['with any form of quotation marks', 'It’s “late”', 'it\'s "late"', ['It’s “late”']],
  ['over a blank of any kind', 'the\u00a0old ferry', 'the  old', ['the\u00a0old']],
  ['of Han', '渡口的候船厅，候船厅外', '候船厅', ['候船厅', '候船厅']],
  ['of Hangul', '항구의 배', '배', ['배']],
  ['without vowel points', 'كَتَبَ الخبر', 'كتب', ['كَتَبَ']],
  ['one behind the other, none within another', 'aaaa', 'aa', ['aa', 'aa']],
])('words are found %s', (_, text, wanted, places) => {
  expect(found(text, wanted)).toEqual(places);
});

test.each([
  ['which is another letter', 'мой', 'мои'],
  ['which is another sound', 'がっこう', 'かっこう'],
  ['over the end of a line', 'the old\nferry', 'old ferry'],
  ['nothing but blanks', 'the old ferry', '  '],
  ['nothing', 'the old ferry', ''],
])('not %s', (_, text, wanted) => {
  expect(findWords(text, wanted)).toEqual([]);
});
