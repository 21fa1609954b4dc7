import { describe, expect, test } from 'vitest';
import { type Block, blocksOf, linkShare, nodesIn } from '@/lib/text/blocks.ts';

function blocks(markup: string): Block[] {
  return blocksOf(new DOMParser().parseFromString(`<!doctype html><body>${markup}</body>`, 'text/html'));
}

const lines = (markup: string) => blocks(markup).map(({ text }) => text);

describe('lines as a reader sees them', () => {
  test.each([
    ['paragraphs', '<p>The ferry stops.</p><p>The bell rings.</p>', ['The ferry stops.', 'The bell rings.']],
    [
      'parts between line breaks',
      '<p>The ferry stops.<br>The bell rings.<br><br>Fog.</p>',
      ['The ferry stops.', 'The bell rings.', 'Fog.'],
    ],
    ['what a rule divides', '<div>潮声周刊<hr>转载须经同意</div>', ['潮声周刊', '转载须经同意']],
    ['bare text around a paragraph', 'Before.<p>Within.</p>After.', ['Before.', 'Within.', 'After.']],
    [
      'inline elements in their line',
      '<p>By <a href="/v"><b>Ingrid</b> Vale</a>, Northmere</p>',
      ['By Ingrid Vale, Northmere'],
    ],
    ['white space of the markup as one blank', '<p>\n  The ferry\n\t stops. </p>', ['The ferry stops.']],
    [
      'elements without a blank between as one word',
      '<p><span>来源：</span><span>潮声周刊</span></p>',
      ['来源：潮声周刊'],
    ],
    ['rows of a list', '<ul><li>Fares</li><li>Fog</li></ul>', ['Fares', 'Fog']],
    ['nothing where nothing is printed', '<p> </p><div><img src="/boat.jpg"></div><p><br></p>', []],
  ])('%s', (_, markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });
});

describe('seams', () => {
  const seams = (markup: string) => blocks(markup)[0]!.seams;

  test.each([
    ['two boxes that print as one word', '<p><span>东港网</span><span>作者：林远</span></p>', 3],
    ['a box of one character', '<p><span>文</span><a href="/l">林远</a></p>', 1],
    ['a box behind bare words', '<p>来源：<span>东港网</span></p>', 3],
  ])('%s', (_, markup, at) => {
    expect(new Set(seams(markup))).toEqual(new Set([at]));
  });

  test.each([['b'], ['strong'], ['em'], ['font'], ['i']])('a part set in <%s> is none', (name) => {
    expect(seams(`<p>Valley <${name}>Courier</${name}> today</p>`)).toEqual([]);
  });

  test('a line of one element has none', () => {
    expect(seams('<p><span>Valley Courier</span></p>')).toEqual([]);
  });
});

describe('links', () => {
  const linked = (markup: string) =>
    blocks(markup).flatMap(({ text, links }) => links.map(({ start, end, href }) => [text.slice(start, end), href]));

  test('stand where their words stand', () => {
    expect(
      linked(
        '<p>First published by <a href="https://tidewater.example/a">Tidewater Review</a> in <a href="/b">May</a>.</p>',
      ),
    ).toEqual([
      ['Tidewater Review', 'https://tidewater.example/a'],
      ['May', '/b'],
    ]);
  });

  test('stand right after white space of the markup, too', () => {
    expect(linked('<p>\n   First\n published   by\n <a href="/t">Tidewater\n  Review</a></p>')).toEqual([
      ['Tidewater Review', '/t'],
    ]);
  });

  test('belong to their own line', () => {
    const [first, second] = blocks('<p><a href="/one">Fares rise</a><br>Fog stays</p>');
    expect(first!.links).toHaveLength(1);
    expect(second!.links).toEqual([]);
  });

  test('an anchor without an address is none', () => {
    expect(linked('<p><a name="top">Tidewater Review</a></p>')).toEqual([]);
  });

  test.each([
    ['<p><a href="/a">Fares rise</a></p>', 1],
    ['<p>Fares rise</p>', 0],
    ['<p><a href="/a">Fares</a> rise</p>', 0.5],
  ])('the linked share of %s is %d', (markup, share) => {
    expect(linkShare(blocks(markup)[0]!)).toBe(share);
  });
});

describe('zones', () => {
  test.each([
    ['<nav><a href="/">Home</a></nav>', 'navigation'],
    ['<div role="navigation">Home</div>', 'navigation'],
    ['<div role="search">Search</div>', 'navigation'],
    ['<div class="breadcrumb">Home / Coast</div>', 'navigation'],
    ['<div id="top-bar">Sign in</div>', 'navigation'],
    ['<aside><p>Most read</p></aside>', 'aside'],
    ['<div role="complementary">Most read</div>', 'aside'],
    ['<div class="sidebar">Most read</div>', 'aside'],
    ['<div class="author-box">Ingrid Vale sails.</div>', 'aside'],
    ['<section id="comments"><p>Lovely place.</p></section>', 'comments'],
    ['<div class="pinglun">好看</div>', 'comments'],
    ['<div class="related-posts"><h3>Related</h3></div>', 'related'],
    ['<div class="xiangguan">相关新闻</div>', 'related'],
    ['<div class="newsletter">Five stories a day</div>', 'related'],
    ['<div class="share-buttons">Print</div>', 'share'],
    ['<footer>© Harbor Mirror</footer>', 'footer'],
    ['<div role="contentinfo">© Harbor Mirror</div>', 'footer'],
    ['<div class="site-footer">© Harbor Mirror</div>', 'footer'],
    ['<article><footer>Source: Valley Courier</footer></article>', 'content'],
    ['<article class="related">The ferry stops.</article>', 'content'],
    ['<main id="comments-page">The ferry stops.</main>', 'content'],
    ['<div class="post-content">The ferry stops.</div>', 'content'],
    ['<div class="sharecroppers">The ferry stops.</div>', 'content'],
  ])('%s is %s', (markup, zone) => {
    expect(blocks(markup)[0]!.zone).toBe(zone);
  });

  test('a layout that is named after a part of it is no such part', () => {
    expect(
      blocks('<div class="layout has-sidebar"><h1>Ferry stops</h1><p>The bell rings.</p></div>').map(
        ({ zone }) => zone,
      ),
    ).toEqual(['content', 'content']);
  });

  test('what stands in a part belongs to it, however it is named', () => {
    expect(blocks('<aside><div class="post-content"><p>Most read</p></div></aside>')[0]!.zone).toBe('aside');
  });
});

