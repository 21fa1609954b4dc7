import { describe, expect, test } from 'vitest';
import { linesOf } from '@/lib/article/body.ts';
import { chooseBody } from '@/lib/article/choose-body.ts';
import {
  articleFrom,
  asParagraphs,
  chineseProse,
  jsonLd,
  keptOf,
  type PageParts,
  pageFrom,
  prose,
} from './page-from.ts';

/** What the chosen element is called, and what it was proposed by. */
function chosen(parts: PageParts): string | undefined {
  const page = pageFrom(parts);
  const choice = chooseBody(page, linesOf(page.blocks));
  return choice && `${choice.chosen.element.id || choice.chosen.element.localName} by ${choice.chosen.by}`;
}

const text = asParagraphs(prose);
const chinese = asParagraphs(chineseProse);
const links = (count: number) =>
  Array.from({ length: count }, (_, i) => `<li><a href="/${i}">Story number ${i} of the harbour</a></li>`).join('');

describe('the element whose lines weigh most', () => {
  test.each<[string, string, string]>([
    ['the box of the paragraphs', `<div id="x"><div id="text">${text}</div></div>`, 'text by weight'],
    ['in Chinese', `<div id="x"><div id="text">${chinese}</div></div>`, 'text by weight'],
    [
      'without the menu above it',
      `<div id="x"><ul>${links(6)}</ul><div id="text">${text}</div></div>`,
      'text by weight',
    ],
    [
      'without the column beside it',
      `<div id="x"><div id="text">${text}</div><div id="side"><p>Weather: fog, and fog again on Tuesday</p>${links(20)}</div></div>`,
      'text by weight',
    ],
    [
      'not a list of teasers that is longer than the text',
      `<div id="list">${prose.map((line, i) => `<h3><a href="/${i}">Story number ${i} of the harbour</a></h3><p>${line}</p>`).join('')}<h3><a href="/x">One more story of the harbour</a></h3></div><div id="text">${asParagraphs(prose.slice(0, 4))}</div>`,
      'text by weight',
    ],
    [
      'one around both halves of a text that is split in two',
      `<div id="x"><div id="one">${asParagraphs(prose.slice(0, 5))}</div><div>${links(1)}</div><div id="two">${asParagraphs(prose.slice(5))}</div></div>`,
      'x by weight',
    ],
    ['the page itself, where paragraphs stand in no box', text, 'body by weight'],
    [
      'lines that end at line breaks',
      `<div id="x"><div id="text">${prose.join('<br><br>')}</div></div>`,
      'text by weight',
    ],
  ])('%s', (_, body, name) => {
    expect(chosen({ body })).toBe(name);
  });

  test.each([
    ['nothing', ''],
    ['links alone', `<ul>${links(20)}</ul>`],
    ['labels alone', '<p>Fog</p><p>Fares</p><p>Tides</p>'],
  ])('%s: there is none', (_, body) => {
    expect(chosen({ body })).toBeUndefined();
  });
});

describe('narrowed to what the markup calls its body', () => {
  const note = '<p>The Valley Bulletin has told of this coast since the year of the storm, at first by hand.</p>';

  test.each<[string, string]>([
    ['by its property', 'itemprop="articleBody"'],
    ['by its class', 'class="article-body"'],
    ['joined otherwise', 'class="story__content"'],
    ['by its class on Chinese portals', 'class="TRS_Editor"'],
  ])('%s', (_, attribute) => {
    const body = `<div id="x">${note}<div id="text" ${attribute}>${text}</div></div>`;
    expect(chosen({ body })).toBe('text by markup');
    expect(chosen({ body: body.replace(attribute, '') })).toBe('x by weight');
  });

  test('by its element', () => {
    expect(chosen({ body: `<div id="x">${note}<article id="text">${text}</article></div>` })).toBe('text by markup');
  });

  test('but not to a part that holds half of it', () => {
    const half = `<div id="half" class="article-body">${asParagraphs(prose.slice(0, 5))}</div>`;
    expect(chosen({ body: `<div id="x">${half}${asParagraphs(prose.slice(5))}</div>` })).toBe('x by weight');
  });

  test('and widened to it, where the heaviest element leaves some of the text out', () => {
    const foot = `<p>Fares will not change.</p><ul>${links(8)}</ul>`;
    const body = `<div id="text" class="article-body"><div id="inner">${text}</div>${foot}</div>`;
    expect(chosen({ body })).toBe('text by markup');
    expect(chosen({ body: body.replace('class="article-body"', '') })).toBe('inner by weight');
  });

  test('but not to what holds as much furniture as text', () => {
    const body = `<div class="article-body"><div id="inner">${asParagraphs(prose.slice(0, 4))}</div><ul>${links(40)}</ul></div>`;
    expect(chosen({ body })).toBe('inner by weight');
  });
});

describe('what JSON-LD declares as the body', () => {
  const other = [
    'A swan has nested on the roof of the old customs house, and the county has closed the road that leads to it.',
    'The keeper of the house, who has counted swans for thirty years, said that he had never seen one so high up.',
    'Three schools have asked to see it, and a painter has rented the room across the street until the young have left.',
    'The county expects to open the road in June, unless the swan should think otherwise, as it did at the mill.',
    'A baker on the square has made a bread in the form of its neck and has sold out of it every day before nine.',
    'The last swan on a roof was seen eighty years ago, and the street where it stood is still called after it.',
  ];
  const title = 'Ferry stops for fog';
  const body = `<main><div id="one">${asParagraphs(other)}</div><ul>${links(30)}</ul><div id="two">${asParagraphs(prose.slice(0, 5))}</div></main>`;
  const declaring = (articleBody: string) => jsonLd({ '@type': 'NewsArticle', articleBody });

  test('decides between two texts', () => {
    expect(chosen({ title, body })).toBe('one by weight');
    expect(chosen({ title, body, head: declaring(prose.slice(0, 5).join(' ')) })).toBe('two by weight');
  });

  test('is a hint only: none of its words that the page does not show are shown', () => {
    const secret = 'Members may read on about the price of the shaft, which the yard named in a letter to the trust.';
    const parts = {
      title: 'Ferry stops for fog',
      head: declaring(`${prose.join(' ')} ${secret}`),
      body: `<article><h1>Ferry stops for fog</h1>${text}</article>`,
    };
    expect(keptOf(parts)).toEqual(prose);
    expect(JSON.stringify(articleFrom(parts))).not.toContain('price of the shaft');
  });

  test.each([
    ['short', prose.slice(0, 2).join(' ')],
    ['about something else', 'Nothing on this page says so. '.repeat(40)],
  ])('is not heard where it is %s', (_, articleBody) => {
    expect(chosen({ title, body, head: declaring(articleBody) })).toBe('one by weight');
  });
});
