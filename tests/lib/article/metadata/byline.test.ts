import { describe, expect, test } from 'vitest';
import { namesInByline } from '@/lib/article/metadata/byline.ts';
import { articleFrom, jsonLd, paragraphs } from '../page-from.ts';

describe('names in a byline', () => {
  test.each([
    ['By Ingrid Vale', ['Ingrid Vale']],
    ['by  Ingrid\n Vale ', ['Ingrid Vale']],
    ['Written by Ingrid Vale and Anselm Brodie', ['Ingrid Vale', 'Anselm Brodie']],
    ['Ingrid Vale, Anselm Brodie & Priya Hallworth', ['Ingrid Vale', 'Anselm Brodie', 'Priya Hallworth']],
    ['Alexander Anderson', ['Alexander Anderson']],
    ['Von Clara Essen und Jonas Brandt', ['Clara Essen', 'Jonas Brandt']],
    ['Par Odile Marchand et Luc Ferrand', ['Odile Marchand', 'Luc Ferrand']],
    ['By Di Wu', ['Di Wu']],
    ['Von Miller', ['Von Miller']],
    ['Desmond Achebe-Rowe, Jr. and Ingrid Vale', ['Desmond Achebe-Rowe, Jr.', 'Ingrid Vale']],
    ['作者：林远、周以宁', ['林远', '周以宁']],
    ['文/林远', ['林远']],
    ['记者 骆青禾', ['骆青禾']],
    ['Ingrid Vale | Valley Bulletin', ['Ingrid Vale', 'Valley Bulletin']],
    ['Ingrid Vale, MS, RDN', ['Ingrid Vale']],
    ['Von Clara Essen und Jonas Brandt, Nordmere', ['Clara Essen', 'Jonas Brandt']],
    ['admin', ['admin']],
    ['https://social.example/ingrid', []],
    ['@ingridvale', []],
    ['desk@valley-bulletin.example', []],
    ['Ingrid Vale, @ingridvale', ['Ingrid Vale']],
    ['', []],
    [`By ${'Ingrid '.repeat(20)}`, []],
  ])('%j', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });
});

describe('the author by the page’s markup, in the order of trust', () => {
  const meta = '<meta name="author" content="The Web Desk">';
  const node = jsonLd({
    '@type': 'NewsArticle',
    author: [
      { '@type': 'Person', name: 'Ingrid Vale' },
      { '@type': 'Person', name: 'Anselm Brodie' },
    ],
  });
  const marked = '<div class="byline">By <a href="/by/priya" rel="author">Priya Hallworth</a> · 4 min</div>';

  test.each([
    ['JSON-LD', meta + node, marked, ['Ingrid Vale', 'Anselm Brodie']],
    ['the marked element below the headline', meta, marked, ['Priya Hallworth']],
    ['a marked element without a link', meta, '<div class="author">Priya Hallworth</div>', ['Priya Hallworth']],
    ['a meta tag', meta, '', ['The Web Desk']],
    ['nobody', '', '', []],
    [
      'a person who created it, where a domain stands in the author’s place',
      jsonLd({ '@type': 'NewsArticle', author: { name: 'harbor.example' }, creator: { name: 'Ines Vale' } }),
      '',
      ['Ines Vale'],
    ],
    [
      'JSON-LD that names nobody is passed over',
      jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person' } }),
      marked,
      ['Priya Hallworth'],
    ],
    [
      'a person whom JSON-LD names elsewhere',
      jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', author: { '@id': '#3' } },
          { '@type': 'Person', '@id': '#3', name: 'Ingrid Vale' },
        ],
      }),
      '',
      ['Ingrid Vale'],
    ],
    [
      'whom the page’s own node refers to, where no article has a node',
      jsonLd({
        '@graph': [
          { '@type': 'WebPage', author: { '@id': '#3' } },
          { '@type': 'Person', '@id': '#3', name: 'Ingrid Vale' },
        ],
      }),
      '',
      ['Ingrid Vale'],
    ],
    [
      'no login that JSON-LD names elsewhere',
      jsonLd({
        '@graph': [
          { '@type': 'NewsArticle', author: { '@id': '#3' } },
          { '@type': 'Person', '@id': '#3', name: 'ivale' },
        ],
      }),
      '',
      [],
    ],
    [
      'the same name twice is one',
      jsonLd({ '@type': 'NewsArticle', author: ['Ingrid Vale', 'Ingrid Vale'] }),
      '',
      ['Ingrid Vale'],
    ],
    ['no source line in a writer’s element', '', '<p class="byline">Source: Tidewater Review, AFP</p>', []],
    ['no source line in a writer’s data', '<meta name="author" content="Source: Tidewater Review">', '', []],
    [
      'a writer beside a source in the data',
      jsonLd({ '@type': 'NewsArticle', author: ['Source: Tidewater Review', 'Ingrid Vale'] }),
      '',
      ['Ingrid Vale'],
    ],
  ])('%s', (_, head, row, names) => {
    const body = `<article><h1>Ferry stops for fog</h1>${row}<div class="text">${paragraphs}</div></article>`;
    expect(articleFrom({ title: 'Ferry stops for fog', head, body }).bylines).toEqual(names);
  });

  test('a name in the list of readers’ favourites is nobody’s byline', () => {
    const body = `<article><h1>Ferry stops for fog</h1><div class="text">${paragraphs}</div></article><aside><div class="author">Jonas Brandt</div></aside>`;
    expect(articleFrom({ title: 'Ferry stops for fog', body }).bylines).toEqual([]);
  });
});
