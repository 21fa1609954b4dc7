import { afterEach, describe, expect, test } from 'vitest';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { readPage } from '@/lib/article/page.ts';
import type { FinderContext } from '@/lib/provenance/context.ts';
import { findHiddenCredits, isHonest, sightOf } from '@/lib/provenance/hidden-credit.ts';
import { layoutOf } from '@/lib/text/layout.ts';
import { paragraphs } from '../article/page-from.ts';

afterEach(() => document.body.replaceChildren());

/** A page of ours that is on show: hidden lines are those that its styles hide. */
function contextOf(below: string): FinderContext {
  document.body.innerHTML = `<article><h1>Ferry stops for fog</h1><div>${paragraphs}${below}</div></article>`;
  const page = readPage(document);
  const article = extractArticle(page);
  if (typeof article === 'string') throw new Error(`no article: ${article}`);
  const layout = layoutOf(page.blocks, article.headline, article);
  return { page, article, layout, evidence: [], credits: [], taken: new Map() } as unknown as FinderContext;
}

/** A finder of one label: what it reads is not what is tested here. */
const findSource = ({ layout, credits }: FinderContext) => {
  for (const { text } of layout.blocks) {
    const name = /^Source: (.+)$/u.exec(text)?.[1];
    if (name) credits.push({ name, relation: 'republished', by: 'source-line' });
  }
};
const quote = { exact: '', prefix: '', suffix: '', place: 'tail', ordinal: 1, inArticle: true } as const;

describe('credits in lines that are not drawn', () => {
  test('are listed with the reason; other hidden lines are not', () => {
    const context = contextOf(
      '<p style="display: none">Source: Tidewater Review</p><p style="display: none">Share this story</p>',
    );
    expect(findHiddenCredits(context, [], [findSource])).toEqual([
      { text: 'Source: Tidewater Review', reason: 'not-drawn' },
    ]);
    expect(context.credits).toEqual([]);
  });

  test('are listed once', () => {
    const context = contextOf(
      '<p style="display: none">Source: Tidewater Review</p><p style="display: none">Source:  Tidewater Review.</p>',
    );
    expect(findHiddenCredits(context, [], [findSource])).toHaveLength(1);
  });

  test('are copies where the same is credited in plain sight', () => {
    const context = contextOf('<p style="display: none">Source: Tidewater Review</p>');
    context.credits.push({ name: 'Tidewater Review', relation: 'republished', by: 'source-line', quote });
    expect(findHiddenCredits(context, [], [findSource])).toEqual([]);
  });

  test('are none where the page’s data alone says the same', () => {
    const context = contextOf('<p style="display: none">Source: Tidewater Review</p>');
    context.credits.push({ name: 'Tidewater Review', relation: 'republished', by: 'meta-source' });
    expect(findHiddenCredits(context, [], [findSource])).toHaveLength(1);
  });
});

describe('credits that finders came upon', () => {
  test('come first, and count as copies, too', () => {
    const context = contextOf('');
    context.credits.push({ name: 'Tidewater Review', relation: 'republished', by: 'byline', quote });
    const found = [
      { text: 'Source: Tidewater Review', reason: 'transparent', names: ['Tidewater Review'] },
      { text: 'Source: Southbank Post', reason: 'outside', names: ['Southbank Post'] },
    ] as const;
    expect(findHiddenCredits(context, found, [])).toEqual([{ text: 'Source: Southbank Post', reason: 'outside' }]);
  });
});

describe('the sight of a page', () => {
  test('says nothing of lines where there is no layout to ask', () => {
    const { page, article } = contextOf('<p>Source: Tidewater Review</p>');
    expect(page.blocks.map((block) => sightOf(page, article).hiddenReason(block))).not.toContain('tiny');
  });

  test('what is folded away or for those who listen is no deceit', () => {
    expect((['closed', 'for-screen-readers', 'not-drawn', 'transparent'] as const).filter(isHonest)).toEqual([
      'closed',
      'for-screen-readers',
    ]);
  });
});
