import { describe, expect, test } from 'vitest';
import {
  articleFrom,
  asParagraphs,
  droppedBy,
  keptBeside,
  paragraphs,
  prose,
  type Story,
  story,
} from '../page-from.ts';

const swan = prose.map((line) => line.replace(/^\S+/u, 'The swan knows that'));
const other = 'A swan has nested on the roof of the old customs house, and the county has closed the road to it.';

describe('the next article goes, from its headline on', () => {
  test.each<[string, Story, string[]]>([
    [
      'with a date of its own',
      { below: `<h1>Swan nests on the customs house</h1><div>13 March 2026</div><p>${other}</p>` },
      ['Swan nests on the customs house', '13 March 2026', other],
    ],
    [
      'in a box of its own, with a byline',
      {
        below: `<div><h1>Swan nests on the customs house</h1><div>By Anselm Brodie</div><div>2026-03-13 18:00</div><div><p>${other}</p></div></div>`,
      },
      ['Swan nests on the customs house', 'By Anselm Brodie', '2026-03-13 18:00', other],
    ],
    [
      'in Chinese',
      {
        lang: 'zh-Hans',
        below:
          '<h1>天鹅在老海关的屋顶上筑巢</h1><p>2026年3月13日 18:00</p><p>一只天鹅在老海关的屋顶上筑了巢，县里因此封闭了通往那里的道路，直到小天鹅离巢。</p>',
      },
      [
        '天鹅在老海关的屋顶上筑巢',
        '2026年3月13日 18:00',
        '一只天鹅在老海关的屋顶上筑了巢，县里因此封闭了通往那里的道路，直到小天鹅离巢。',
      ],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('next-article', story(parts))).toEqual(lines);
  });
});

test('the next article goes where its element is another, though it has no date', () => {
  const first = `<article><h1>Ferry stops for fog</h1>${paragraphs}</article>`;
  const second = `<article><h1>A swan’s nest</h1>${asParagraphs(swan)}</article>`;
  const { text } = articleFrom({ title: 'Ferry stops for fog', body: `<main>${first}${second}</main>` });
  expect(text).toContain(prose.at(-1));
  expect(text).not.toContain('swan');
});

describe('the article’s own parts stay', () => {
  test.each<[string, Story, string[]]>([
    [
      'a section under a first heading, without a date',
      { below: `<h1>What the swan has to do with it</h1><p>${other}</p>` },
      ['What the swan has to do with it', other],
    ],
    [
      'a section in an article element within',
      { below: `<article><h1>What the swan has to do with it</h1><p>${other}</p></article>` },
      ['What the swan has to do with it', other],
    ],
    [
      'a section under a second heading, with a date',
      { below: `<h2>What the swan has to do with it</h2><p>13 March 2026</p><p>${other}</p>` },
      ['What the swan has to do with it', '13 March 2026', other],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });

  test('all of it, where another first heading with a date stands above it', () => {
    const above = '<h1>Northmere, the night of the fog</h1><p>14 March 2026</p>';
    expect(keptBeside({ above })).toEqual(['Northmere, the night of the fog']);
  });

  test('all of it, where the headline stands above a dated row', () => {
    expect(articleFrom(story({ row: '<div>14 March 2026</div>' })).text).toBe(articleFrom(story({})).text);
  });
});
