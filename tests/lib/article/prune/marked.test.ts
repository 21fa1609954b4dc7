import { describe, expect, test } from 'vitest';
import { asParagraphs, droppedBy, jsonLd, keptBeside, keptOf, prose, type Story, story } from '../page-from.ts';

describe('small boxes that their names give away go', () => {
  test.each<[string, Story, string[]]>([
    [
      'tags',
      { below: '<div class="article-tags"><span>Coast, ferries, weather</span></div>' },
      ['Coast, ferries, weather'],
    ],
    [
      'however the words are joined',
      { below: '<div class="articleTags">Coast, ferries, weather</div>' },
      ['Coast, ferries, weather'],
    ],
    [
      'words for screen readers',
      { middle: '<div class="visually-hidden">End of the picture</div>' },
      ['End of the picture'],
    ],
    [
      'a box for donations',
      { middle: '<div class="donation-box"><h3>One boat, one paper</h3><p>Both live on what you give.</p></div>' },
      ['One boat, one paper', 'Both live on what you give.'],
    ],
    [
      'an advertisement in German',
      { lang: 'de', middle: '<div class="anzeige">Neue Gummistiefel im Hafenladen</div>' },
      ['Neue Gummistiefel im Hafenladen'],
    ],
    [
      'a read-more box in French',
      { lang: 'fr', middle: '<div class="lire-aussi">Le tunnel prend l’eau</div>' },
      ['Le tunnel prend l’eau'],
    ],
    [
      'a teaser that leads elsewhere',
      { middle: '<div class="teaser"><p>The tunnel is full of water. <a href="/t">All about it</a></p></div>' },
      ['The tunnel is full of water. All about it'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('marked', story(parts))).toEqual(lines);
  });
});

test('what a check of facts comes to stays, though stars are called so, too', () => {
  const middle = '<div class="rating"><h3>Unproven</h3></div>';
  const head = jsonLd({ '@type': 'ClaimReview', claimReviewed: 'The ferry has sunk.' });
  expect(keptBeside({ middle, head })).toEqual(['Unproven']);
  expect(droppedBy('marked', story({ middle }))).toEqual(['Unproven']);
});

describe('names are not believed of', () => {
  const sentence = prose[0]!.replace('April', 'June');

  test.each<[string, Story, string[]]>([
    ['a paragraph of prose', { middle: `<p class="ad">${sentence}</p>` }, [sentence]],
    [
      'a lead that is called a teaser and leads nowhere',
      { above: `<div class="teaser"><p>${sentence}</p></div>` },
      [sentence],
    ],
    [
      'measures, as utility frameworks write them',
      { middle: '<div class="md:w-[30px] print:flex-1 tag[0]">The bell rings.</div>' },
      ['The bell rings.'],
    ],
    ['words that only begin so', { middle: '<div class="adriatic">The bell rings.</div>' }, ['The bell rings.']],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });

  test('a layout that holds the whole text', () => {
    expect(
      keptOf({
        title: 'Ferry stops for fog',
        body: `<div class="author"><div class="text">${asParagraphs(prose)}</div></div>`,
      }),
    ).toEqual(prose);
  });

  test('a box with the headline in it', () => {
    const body = `<div class="newsletter-layout"><h1>Ferry stops for fog</h1><p>The bell rings.</p>${asParagraphs(prose.slice(0, 3))}</div>`;
    expect(keptOf({ title: 'Ferry stops for fog', body })).toEqual(['The bell rings.', ...prose.slice(0, 3)]);
  });
});
