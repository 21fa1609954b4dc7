import { describe, expect, test } from 'vitest';
import { restoreBoldHeadings } from '@/lib/article/restore/bold-headings.ts';
import { restoreCaptions } from '@/lib/article/restore/captions.ts';
import { articleFrom, bodyFrom, paragraphs } from '../page-from.ts';

describe('sub-headlines that portals set in bold', () => {
  test.each([
    ['<p><strong>一张报废清单</strong></p>', '<h2>一张报废清单</h2>'],
    ['<div><b>A building nobody wanted</b></div>', '<h2>A building nobody wanted</h2>'],
    ['<p> <strong>1. 重量：书比灯油更沉</strong> </p>', '<h2>1. 重量：书比灯油更沉</h2>'],
    ['<p lang="fr"><b>Une maison</b></p>', '<h2 lang="fr">Une maison</h2>'],
  ])('%s is a heading', (markup, heading) => {
    const body = bodyFrom(markup);
    restoreBoldHeadings(body);
    expect(body.innerHTML).toBe(heading);
  });

  test.each([
    ['<p><strong>The ferry stops.</strong></p>'],
    ['<p><strong>船停了。</strong></p>'],
    ['<p><strong>“Please keep the light on.”</strong></p>'],
    ['<p><strong>Northmere</strong> The ferry stops</p>'],
    ['<p><strong>One</strong> <strong>two</strong></p>'],
    ['<p><strong><a href="/x">Fares rise</a></strong></p>'],
    ['<p><em>A building nobody wanted</em></p>'],
    ['<blockquote><p><strong>All of it</strong></p></blockquote>'],
    [`<p><strong>${'word '.repeat(21).trim()}</strong></p>`],
    ['<p><strong></strong></p>'],
  ])('%s stays as it is', (markup) => {
    const body = bodyFrom(markup);
    restoreBoldHeadings(body);
    expect(body.innerHTML).toBe(markup);
  });
});

describe('captions that portals set as one more paragraph', () => {
  test.each([
    [
      '<p><img src="b.jpg"></p><p>老码头。图片来源：滨海港务局</p>',
      '<figure><img src="b.jpg"><figcaption>老码头。图片来源：滨海港务局</figcaption></figure>',
    ],
    [
      '<div><img src="b.jpg"></div><div>The quay. Photo: Ingrid Vale</div>',
      '<figure><img src="b.jpg"><figcaption>The quay. Photo: Ingrid Vale</figcaption></figure>',
    ],
    [
      '<img src="b.jpg"><p>Photo: <i>Vale</i></p>',
      '<figure><img src="b.jpg"><figcaption>Photo: <i>Vale</i></figcaption></figure>',
    ],
  ])('%s', (markup, expected) => {
    const body = bodyFrom(markup);
    restoreCaptions(body);
    expect(body.innerHTML).toBe(expected);
  });

  test.each([
    ['<p><img src="b.jpg"></p><p>The ferry stops for the whole of April.</p>'],
    ['<figure><img src="b.jpg"></figure><p>Photo: Ingrid Vale</p>'],
    ['<p><img src="b.jpg"></p><h2>Photo of the year</h2>'],
    [`<p><img src="b.jpg"></p><p>Photo: ${'Ingrid Vale '.repeat(20)}</p>`],
    ['<p><img src="b.jpg"></p><p><img src="c.jpg">Photo: Ingrid Vale</p><h2>Fog</h2>'],
    ['<p><img src="b.jpg"></p>'],
  ])('%s: the picture above stays without', (markup) => {
    const body = bodyFrom(markup);
    restoreCaptions(body);
    expect(body.querySelector('img[src="b.jpg"]')!.closest('figure')?.querySelector('figcaption')).toBeFalsy();
  });
});

describe('the picture between headline and text', () => {
  const page = (picture: string) =>
    articleFrom({
      title: 'Ferry stops for fog',
      body: `<div class="top"><h1>Ferry stops for fog</h1>${picture}</div><div class="text">${paragraphs}</div>`,
    });
  const figure =
    '<figure><img src="https://c.example/wren.jpg" width="800" alt="The Wren"><figcaption>The Wren. Photo: Ingrid Vale</figcaption></figure>';

  test('is put back with its caption', () => {
    const { html, captions } = page(figure);
    expect(html).toContain('https://c.example/wren.jpg');
    expect(captions).toEqual(['The Wren. Photo: Ingrid Vale']);
  });

  test('is put back once', () => {
    expect(page(figure).html.match(/<img/gu)).toHaveLength(1);
  });

  test.each([
    [
      'a portrait',
      '<figure><img src="https://c.example/vale.jpg" width="64"><figcaption>Photo: Vale</figcaption></figure>',
    ],
    ['a grey pixel', '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="800"></figure>'],
    [
      'an advertisement without a caption',
      '<div><a href="https://ads.example/"><img src="https://c.example/ad.jpg" width="728"></a></div>',
    ],
    ['what stands in an aside', `<aside>${figure}</aside>`],
  ])('is not %s', (_, picture) => {
    expect(page(picture).html).not.toContain('<img');
  });
});
