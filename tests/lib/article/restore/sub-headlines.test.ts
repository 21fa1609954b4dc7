import { describe, expect, test } from 'vitest';
import { articleFrom, story } from '../page-from.ts';

function headings(middle: string, lang = 'en', without: string[] = []): string[] {
  const { html } = articleFrom(story({ lang, middle }), without);
  return [...html.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, heading]) => heading!.replace(/<[^>]+>/gu, ''));
}

describe('sub-headlines that portals set in bold, or name so, are headings', () => {
  test.each([
    ['<p><strong>A building nobody wanted</strong></p>', 'en', 'A building nobody wanted'],
    ['<div><b>A building nobody wanted</b></div>', 'en', 'A building nobody wanted'],
    ['<p><b>A building</b> <strong>nobody wanted</strong></p>', 'en', 'A building nobody wanted'],
    ['<p><strong>Ein Haus, das niemand wollte</strong></p>', 'de', 'Ein Haus, das niemand wollte'],
    ['<p><strong>一张报废清单</strong></p>', 'zh-Hans', '一张报废清单'],
    ['<p> <strong>1. 重量：书比灯油更沉</strong> </p>', 'zh-Hans', '1. 重量：书比灯油更沉'],
    ['<p class="article__subhead">A building nobody wanted</p>', 'en', 'A building nobody wanted'],
    ['<p><span class="ed-h3">一张报废清单</span></p>', 'zh-Hans', '一张报废清单'],
  ])('%s', (markup, lang, heading) => {
    expect(headings(markup, lang)).toEqual([heading]);
    expect(headings(markup, lang, ['sub-headlines'])).toEqual([]);
  });
});

describe('bold lines that head nothing stay lines', () => {
  test.each([
    ['a sentence', '<p><strong>The ferry stops.</strong></p>'],
    ['a Chinese sentence', '<p><strong>船停了。</strong></p>'],
    ['a quotation', '<p><strong>“Please keep the light on.”</strong></p>'],
    ['bold at its start alone', '<p><strong>Northmere</strong> on the quay</p>'],
    ['a line in italics', '<p><em>A building nobody wanted</em></p>'],
    ['an item of a list', '<ul><li><strong>A building nobody wanted</strong></li></ul>'],
    ['a line of a quotation', '<blockquote><p><strong>All of it</strong></p></blockquote>'],
    ['more words than a heading has', `<p><strong>${'tide '.repeat(21).trim()}</strong></p>`],
    ['a sentence that is named so', '<p class="subhead">The ferry stops.</p>'],
    ['what is named so in part', '<p><span class="h3">Northmere</span> on the quay</p>'],
    ['what stands above a shorter line', '<p><strong>A building nobody wanted</strong></p><p>Fog.</p>'],
  ])('%s', (_, markup) => {
    expect(headings(markup)).toEqual([]);
  });

  test('the first line of all, which nothing stands above', () => {
    expect(articleFrom(story({ above: '<p><strong>Waiting for the tide to turn</strong></p>' })).html).toContain(
      '<p><strong>Waiting for the tide to turn</strong></p>',
    );
  });

  test('the last line of all', () => {
    expect(articleFrom(story({ below: '<p><strong>Northmere, on the quay</strong></p>' })).html).toContain(
      '<p><strong>Northmere, on the quay</strong></p>',
    );
  });
});
