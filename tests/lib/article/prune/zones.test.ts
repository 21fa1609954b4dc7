import { describe, expect, test } from 'vitest';
import { asParagraphs, droppedBy, keptBeside, keptOf, prose, type Story, story } from '../page-from.ts';

describe('what stands in a part of the page that is no text goes', () => {
  test.each<[string, Story, string[]]>([
    [
      'a menu',
      { middle: '<nav>The quay and the town, in four chapters</nav>' },
      ['The quay and the town, in four chapters'],
    ],
    [
      'an aside',
      { middle: '<aside><p>The Wren was built on the far bank.</p></aside>' },
      ['The Wren was built on the far bank.'],
    ],
    [
      'by its role',
      { middle: '<div role="complementary">The Wren was built on the far bank.</div>' },
      ['The Wren was built on the far bank.'],
    ],
    [
      'by its class',
      { below: '<div class="related-posts"><p>The tunnel fills with water.</p></div>' },
      ['The tunnel fills with water.'],
    ],
    [
      'by its class in Chinese',
      { lang: 'zh-Hans', below: '<div class="xiangguan"><p>海底隧道第三次进水。</p></div>' },
      ['海底隧道第三次进水。'],
    ],
    [
      'a notice',
      { below: '<div class="cookie-banner">We count every crumb on this page.</div>' },
      ['We count every crumb on this page.'],
    ],
    [
      'a notice in a class of one word',
      { below: '<div id="site-cookiehint"><p>We count every crumb on this page.</p></div>' },
      ['We count every crumb on this page.'],
    ],
    [
      'comments',
      { below: '<div id="comments"><p>I shall miss the tea most.</p></div>' },
      ['I shall miss the tea most.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('zones', story(parts))).toEqual(lines);
  });
});

describe('a zone’s name is not believed of', () => {
  const title = 'Ferry stops for fog';

  test.each([['related'], ['sidebar'], ['comments'], ['share']])(
    'a box called “%s” that holds nearly all prose of the page',
    (name) => {
      const body = `<h1>${title}</h1><div class="${name}">${asParagraphs(prose)}</div><p>${prose[0]!.replace('April', 'June')}</p>`;
      expect(keptOf({ title, body })).toEqual(expect.arrayContaining(prose));
    },
  );

  test('a layout named after a part of it', () => {
    const body = `<div class="page-with-comments"><h1>${title}</h1><div class="text">${asParagraphs(prose)}</div></div>`;
    expect(keptOf({ title, body })).toEqual(prose);
  });

  test('a quotation that the layout pulls out or embeds', () => {
    const quote = 'I have told the fog that it may stay.';
    expect(keptBeside({ middle: `<aside><blockquote><p>${quote}</p></blockquote></aside>` })).toEqual([quote]);
    expect(keptBeside({ middle: `<div class="social-embed"><blockquote>${quote}</blockquote></div>` })).toEqual([
      quote,
    ]);
  });

  test('the end of the article, in a footer of its own', () => {
    expect(keptBeside({ below: '<footer><p>The bell rings on Sundays.</p></footer>' })).toEqual([
      'The bell rings on Sundays.',
    ]);
  });
});
