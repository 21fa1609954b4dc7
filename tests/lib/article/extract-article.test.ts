import { describe, expect, test } from 'vitest';
import { articleFrom, paragraphs, prose } from './page-from.ts';

const page = {
  lang: 'en',
  title: 'Ferry stops for fog | Valley Bulletin',
  head: '<meta property="og:site_name" content="Valley Bulletin"><link rel="canonical" href="https://valley-bulletin.example/coast/ferry">',
  body: `
    <nav><a href="/">Home</a> <a href="/coast">Coast</a></nav>
    <article><h1>Ferry stops for fog</h1><div class="row">By Ingrid Vale | 2026-03-14</div>
    <div class="text" id="story">${paragraphs}
    <figure><img src="https://c.example/wren.jpg" width="800"><figcaption>The Wren. Photo: Ingrid Vale</figcaption></figure></div></article>
    <div class="related"><h3>Related stories</h3><ul><li><a href="/1">Fares rise by a quarter from June</a></li></ul></div>
    <footer>© Valley Bulletin</footer>`,
};

describe('an article', () => {
  const article = articleFrom(page);

  test('is the text, without what stands around it', () => {
    expect(article.text.split('\n\n')).toEqual(prose);
  });

  test('has its captions beside the text', () => {
    expect(article.captions).toEqual(['The Wren. Photo: Ingrid Vale']);
  });

  test('says whose page it is and where it was read', () => {
    expect(article).toMatchObject({
      url: 'https://valley-bulletin.example/2026/ferry',
      canonicalUrl: 'https://valley-bulletin.example/coast/ferry',
      headline: 'Ferry stops for fog',
      publisher: 'Valley Bulletin',
      published: '2026-03-14',
      language: 'en',
      direction: 'ltr',
      minutes: 1,
    });
  });

  test('carries none of the page’s own names', () => {
    expect(article.html).not.toMatch(/\s(?:class|id|role|itemprop)=/u);
  });

  test('has no canonical address where it is the same', () => {
    expect(articleFrom({ ...page, url: 'https://valley-bulletin.example/coast/ferry' }).canonicalUrl).toBeUndefined();
  });

  test('leaves absent what the page does not say', () => {
    const bare = articleFrom({ title: 'Ferry stops', body: `<article><h1>Ferry stops</h1>${paragraphs}</article>` });
    for (const field of ['published', 'modified', 'canonicalUrl']) expect(bare).not.toHaveProperty(field);
    expect(bare.bylines).toEqual([]);
  });

  test('is called by its host where the page has no name for itself', () => {
    const bare = articleFrom({
      title: 'Ferry stops',
      body: `<article><h1>Ferry stops</h1>${paragraphs}</article>`,
      url: 'https://www.valley-bulletin.example/2026/ferry',
    });
    expect(bare.publisher).toBe('valley-bulletin.example');
  });
});
