import { describe, expect, test } from 'vitest';
import { type StackedArticle, stackedArticles } from '@/lib/article/stacked-articles.ts';
import { asParagraphs, chineseProse, documentFrom, prose } from './page-from.ts';

const place = { url: 'https://valley-bulletin.example/2026/ferry', base: 'https://valley-bulletin.example/2026/ferry' };
const text = asParagraphs(prose);
const han = asParagraphs(chineseProse);
const [ferry, bridge, bells] = ['Ferry stops for fog', 'Bridge opens a week early', 'Bells of the lower town'];
const head = `<title>${ferry} - Valley Bulletin</title>`;

const stackIn = (body: string, inHead = head): StackedArticle[] =>
  stackedArticles(documentFrom(`<html><head>${inHead}</head><body>${body}</body></html>`), place);
const headlinesIn = (body: string, inHead?: string) => stackIn(body, inHead).map(({ headline }) => headline);
const article = (headline: string, more = '') => `<article><h1>${headline}</h1>${text}${more}</article>`;

describe('articles below each other', () => {
  test.each([
    ['side by side', article(ferry) + article(bridge) + article(bells)],
    [
      'the further ones in a box of their own',
      `<main>${article(ferry)}<aside>Advertisement</aside><div class="further">${article(bridge)}<hr>${article(bells)}</div></main>`,
    ],
    [
      'whose text is an article, and whose headline stands above it',
      [ferry, bridge, bells]
        .map((one) => `<section class="story"><h1>${one}</h1><div>${text}</div></section>`)
        .join(''),
    ],
    [
      'that only an address tells',
      [ferry, bridge, bells]
        .map((one, at) => `<div data-url="/2026/${at}"><h1>${one}</h1><div>${text}</div></div>`)
        .join(''),
    ],
    [
      'under headings of the second level, the site’s name being the first',
      `<header><h1>Valley Bulletin</h1></header>${[ferry, bridge, bells].map((one) => `<article><h2>${one}</h2>${text}</article>`).join('')}`,
    ],
  ])('are found %s', (_, body) => {
    expect(headlinesIn(body)).toEqual([ferry, bridge, bells]);
  });

  test('in Chinese', () => {
    const [first, second] = ['夜班渡船四月停航', '老码头重开迎客'];
    const body = [first, second].map((one) => `<div class="post"><h1>${one}</h1><div>${han}</div></div>`).join('');
    expect(headlinesIn(body, `<title>${second}_潮声网</title>`)).toEqual([first, second]);
  });

  test.each([
    ['one article', article(ferry)],
    [
      'one article of chapters, each with a first heading',
      `<article>${['Monday', 'Tuesday', ferry].map((one) => `<section class="story"><h1>${one}</h1>${text}</section>`).join('')}</article>`,
    ],
    [
      'chapters that nothing calls articles',
      [ferry, 'The boat', 'The quay'].map((one) => `<section><h1>${one}</h1>${text}</section>`).join(''),
    ],
    [
      'teasers below an article',
      `${article(ferry)}<article><h1>${bridge}</h1><p>${prose[0]}</p></article><article><h1>${bells}</h1><p>${prose[1]}</p></article>`,
    ],
    [
      'what readers say of it',
      `${article(ferry)}<section class="comments"><h1>What readers say</h1>${prose.map((one) => `<article><p>${one}</p></article>`).join('')}</section>`,
    ],
    ['a thread', `<title>${ferry}</title>${article(ferry)}${article(`Re: ${ferry}`)}${article(`Re: Re: ${ferry}`)}`],
    [
      'entries of a live blog',
      `<h1>${ferry}</h1>${['08:10 No boat', '09:30 Two buses'].map((one) => `<article><h2>${one}</h2>${text}</article>`).join('')}`,
    ],
  ])('are not %s', (_, body) => {
    expect(headlinesIn(body)).toEqual([]);
  });

  test('are not the posts of a front page, whose title is the site’s', () => {
    expect(headlinesIn(article(ferry) + article(bridge), '<title>Valley Bulletin</title>')).toEqual([]);
  });
});

describe('the address of one of them', () => {
  const addressOf = (first: string): string | undefined => stackIn(first + article(bridge))[0]!.address;

  test.each([
    ['on its box', `<article data-post-url="/2026/fog"><h1>${ferry}</h1>${text}</article>`],
    ['of its headline’s link', `<article><h1><a href="/2026/fog#top">${ferry}</a></h1>${text}</article>`],
    [
      'in its microdata',
      `<article itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="url" content="https://valley-bulletin.example/2026/fog"><h1>${ferry}</h1>${text}</article>`,
    ],
  ])('is read %s', (_, first) => {
    expect(addressOf(first)).toBe('https://valley-bulletin.example/2026/fog');
  });

  test.each([
    ['of another site', `<article data-url="https://elsewhere.example/fog"><h1>${ferry}</h1>${text}</article>`],
    ['of the first page', `<article><h1><a href="/">${ferry}</a></h1>${text}</article>`],
    ['that is a word', `<article data-url="fog"><h1>${ferry}</h1>${text}</article>`],
    ['of a place on the page', `<article><h1><a href="#fog">${ferry}</a></h1>${text}</article>`],
    [
      'of its picture',
      `<article itemscope itemtype="https://schema.org/NewsArticle"><h1>${ferry}</h1><figure itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url" content="/fog.jpg"></figure>${text}</article>`,
    ],
  ])('is none %s', (_, first) => {
    expect(addressOf(first)).toBeUndefined();
  });
});

test('an article takes its author’s box and its notes with it, and leaves menus and foot to the page', () => {
  const [first, second] = stackIn(
    `<div class="shell"><header><nav>Home</nav></header><div class="story"><div><h1>${ferry}</h1>${text}</div><p>Ines Brook writes of boats.</p></div><footer>Valley Bulletin</footer></div><div class="more">${article(bridge, '<footer>Filed under: roads</footer>')}</div>`,
  );
  expect(first!.element.textContent).toContain('Ines Brook writes of boats.');
  expect(first!.element.textContent).not.toMatch(/Home|Valley Bulletin/u);
  expect(second!.element.textContent).toContain('Filed under: roads');
});
