import { describe, expect, test } from 'vitest';
import { articleFrom, type Story, story } from '../page-from.ts';

const image = (attributes = '') => `<img src="https://c.example/wren.jpg" ${attributes}>`;
const caption = 'The Wren. Photo: Ingrid Vale';
const figure = `<figure>${image('width="800" alt="The Wren"')}<figcaption>${caption}</figcaption></figure>`;

function sources(parts: Story, without: string[] = []): string[] {
  const html = articleFrom(story(parts), without).html;
  return [...html.matchAll(/<img[^>]*\ssrc="([^"]*)"/gu)].map(([, source]) => source!);
}

describe('the article’s own pictures', () => {
  test.each<[string, Story]>([
    ['among its paragraphs', { middle: `<p>${image()}</p>` }],
    ['above its first paragraph', { above: figure }],
    ['below its last', { below: figure }],
    ['between headline and text, in a figure', { row: `<div>${figure}</div>` }],
    [
      'in a figure that is named after a widget, and after its form',
      { middle: `<figure class="widget-picture image portrait">${image()}</figure>` },
    ],
    ['in a figure whose box is named for where it stands', { middle: `<div class="article__aside">${figure}</div>` }],
    [
      'whose caption names a photographer by a link',
      {
        middle: `<figure>${image()}<figcaption><a href="https://valley-bulletin.example/people/vale">Ingrid Vale</a></figcaption></figure>`,
      },
    ],
    [
      'of somebody else than the author',
      { head: '<meta name="author" content="Ingrid Vale">', middle: `<p>${image('alt="Anders Roe"')}</p>` },
    ],
    ['enlarged by a click', { middle: `<p><a href="https://c.example/wren-large.jpg">${image()}</a></p>` }],
    [
      'that a lazy loader keeps',
      { middle: '<p><img src="data:image/gif;base64,R0lGOD" data-src="https://c.example/wren.jpg"></p>' },
    ],
    [
      'that stand in for scripts',
      { middle: `<p><noscript>&lt;img src="https://c.example/wren.jpg"&gt;</noscript></p>` },
    ],
  ])('%s', (_, parts) => {
    expect(sources(parts)).toEqual(['https://c.example/wren.jpg']);
    expect(sources(parts, ['pictures'])).toEqual([]);
  });

  test('bring their captions along, from outside of the text too', () => {
    expect(articleFrom(story({ row: `<div>${figure}</div>` })).captions).toEqual([caption]);
    expect(articleFrom(story({ below: figure })).captions).toEqual([caption]);
  });

  test('below a heading with a topline in it', () => {
    const parts = story({ title: 'Ferry stops for fog', row: `<div>${figure}</div>` });
    const body = parts.body!.replace('<h1>', '<h1><span class="kicker">Coast</span> ');
    expect(articleFrom({ ...parts, body }).captions).toEqual([caption]);
  });

  test('are shown once', () => {
    expect(sources({ row: figure, middle: figure })).toHaveLength(1);
    const inOtherFormat = `<noscript>&lt;img src="https://c.example/wren.jpg?format=webp"&gt;</noscript>`;
    expect(sources({ middle: `<figure>${image()}${inOtherFormat}</figure>` })).toHaveLength(1);
    const byNumber = (n: number) => `<p><img src="https://c.example/picture?n=${n}"></p>`;
    expect(sources({ middle: byNumber(1) + byNumber(2) })).toHaveLength(2);
  });
});

describe('other pictures are not', () => {
  test.each<[string, Story]>([
    ['a portrait', { middle: `<p>${image('width="64"')}</p>` }],
    ['a grey pixel', { middle: '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="800"></p>' }],
    ['a logo, by its file', { middle: '<p><img src="https://c.example/logo.png"></p>' }],
    ['an avatar, by its class', { middle: `<p>${image('class="user-avatar"')}</p>` }],
    ['a code to scan', { lang: 'zh-Hans', middle: '<p><img src="https://c.example/qrcode.png"></p>' }],
    [
      'one that leads to another story',
      { middle: `<p><a href="https://valley-bulletin.example/2026/swan">${image()}</a></p>` },
    ],
    [
      'the author’s, with the byline for a caption',
      {
        head: '<meta name="author" content="Ingrid Vale">',
        row: `<figure>${image('width="800" alt="Ingrid Vale"')}<figcaption>By Ingrid Vale, reporter, 14.03.2026, 09:30</figcaption></figure>`,
      },
    ],
    [
      'one in a list of what to hear next, whose lines have gone',
      {
        middle: `<ul>${[1, 2, 3].map((i) => `<li><figure>${i > 1 ? '' : image()}</figure><a href="https://pod.example/${i}">Hear the skippers of the coast, part ${i}</a></li>`).join('')}</ul>`,
      },
    ],
    ['a sign, by the size in its file’s name', { middle: '<p><img src="https://c.example/mark-32x32.png"></p>' }],
    [
      'one beside another story’s title, whose lines have gone',
      {
        middle: `<div><div>${image()}</div><h4><a href="/1">Fares on the night ferry rise by a quarter</a></h4></div>`,
      },
    ],
    [
      'one in a figure whose caption is another story’s title',
      {
        middle: `<figure>${image()}<figcaption><a href="https://valley-bulletin.example/2026/swan"><h5>Swan lost at the weir comes home by bus</h5><span>Read on</span></a></figcaption></figure>`,
      },
    ],
    [
      'the author’s portrait',
      {
        head: '<meta name="author" content="Ingrid Vale">',
        above: `<p>${image('alt="Ingrid Vale"')}</p>`,
      },
    ],
    ['in an aside', { middle: `<aside>${figure}</aside>` }],
    ['an advertisement between headline and text', { row: `<div>${image('width="728"')}</div>` }],
    [
      'a picture of the page behind the article',
      { after: `<div><p>${image('width="800"')}</p><p>The bell rings.</p></div>` },
    ],
  ])('%s', (_, parts) => {
    expect(sources(parts)).toEqual([]);
  });
});
