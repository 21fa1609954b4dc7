import { describe, expect, test } from 'vitest';
import type { NoArticleReason } from '@/lib/article/article.ts';
import { linesOf } from '@/lib/article/body.ts';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { whyNoArticle } from '@/lib/article/is-article.ts';
import { jsonLd, type PageParts, pageFrom, paragraphs, prose } from './page-from.ts';

const teasers = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<div><h3><a href="/story/${i}">Story number ${i} about the harbour and its boats</a></h3><p>The trust said so.</p></div>`,
  ).join('');

const article = `<article><h1>Ferry stops for fog</h1><div>${paragraphs}</div></article>`;

describe('what a page is', () => {
  const cases: [string, PageParts, NoArticleReason | undefined][] = [
    ['an article', { title: 'Ferry stops for fog', body: article }, undefined],
    [
      'an article with teasers below it',
      { title: 'Ferry stops for fog', body: `${article}<div>${teasers(8)}</div>` },
      undefined,
    ],
    [
      'an article at the site’s own address',
      { url: 'https://ferry.example/', title: 'Ferry stops for fog', body: article },
      undefined,
    ],
    [
      'an article found by a search',
      { url: 'https://v.example/ferry?q=fog', title: 'Ferry stops for fog', body: article },
      undefined,
    ],
    [
      'a brief of sixty words',
      {
        body: `<article><h1>Ferry stops</h1><div>${prose
          .slice(0, 4)
          .map((line) => `<p>${line}</p>`)
          .join('')}</div></article>`,
      },
      undefined,
    ],
    [
      'a front page',
      { url: 'https://v.example/', title: 'Valley Bulletin', body: `<main>${teasers(14)}</main>` },
      'list',
    ],
    [
      'a section',
      { url: 'https://v.example/coast/', title: 'Coast', body: `<main><h1>Coast</h1>${teasers(10)}</main>` },
      'list',
    ],
    [
      'search results',
      { url: 'https://v.example/search?q=fog', title: 'fog', body: `<main>${teasers(6)}</main>` },
      'search',
    ],
    [
      'search results of a Chinese portal',
      { url: 'https://v.example/s?wd=fog', title: 'fog', body: `<main>${teasers(6)}</main>` },
      'search',
    ],
    [
      'goods for sale',
      {
        title: 'Boots',
        head: '<meta property="og:type" content="product">',
        body: `<h1>Boots</h1><div>${paragraphs}</div>`,
      },
      'product',
    ],
    [
      'an article about goods',
      {
        title: 'Boots',
        head: `<meta property="og:type" content="product">${jsonLd({ '@type': 'NewsArticle' })}`,
        body: `<h1>Boots</h1><div>${paragraphs}</div>`,
      },
      undefined,
    ],
    [
      'readers’ posts',
      {
        title: 'Why no ferry?',
        head: jsonLd({ '@type': 'QAPage' }),
        body: `<h1>Why no ferry?</h1><div>${paragraphs}</div>`,
      },
      'forum',
    ],
    [
      'a film with a line or two about it',
      {
        title: 'The Wren in fog',
        head: '<meta property="og:type" content="video.other">',
        body: `<h1>The Wren in fog</h1><div><p>${prose.slice(0, 4).join('</p><p>')}</p></div>`,
      },
      'video',
    ],
    [
      'an article with a film in it',
      {
        title: 'The Wren in fog',
        head: '<meta property="og:type" content="video.other">',
        body: `<h1>The Wren in fog</h1><div>${paragraphs}<p>${prose.slice(0, 4).join(' ').replaceAll('the', 'that')}</p></div>`,
      },
      undefined,
    ],
    ['next to nothing', { body: '<p>Loading…</p>' }, 'empty'],
    ['nothing', { body: '' }, 'empty'],
    [
      'a gallery of pictures',
      { body: '<h1>Boats</h1><img src="https://c.example/1.jpg"><img src="https://c.example/2.jpg">' },
      'empty',
    ],
    ['a sign-in page', { body: '<h1>Sign in</h1><form><p>Your name</p><input></form>' }, 'empty'],
  ];

  test.each(cases)('%s', (_, parts, reason) => {
    const found = extractArticle(pageFrom(parts));
    expect(typeof found === 'string' ? found : undefined).toBe(reason);
  });

  test('a file, whatever is in it', () => {
    expect(
      extractArticle({ ...pageFrom({ title: 'Ferry stops for fog', body: article }), contentType: 'application/pdf' }),
    ).toBe('file');
  });

  test('old pages that are XHTML are pages', () => {
    expect(
      extractArticle({
        ...pageFrom({ title: 'Ferry stops for fog', body: article }),
        contentType: 'application/xhtml+xml',
      }),
    ).toMatchObject({ headline: 'Ferry stops for fog' });
  });
});

describe('when the reader asks to try anyway', () => {
  const welcome =
    'This is the paper of the valley and the channel, printed by hand in the year of the storm, and by night since.';
  const front = pageFrom({
    url: 'https://v.example/',
    title: 'Valley Bulletin',
    body: `<main><div><p>${welcome}</p></div>${teasers(14)}</main>`,
  });

  test('the best candidate of a list is shown, with the doubt', () => {
    expect(extractArticle(front)).toBe('list');
    expect(extractArticle(front, { insist: true })).toMatchObject({ text: welcome, doubt: 'list' });
  });

  test('an empty page stays empty', () => {
    expect(extractArticle(pageFrom({ body: '' }), { insist: true })).toBe('empty');
  });

  test('a file stays a file', () => {
    expect(extractArticle({ ...front, contentType: 'image/png' }, { insist: true })).toBe('file');
  });
});

describe('a text of two sentences and a list of facts', () => {
  const lines = `<p>${prose.slice(0, 2).join(' ')}</p><p>Fares, fog, the new tunnel under the channel and the price of a kitchen, week by week and day by day</p>`;
  const declaration = jsonLd({ '@type': 'NewsArticle', headline: 'Fog' });

  test.each([
    ['is an article where it stands alone', '', '', undefined],
    ['is none among links', '', teasers(8), 'list'],
    ['is one among links where the page declares it', declaration, teasers(8), undefined],
    [
      'is one among links where og:type declares it',
      '<meta property="og:type" content="article">',
      teasers(8),
      undefined,
    ],
  ])('%s', (_, head, links, reason) => {
    const page = pageFrom({ head, body: lines + links });
    const all = linesOf(page.blocks);
    expect(whyNoArticle(page, all, all.slice(0, 2))).toBe(reason);
  });
});
