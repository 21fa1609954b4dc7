import { describe, expect, test } from 'vitest';
import type { Article } from '@/lib/article/article.ts';
import { type Completeness, completenessOf } from '@/lib/article/completeness.ts';
import { type ExtractionOptions, extractArticle } from '@/lib/article/extract-article.ts';
import { putBackOf } from '@/lib/article/put-back.ts';
import { asParagraphs, pageFrom, paragraphs, prose } from './page-from.ts';

const box = `<div class="signup-note"><p>The harbour trust was founded by four fishermen in the year of the great flood,
  and it has run the crossing ever since without a grant from the county, which no other ferry on this coast can say.</p></div>`;
const withBox = `<h1>Ferry stops for fog</h1>${asParagraphs(prose.slice(0, 5))}
  <aside class="fact-box">${box}</aside>${asParagraphs(prose.slice(5))}`;

function read(body: string, options: ExtractionOptions = {}): { article: Article; completeness: Completeness } {
  const page = pageFrom({ lang: 'en', title: 'Ferry stops for fog', body: `<article>${body}</article>` });
  const article = extractArticle(page, options);
  if (typeof article === 'string') throw new Error(`no article: ${article}`);
  return { article, completeness: completenessOf(page, article, options) };
}

describe('the share of a page’s article text', () => {
  test('is whole where nothing of it is left out', () => {
    const { completeness } = read(`<h1>Ferry stops for fog</h1>${paragraphs}`);
    expect(completeness.measure()).toEqual({ share: 1, passages: [] });
  });

  test.each(prose)('falls without “%s”', (words) => {
    const { article, completeness } = read(`<h1>Ferry stops for fog</h1>${paragraphs}`);
    const gone = article.lines[article.text.split('\n\n').indexOf(words)]!;
    const { share, passages } = completeness.measure(article.lines.filter((line) => line !== gone));
    expect(share).toBeLessThan(0.95);
    expect(passages).toEqual([{ lines: [gone], box: 'p', counts: true }]);
  });

  test.each([
    ['a menu', '<nav><a href="/coast">Coast</a> <a href="/town">Town</a></nav>'],
    [
      'other stories',
      '<div class="related"><h3>Related stories</h3><p><a href="/1">Fares rise by a quarter</a></p></div>',
    ],
    [
      'a footer',
      '<footer><p>The Valley Bulletin is printed twice a week and read by everyone between the two bridges.</p></footer>',
    ],
    [
      'readers’ comments',
      '<h2>Comments</h2><div><p>I have taken this boat for thirty years and I will miss the tea more than the view.</p></div>',
    ],
    ['a repeated line', `<aside><h3>${prose[3]}</h3></aside>`],
  ])('is not lowered by %s', (_, markup) => {
    expect(read(`<h1>Ferry stops for fog</h1>${paragraphs}${markup}`).completeness.measure().share).toBe(1);
  });
});

describe('a box beside the text', () => {
  test('is shown where it stood, and does not count', () => {
    const { completeness } = read(withBox);
    expect(completeness.measure().share).toBe(1);
    const [passage] = completeness.passages();
    expect(passage).toMatchObject({ box: 'div.signup-note', counts: false, before: 5 });
    expect(passage!.html).toContain('founded by four fishermen');
  });

  test('comes back when its reader put it back, on the next page too', () => {
    const { article, completeness } = read(withBox);
    expect(article.text).not.toContain('four fishermen');
    const putBack = completeness.passages().map(putBackOf);
    const again = completeness.withPutBack(putBack)!;
    const { article: next, completeness: nextCompleteness } = read(withBox, { putBack });
    expect(again.text).toContain('four fishermen');
    expect(again.lines).toHaveLength(article.lines.length + 1);
    expect(next.html).toBe(again.html);
    expect(nextCompleteness.passages()).toEqual([]);
  });

  test('of another name stays where it is', () => {
    const { article } = read(withBox, { putBack: [{ rule: 'zones', box: 'div.weather' }] });
    expect(article.text).not.toContain('four fishermen');
  });
});
