import { describe, expect, test } from 'vitest';
import { factsOfOne } from '@/lib/article/facts-of-one.ts';
import type { JsonObject, PageFacts } from '@/lib/article/page-facts.ts';
import type { StackedArticle } from '@/lib/article/stacked-articles.ts';

const site = 'https://valley-bulletin.example';
const [ferry, bridge] = ['Ferry stops for fog', 'Bridge opens a week early'];
const [ferryNode, bridgeNode]: JsonObject[] = [
  { '@type': 'NewsArticle', headline: ferry, url: `${site}/ferry`, author: 'Ines Brook' },
  { '@type': 'NewsArticle', headline: bridge, url: `${site}/bridge`, author: 'Tom Alder' },
];
const organisation: JsonObject = { '@type': 'NewsMediaOrganization', name: 'Valley Bulletin' };

function factsOf(head: Partial<PageFacts> = {}): PageFacts {
  return {
    url: `${site}/ferry`,
    title: `${ferry} - Valley Bulletin`,
    metas: new Map([
      ['og:title', [ferry]],
      ['og:url', [`${site}/ferry`]],
      ['og:site_name', ['Valley Bulletin']],
      ['author', ['Ines Brook']],
    ]),
    links: new Map([['canonical', `${site}/ferry`]]),
    jsonLd: [ferryNode!, organisation],
    hiddenLines: [],
    contentType: 'text/html',
    ...head,
  };
}

/** What is left of a page's facts for one of its two articles. */
function ofOne(shown: 0 | 1, head?: Partial<PageFacts>, bridgeAddress?: string): PageFacts {
  const articles = [
    { headline: ferry },
    { headline: bridge, ...(bridgeAddress && { address: bridgeAddress }) },
  ] as unknown as StackedArticle[];
  return factsOfOne(factsOf(head), { articles, shown });
}

describe('the facts of the first of two articles', () => {
  test('are those of the page as it was asked for, in whatever words its head says them', () => {
    expect(ofOne(0)).toEqual({ ...factsOf(), isOneOfSeveral: true });
    const metas = new Map([['og:title', ['No boat across the channel in April']]]);
    expect(ofOne(0, { metas }).metas).toBe(metas);
  });

  test('are the site’s alone once the head has followed the reader to another', () => {
    const metas = new Map([
      ['og:title', [`${bridge} | Valley Bulletin`]],
      ['author', ['Tom Alder']],
      ['og:site_name', ['Valley Bulletin']],
    ]);
    const facts = ofOne(0, { metas, title: `${bridge} - Valley Bulletin`, jsonLd: [bridgeNode!, organisation] });
    expect([...facts.metas.keys()]).toEqual(['og:site_name']);
    expect(facts.title).toBe(`${ferry} - Valley Bulletin`);
    expect(facts.jsonLd).toEqual([organisation]);
  });

  test('have its own address while the bar shows another’s', () => {
    expect(ofOne(0, { url: `${site}/bridge`, title: `${bridge} - Valley Bulletin` }).url).toBe(`${site}/ferry`);
    expect(ofOne(0, { url: `${site}/ferry?from=front` }).url).toBe(`${site}/ferry?from=front`);
  });
});

describe('the facts of the second', () => {
  test('are nothing of what the first’s head says', () => {
    const facts = ofOne(1);
    expect([...facts.metas.keys()]).toEqual(['og:site_name']);
    expect(facts.links.size).toBe(0);
    expect(facts.jsonLd).toEqual([organisation]);
    expect(facts.title).toBe(`${bridge} - Valley Bulletin`);
  });

  test('are its own node of several', () => {
    expect(ofOne(1, { jsonLd: [ferryNode!, bridgeNode!, organisation] }).jsonLd).toEqual([bridgeNode, organisation]);
    const unnamed = { '@type': 'NewsArticle', mainEntityOfPage: { '@id': `${site}/bridge` } };
    expect(ofOne(1, { jsonLd: [ferryNode!, unnamed] }, `${site}/bridge`).jsonLd).toEqual([unnamed]);
  });

  test('are what a head that followed the reader says', () => {
    const metas = new Map([
      ['og:title', [bridge]],
      ['author', ['Tom Alder']],
    ]);
    const head = { metas, url: `${site}/bridge`, title: bridge, links: new Map([['canonical', `${site}/bridge`]]) };
    const facts = ofOne(1, head);
    expect(facts.metas).toBe(metas);
    expect(facts.links.get('canonical')).toBe(`${site}/bridge`);
    expect(facts.url).toBe(`${site}/bridge`);
  });

  test.each([
    ['that its markup gives', {}, `${site}/bridge`, `${site}/bridge`],
    [
      'in the bar, where it follows the reader',
      { url: `${site}/bridge`, title: `${bridge} - Valley Bulletin` },
      undefined,
      `${site}/bridge`,
    ],
    [
      'of the page, at its headline, where there is no other',
      { metas: new Map(), links: new Map() },
      undefined,
      `${site}/ferry#:~:text=Bridge%20opens%20a%20week%20early`,
    ],
  ])('have the address %s', (_, head, address, expected) => {
    expect(ofOne(1, head, address).url).toBe(expected);
  });
});