describe('kinds', () => {
  test.each([
    ['<h1>Ferry stops</h1>', 'heading'],
    ['<h3>Fog</h3>', 'heading'],
    ['<p>The ferry stops.</p>', 'paragraph'],
    ['<div>The ferry stops.</div>', 'paragraph'],
    ['<figure><img><figcaption>The quay.</figcaption></figure>', 'caption'],
    ['<figure><figcaption><p>The quay.</p></figcaption></figure>', 'caption'],
    ['<p class="wp-caption-text">The quay.</p>', 'caption'],
    ['<div class="photo-credit">Ingrid Vale</div>', 'caption'],
    ['<p class="pic-info">老码头</p>', 'caption'],
    ['<ul><li>Fares</li></ul>', 'list-item'],
    ['<ul><li><p>Fares</p></li></ul>', 'list-item'],
    ['<dl><dt>Fares</dt></dl>', 'list-item'],
    ['<table><tr><td>Fares</td></tr></table>', 'cell'],
    ['<table><tr><td><p>The ferry stops.</p></td></tr></table>', 'paragraph'],
    ['<blockquote>“All of it.”</blockquote>', 'quote'],
    ['<blockquote><p>“All of it.”</p></blockquote>', 'quote'],
    ['<p class="recaptioned">The ferry stops.</p>', 'paragraph'],
  ])('%s is a %s', (markup, kind) => {
    expect(blocks(markup)[0]!.kind).toBe(kind);
  });

  test('a whole column that is named after its captions is none', () => {
    expect(blocks(`<div class="with caption"><p>${'The ferry stops at six. '.repeat(40)}</p></div>`)[0]!.kind).toBe(
      'paragraph',
    );
  });
});

describe('links over more than one line', () => {
  const words = (markup: string) =>
    blocks(markup).map(({ text, links }) => links.map(({ start, end, href }) => `${text.slice(start, end)} → ${href}`));

  test.each([
    [
      'a card of a front page',
      '<a href="/x"><h3>Ferry stops</h3><p>For fog.</p></a>',
      [['Ferry stops → /x'], ['For fog. → /x']],
    ],
    ['a line break within', '<p>By <a href="/t">Tide<br>water</a> today</p>', [['Tide → /t'], ['water → /t']]],
    ['a blank at its end', '<p><a href="/t">Tidewater </a>today</p>', [['Tidewater → /t']]],
    ['two beside each other', '<p><a href="/a">Fog</a><a href="/b">Fares</a></p>', [['Fog → /a', 'Fares → /b']]],
  ])('%s', (_, markup, expected) => {
    expect(words(markup)).toEqual(expected);
  });
});

describe('what a line is made of', () => {
  test('lines that end at line breaks share an element and have their own words', () => {
    const [first, second] = blocks('<p>The <b>ferry</b> stops.<br>The bell rings.</p>');
    expect(first!.element).toBe(second!.element);
    expect(first!.nodes.map((node) => node.data)).toEqual(['The ', 'ferry', ' stops.']);
    expect(second!.nodes.map((node) => node.data)).toEqual(['The bell rings.']);
  });

  test.each<[string, string, string[][]]>([
    ['in the line', '<p>Fog <img src="a.jpg"> over the quay.</p><p>Fares.</p>', [['a.jpg'], []]],
    [
      'right above it',
      '<p>Fog.</p><div><img src="a.jpg"><img src="b.jpg"></div><p>Photo: Vale</p>',
      [[], ['a.jpg', 'b.jpg']],
    ],
    ['below the last line: nobody’s', '<p>Fog.</p><img src="a.jpg">', [[]]],
  ])('pictures belong to it %s', (_, markup, expected) => {
    expect(blocks(markup).map(({ pictures }) => pictures.map(({ element }) => element.getAttribute('src')))).toEqual(
      expected,
    );
  });

  test('pictures know in which part of the page they stand', () => {
    expect(blocks('<aside><img src="a.jpg"></aside><p>Fog.</p>')[0]!.pictures[0]!.zone).toBe('aside');
  });
});

describe('the text nodes of a stretch', () => {
  const [block] = blocks('<p>\n  From <b>Tidewater</b>\n   <i> Review</i>, today </p>');
  test.each([
    ['From Tidewater Review, today', ['From', 'Tidewater', 'Review', ', today']],
    ['Tidewater', ['Tidewater']],
    ['water Rev', ['Tidewater', 'Review']],
    ['From ', ['From']],
    [', t', [', today']],
  ])('%s', (words, nodes) => {
    const start = block!.text.indexOf(words);
    expect(nodesIn(block!, start, start + words.length).map(({ data }) => data.trim())).toEqual(nodes);
  });
});
