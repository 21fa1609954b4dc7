import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { articleFrom, pageFrom, prose, type Story, story } from '../page-from.ts';

const film = '<video src="https://films.example/embed/7" title="The Wren at her quay"></video>';
const card =
  '<figure data-embed="film"><a href="https://films.example/embed/7">The Wren at her quay</a><small> · films.example</small></figure>';

const others = `<ul>${['Fog again on the channel', 'Eight recipes with kelp', 'Who painted the harbour wall?']
  .map((title) => `<li><a href="/7">${title}</a></li>`)
  .join('')}</ul>`;

const htmlOf = (parts: Story) => articleFrom(story(parts)).html;

describe('an embed stands where it stood', () => {
  test('between paragraphs', () => {
    expect(htmlOf({ middle: film })).toContain(`${prose[4]}</p>${card}<p>${prose[5]}`);
  });

  test.each([
    ['in a paragraph of its own', `<p>${film}</p>`],
    ['in a span', `<p><span class="player">${film}</span></p>`],
    ['in boxes', `<div class="embed"><div>${film}</div></div>`],
  ])('%s', (_, middle) => {
    expect(htmlOf({ middle })).toContain(`</p>${card}<p>`);
  });

  test('in a figure, with its caption', () => {
    const middle = `<figure>${film}<figcaption>The Wren, filmed from the bridge</figcaption></figure>`;
    expect(htmlOf({ middle })).toContain(
      card.replace('</figure>', '<figcaption>The Wren, filmed from the bridge</figcaption></figure>'),
    );
  });

  test('above the text, where it leads the article', () => {
    expect(htmlOf({ row: `<div>${film}</div>` })).toMatch(new RegExp(`^${card}`, 'u'));
  });

  test('below the text', () => {
    expect(htmlOf({ below: film })).toMatch(new RegExp(`${card}$`, 'u'));
  });

  test('once', () => {
    expect(htmlOf({ middle: `${film}<p>Again:</p>${film}` }).split('data-embed').length).toBe(2);
  });

  test('by its host where it has no title', () => {
    expect(htmlOf({ middle: '<object data="https://www.charts.example/7/"></object>' })).toContain(
      '<figure data-embed="page"><a href="https://www.charts.example/7/">charts.example</a></figure>',
    );
  });

  test('with the picture that stands for a film', () => {
    expect(
      htmlOf({
        middle: '<video src="https://bulletin.example/f.mp4" poster="https://bulletin.example/f.jpg"></video>',
      }),
    ).toContain(
      '<figure data-embed="film"><img src="https://bulletin.example/f.jpg" alt=""><a href="https://bulletin.example/f.mp4">bulletin.example</a></figure>',
    );
  });
});

describe('an embed that is none of the article’s', () => {
  test.each<[string, Story]>([
    ['a frame between headline and text', { row: '<object data="https://a.example/7"></object>' }],
    ['one in a sidebar', { middle: `<aside>${film}</aside>` }],
    ['one in a box of other stories', { middle: `<div class="related">${film}</div>` }],
    ['one behind other stories', { below: `<h3>Read on</h3>${others}${film}` }],
    ['one behind the article', { after: film }],
  ])('%s', (_, parts) => {
    expect(htmlOf(parts)).not.toContain('data-embed');
  });
});

test('an embed changes no line of the article', () => {
  const { html: _, ...without } = articleFrom(story({ middle: '' }));
  const { html: __, ...withFilm } = articleFrom(story({ middle: film, below: film }));
  expect(withFilm).toEqual(without);
});

test('a post that is a quotation keeps its words', () => {
  const post =
    '<blockquote class="twitter-tweet"><p>No boat tonight, the fog has come in.</p>— Wren Ferry (@wren) <a href="https://posts.example/wren/7">3 April</a></blockquote>';
  const article = extractArticle(pageFrom(story({ middle: post })));
  expect(article).toMatchObject({ text: expect.stringContaining('No boat tonight, the fog has come in.') });
});
