import { describe, expect, test } from 'vitest';
import { partAddress } from '@/lib/article/part-address.ts';
import { findParts } from '@/lib/article/parts.ts';
import { pageFrom, story } from './page-from.ts';

const site = 'https://valley-bulletin.example';

describe('an address that differs by the number of a page alone', () => {
  test.each([
    ['/ferry', '/ferry?page=2', { number: 2, isNamed: true }],
    ['/ferry?from=feed', '/ferry?page=2', { number: 2, isNamed: true }],
    ['/ferry?page=2', '/ferry?page=3', { number: 3, own: 2, isNamed: true }],
    ['/story?id=4711', '/story?id=4711&p=2', { number: 2, isNamed: true }],
    ['/ferry/', '/ferry/2/', { number: 2, isNamed: false }],
    ['/ferry', '/ferry/page/2', { number: 2, isNamed: true }],
    ['/ferry.html', '/ferry_2.html', { number: 2, isNamed: false }],
    ['/c/content_8812.htm', '/c/content_8812_1.htm', { number: 1, isNamed: false }],
    ['/c/content_8812_1.htm', '/c/content_8812_2.htm', { number: 2, own: 1, isNamed: false }],
    ['/ferry', '/ferry/seite-2', { number: 2, isNamed: true }],
    ['/2026/ferry/', '/2026/ferry/index_2.html', { number: 2, isNamed: false }],
  ])('%s and %s', (own, other, expected) => {
    expect(partAddress(new URL(own, site), new URL(other, site))).toEqual(expected);
  });

  test.each([
    ['/news/10023', '/news/10024'],
    ['/ferry', '/ferry-timetable'],
    ['/ferry', '/harbour?page=2'],
    ['/story?id=4711', '/story?id=4712&page=2'],
    ['/ferry', '/ferry'],
    ['/ferry', '/ferry?year=2026'],
    ['/ferry', 'https://other.example/ferry?page=2'],
    ['/ferry', '/ferry/comment-page-2'],
  ])('%s and %s are two', (own, other) => {
    expect(partAddress(new URL(own, site), new URL(other, site))).toBeUndefined();
  });
});

const partsOn = (after: string, url = `${site}/2026/ferry`, head = '', lang = 'en') =>
  findParts(pageFrom(story({ after, url, head, lang })));
const pages = (...links: [string, string][]) =>
  `<div class="pages">${links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')}</div>`;

describe('the parts of an article', () => {
  test('are counted where a row of numbers links them', () => {
    const row = pages([`${site}/2026/ferry?page=2`, '2'], [`${site}/2026/ferry?page=3`, '3']);
    expect(partsOn(row)).toEqual({
      at: 1,
      count: 3,
      addresses: new Map([
        [2, `${site}/2026/ferry?page=2`],
        [3, `${site}/2026/ferry?page=3`],
      ]),
    });
  });

  test('are not counted where the page only leads on', () => {
    expect(partsOn(pages([`${site}/2026/ferry/2`, 'Next page']))).toEqual({
      at: 1,
      addresses: new Map([[2, `${site}/2026/ferry/2`]]),
    });
  });

  test('are told by words of the page’s language', () => {
    const found = partsOn(pages([`${site}/c/8812_2.html`, '下一页']), `${site}/c/8812.html`, '', 'zh-Hans');
    expect([...found!.addresses.keys()]).toEqual([2]);
  });

  test('are told by what the page’s head declares', () => {
    expect(partsOn('', undefined, `<link rel="next" href="${site}/2026/ferry?page=2">`)?.addresses.get(2)).toBe(
      `${site}/2026/ferry?page=2`,
    );
  });

  test('are counted from the second page, too', () => {
    const row = pages([`${site}/f/8812.html`, '1'], [`${site}/f/8812_3.html`, '3']);
    expect(partsOn(row, `${site}/f/8812_2.html`)).toMatchObject({ at: 2, count: 3 });
  });

  test('where a house calls the second page its first', () => {
    const row = pages(
      [`${site}/c/8812_1.html`, '2'],
      [`${site}/c/8812_2.html`, '3'],
      [`${site}/c/8812_1.html`, '下一页'],
    );
    expect(partsOn(row, `${site}/c/8812.html`, '', 'zh-Hans')).toMatchObject({ at: 1, count: 3 });
  });

  test.each([
    ['the next article', pages([`${site}/2026/ferry-timetable`, 'Next'])],
    ['the next of numbered articles', pages([`${site}/2026/report-13`, 'Next']), `${site}/2026/report-12`],
    [
      'a second page of readers’ comments',
      `<section class="comments"><p>Well said, and about time too.</p>${pages([`${site}/2026/ferry?page=2`, '2'])}</section>`,
    ],
    ['a link in words of its own', pages([`${site}/2026/ferry?page=2`, 'What the skipper said'])],
    ['nothing behind the last', pages([`${site}/2026/ferry`, '1']), `${site}/2026/ferry?page=2`],
    ['a head that declares the next article', '', undefined, `<link rel="next" href="${site}/2026/harbour">`],
  ])('are not %s', (_, after, url?: string, head?: string) => {
    expect(partsOn(after, url, head)).toBeUndefined();
  });
});
