import { describe, expect, test } from 'vitest';
import { articleNode, namesOf, textOf, typesOf } from '@/lib/article/metadata/json-ld.ts';
import { articleFrom, jsonLd, pageFrom, paragraphs } from '../page-from.ts';

const headlineOf = (head: string, url?: string) =>
  articleNode(pageFrom({ title: 'Ferry stops for fog', head, ...(url && { url }) }))?.headline;

describe('the page’s article node', () => {
  test.each([
    ['of one type', jsonLd({ '@type': 'NewsArticle', headline: 'Fog' })],
    ['of several types', jsonLd({ '@type': ['NewsArticle', 'LearningResource'], headline: 'Fog' })],
    ['of several types, the article last', jsonLd({ '@type': ['CreativeWork', 'Article'], headline: 'Fog' })],
    ['a blog’s posting', jsonLd({ '@type': 'BlogPosting', headline: 'Fog' })],
    [
      'in a list',
      jsonLd([
        { '@type': 'Organization', name: 'Bulletin' },
        { '@type': 'Article', headline: 'Fog' },
      ]),
    ],
    [
      'in a graph',
      jsonLd({
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', headline: 'Fog' }],
      }),
    ],
    ['within a page', jsonLd({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', headline: 'Fog' } })],
    ['in a second script', jsonLd({ '@type': 'WebSite' }) + jsonLd({ '@type': 'Article', headline: 'Fog' })],
    [
      'with raw line breaks in its strings',
      jsonLd('{"@type":"NewsArticle","headline":"Fog","description":"One\nTwo\tThree"}'),
    ],
    [
      'after a script that does not parse',
      jsonLd('{"@type":"NewsArticle","headline":"Fo') + jsonLd({ '@type': 'Article', headline: 'Fog' }),
    ],
  ])('%s', (_, head) => {
    expect(headlineOf(head)).toBe('Fog');
  });

  test.each([
    ['none', ''],
    ['a shop’s product', jsonLd({ '@type': 'Product', headline: 'Fog' })],
    ['a site', jsonLd({ '@type': ['WebSite', 'WebPage'], headline: 'Fog' })],
    ['a node without a type', jsonLd({ headline: 'Fog' })],
    ['a type that is no string', jsonLd({ '@type': { '@id': 'Article' }, headline: 'Fog' })],
    ['broken JSON', jsonLd('{"@type": "NewsArticle", headline: Fog}')],
    ['a bare string', jsonLd('"NewsArticle"')],
    ['null', jsonLd('null')],
    ['nothing at all', jsonLd('')],
    ['nested past all sense', jsonLd(`${'['.repeat(40)}{"@type":"Article","headline":"Fog"}${']'.repeat(40)}`)],
  ])('%s gives none', (_, head) => {
    expect(headlineOf(head)).toBeUndefined();
  });

  test('of teasers and article, the one with the page’s address', () => {
    const nodes = [
      { '@type': 'Article', headline: 'Fares rise' },
      { '@type': 'Article', headline: 'Fog', url: 'https://valley-bulletin.example/fog' },
    ];
    expect(headlineOf(jsonLd(nodes), 'https://valley-bulletin.example/fog')).toBe('Fog');
  });

  test('of teasers and article, the one that the title names', () => {
    expect(
      headlineOf(
        jsonLd([
          { '@type': 'Article', headline: 'Fares rise' },
          { '@type': 'Article', headline: 'Ferry stops' },
        ]),
      ),
    ).toBe('Ferry stops');
  });
});

describe('values', () => {
  test.each([
    ['Fog', 'Fog'],
    ['  Fog ', 'Fog'],
    [['Fog', 'Ferry'], 'Fog'],
    ['', undefined],
    [[], undefined],
    [7, undefined],
    [{ '@value': 'Fog' }, undefined],
    [null, undefined],
  ])('%j as text is %s', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  test.each([
    ['Ingrid Vale', ['Ingrid Vale']],
    [{ name: 'Ingrid Vale' }, ['Ingrid Vale']],
    [
      [{ name: 'Ingrid Vale' }, 'Anselm Brodie'],
      ['Ingrid Vale', 'Anselm Brodie'],
    ],
    [{ name: ['Ingrid Vale', 'Anselm Brodie'] }, ['Ingrid Vale', 'Anselm Brodie']],
    [{ '@id': '#vale' }, []],
    [' ', []],
    [null, []],
    [undefined, []],
    [12, []],
    [{ name: { name: { name: { name: { name: 'Ingrid Vale' } } } } }, []],
  ])('%j names %j', (value, names) => {
    expect(namesOf(value)).toEqual(names);
  });

  test.each([
    [{ '@type': 'Article' }, ['Article']],
    [{ '@type': ['Article', 3, 'Report'] }, ['Article', 'Report']],
    [{}, []],
  ])('%j has the types %j', (node, types) => {
    expect(typesOf(node)).toEqual(types);
  });
});

test('a page whose JSON-LD is broken is read all the same', () => {
  const article = articleFrom({
    title: 'Ferry stops for fog',
    head: jsonLd('{"@type":"NewsArticle","headline":"Ferry "stops"","author":"X"}'),
    body: `<article><h1>Ferry stops for fog</h1><div>By Ingrid Vale</div>${paragraphs}</article>`,
  });
  expect(article.headline).toBe('Ferry stops for fog');
  expect(article.text).toContain('The trust has hired two buses');
});
