import { describe, expect, test } from 'vitest';
import { collapse, countCjk, countWords, fold } from '@/lib/text/white-space.ts';

describe('collapse', () => {
  test.each([
    ['The ferry\n\t  leaves   at six.', 'The ferry leaves at six.'],
    ['  Northmere Press  ', 'Northmere Press'],
    ['来源：\u3000\u3000潮声周刊', '来源： 潮声周刊'],
    ['By\u00a0Ingrid\u00a0Vale', 'By Ingrid Vale'],
    ['\n\t\u3000', ''],
  ])('%j is printed as %j', (written, printed) => {
    expect(collapse(written)).toBe(printed);
  });
});

describe('fold: two spellings of one name', () => {
  test.each([
    ['Tidewater Review', 'TIDEWATER  REVIEW'],
    ['The Quay', 'the-quay'],
    ['ＡＦＰ', 'AFP'],
    ['东港 晚报', '东港·晚报'],
    ['Ｎｅｗｓ２４', 'news24'],
  ])('%s and %s are one', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['Valley Courier', 'Valley Bulletin'],
    ['东港晚报', '东港日报'],
    ['News 24', 'News 25'],
    ['Zoë', 'Zoe'],
  ])('%s and %s are two', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('nothing but signs folds to nothing', () => {
    expect(fold(' — | · ')).toBe('');
  });
});

describe('countWords', () => {
  test.each([
    ['The ferry leaves at six.', 5],
    ['She didn’t wait for twenty-one o’clock.', 6],
    ['渡船今晚停航', 3],
    ['渡船今晚停', 3], // five characters: two and a half words
    ['渡船 Wangxi 停航', 3],
    ['第3艘渡船', 3],
    ['渡し船は出ます', 4],
    ['나루터', 2],
    ['— … ！', 0],
    ['', 0],
  ])('%j counts as %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

test.each([
  ['渡船ABC', 2],
  ['フェリー', 3], // the long sign belongs to no script of its own
  ['나루터 ferry', 3],
  ['Ferry, six o’clock', 0],
])('%j has %i characters of scripts without blanks', (text, count) => {
  expect(countCjk(text)).toBe(count);
});
