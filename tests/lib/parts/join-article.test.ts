import { describe, expect, test } from 'vitest';
import type { Article } from '@/lib/article/article.ts';
import { isSameArticle, joinArticle, newPartOf } from '@/lib/parts/join-article.ts';
import { ferry } from '../../components/screen.ts';

// The sanitizer takes the first element's box away in the DOM that these tests have; no browser does.
const first: Article = {
  ...ferry,
  html: '<i></i><p>The ferry will not cross before noon.</p><p><img src="https://valley-bulletin.example/fog.jpg"></p>',
  text: 'The ferry will not cross before noon.',
  captions: ['Fog on the quay'],
};
const second: Article = {
  ...first,
  url: `${ferry.url}?page=2`,
  html: `${first.html}<p>The skipper waited for the wind.</p>`,
  text: `${first.text}\n\nThe skipper waited for the wind.`,
};

describe('a further part of the same article', () => {
  test.each([
    ['Ferry stops for fog', 'Ferry stops for fog'],
    ['Ferry stops for fog', 'Ferry stops for fog - Page 2'],
    ['Ferry stops for fog', 'Ferry stops for fog (2/3)'],
    ['渡船因雾停航', '渡船因雾停航（2）'],
    ['渡船因雾停航', '渡船因雾停航_第2页'],
  ])('%s / %s', (one, other) => {
    expect(isSameArticle({ ...first, headline: one }, { ...second, headline: other })).toBe(true);
  });

  test('has another headline where both name one address', () => {
    const part = { ...second, headline: 'What the skipper said', canonicalUrl: first.url };
    expect(isSameArticle(first, part)).toBe(true);
  });

  test('is none with another headline', () => {
    expect(isSameArticle(first, { ...second, headline: 'Tunnel fills with water' })).toBe(false);
  });
});

describe('joining a part', () => {
  test('adds what is new, and neither lead nor picture again', () => {
    expect(newPartOf(second, 2, [first])).toEqual({
      at: 2,
      url: second.url,
      html: '<p>The skipper waited for the wind.</p>',
      text: 'The skipper waited for the wind.',
      captions: [],
    });
  });

  test('gives its notes numbers that no other part has', () => {
    const noted = { ...second, html: `${second.html}<p data-place="1">Said on Monday.<a data-leads-to="1">1</a></p>` };
    expect(newPartOf(noted, 2, [first])!.html).toContain(
      '<p data-place="20001">Said on Monday.<a data-leads-to="20001">',
    );
  });

  test('is refused where the page shows the same again', () => {
    expect(newPartOf({ ...first, url: second.url }, 2, [first])).toBeUndefined();
  });

  test('keeps the whole text, and where each part begins', () => {
    const whole = joinArticle(first, [newPartOf(second, 2, [first])!], (at) => `Part ${at}`);
    expect(whole.text).toBe(second.text);
    expect(whole.html).toBe(`${first.html}<hr title="Part 2"><p>The skipper waited for the wind.</p>`);
    expect(whole.parts).toEqual([{ at: 2, url: second.url, from: second.text.indexOf('The skipper') }]);
  });

  test('without parts the article is as it was', () => {
    expect(joinArticle(first, [], String)).toBe(first);
  });
});
