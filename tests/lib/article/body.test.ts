import { describe, expect, test } from 'vitest';
import { isLinked, isPunctuated, linesOf } from '@/lib/article/body.ts';
import { chineseProse, pageFrom, prose } from './page-from.ts';

const lineOf = (markup: string) => linesOf(pageFrom({ body: markup }).blocks)[0]!;

describe('prose, of which articles are made', () => {
  test.each([
    ['an English sentence', `<p>${prose[0]}</p>`],
    ['a Chinese sentence', `<p>${chineseProse[0]}</p>`],
    ['a Japanese sentence', '<p>港湾局は月曜の夕方、夜の渡し船が四月いっぱい運休すると発表した。</p>'],
    ['a sentence that goes on behind a colon', `<p>${prose[1]!.slice(0, -1)}:</p>`],
    ['a sentence with a link in it', `<p>${prose[0]!.replace('harbour trust', '<a href="/t">harbour trust</a>')}</p>`],
    ['a sentence that ends in a quotation', `<p>“${prose[2]}”</p>`],
  ])('%s', (_, markup) => {
    expect(lineOf(markup).isProse).toBe(true);
  });

  test.each([
    ['a short sentence', '<p>The ferry stops.</p>'],
    ['a short Chinese sentence', '<p>渡船因大雾停航。</p>'],
    ['words without an end', `<p>${'fares fog tides boats '.repeat(6)}</p>`],
    ['a long headline, linked', `<p><a href="/1">${prose[0]}</a></p>`],
  ])('not %s', (_, markup) => {
    expect(lineOf(markup).isProse).toBe(false);
  });
});

test.each([
  ['ferry', 5],
  ['渡船', 6],
  ['渡船 ferry', 12],
  ['연락선', 9],
])('%s weighs %i letters', (text, size) => {
  expect(lineOf(`<p>${text}</p>`).size).toBe(size);
});

test.each([
  ['<p><a href="/1">Fares rise</a></p>', true],
  ['<p>More: <a href="/1">Fares rise</a></p>', true],
  ['<p>The <a href="/1">fares</a> rise.</p>', false],
  ['<p><a href="/1">票价上涨</a>：今</p>', true],
])('%s leads elsewhere: %s', (markup, isIt) => {
  expect(isLinked(lineOf(markup))).toBe(isIt);
});

test.each([
  ['The ferry stops.', true],
  ['“Fog!”', true],
  ['船停了。', true],
  ['雾从海上来，船停了', true],
  ['Ferry stops for fog', false],
  ['valley-bulletin.example', false],
])('%s is punctuated: %s', (text, isIt) => {
  expect(isPunctuated(text)).toBe(isIt);
});
