import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { authorsOf, on, reading, sourcesOf, wordsOf } from './page-of.ts';

// Words that look like a credit of the text and are none, or are glued to one, as pages print them.

const figure = (caption: string) =>
  `<figure><img src="https://c.example/1.jpg" width="800"><figcaption>${caption}</figcaption></figure>`;
const others = ({ sources }: Provenance) => sources.filter(({ relation }) => relation !== 'self');

describe('chart and photo “Source:”', () => {
  test.each([
    ['a figure’s caption', 'en', { middle: figure('Catches since 1931. Source: Repeat Project') }],
    [
      'a paragraph named source',
      'en',
      { middle: '<p class="source">Source: Harbour Exchange Commission, Quay reporting</p>' },
    ],
    ['a photo’s', 'de', { middle: figure('Der alte Kai. Quelle: Ines Valenstein/dpa') }],
    ['a photo’s, Cyrillic', 'ru', { middle: figure('Источник: Фонд набережной') }],
    [
      'under a table',
      'en',
      { middle: '<table><tr><td>April</td><td>120</td></tr></table><p>Source: Harbour Exchange Commission</p>' },
    ],
  ])('%s', (_, lang, parts) => {
    expect(sourcesOf(on({ lang, ...parts }))).toEqual([]);
  });

  test('right below a table the text goes on behind', () => {
    const tail =
      '<table><tr><th>Year</th><th>Loans</th></tr><tr><td>2024</td><td>100</td></tr></table><p>Source: County Statistics Office</p><p>Nobody is sure what became of the ledgers that once filled the office of the ferry house.</p>';
    expect(sourcesOf(on({ tail }))).toEqual([]);
  });

  test('many labels on a page stand under its charts, the last one, too', () => {
    const charts =
      '<p>The count of ferries rose again this year, as the chart shows.</p><p>Source: County count</p>'.repeat(4);
    expect(sourcesOf(on({ tail: charts }))).toEqual([]);
  });
});

describe('a photo agency makes no wire copy', () => {
  test.each([
    ['Foto: Ines Valenstein/dpa'],
    ['© AP/dpa | Ines Vale'],
    ['Der alte Kai. Ines Vale/AFP via Getty Images'],
    ['dpa'],
  ])('%s', (caption) => {
    const provenance = on({ lang: 'de', row: `<div>Von Ingrid Valenstein</div>${figure(caption)}` });
    expect(provenance).toMatchObject({ verdict: 'own', sources: [] });
  });

  test('nor in the picture’s own data', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","copyrightHolder":{"name":"Reuters"},"creditText":"AFP"}}</script>`;
    expect(on({ head }).sources).toEqual([]);
  });
});

test('a title in a list below the text has a source of its own', () => {
  const tail = '</div><ul><li><a href="/2">Ferry fares are to rise in May</a> Source: Northmere Courier</li></ul><div>';
  expect(sourcesOf(on({ tail }))).toEqual([]);
});

describe('reference list', () => {
  test.each([
    ['en', 'Sources: GreatHarbour, Northmere Examiner, doi 10.1000/182'],
    ['de', 'Quelle: Valenstein OCL et al.: Nebel über Kanälen. Harbour Global Reports'],
    ['en', 'Source: Vale, I. et al. Fog over channels. Journal of Fog 12 (2024).'],
  ])('%s: %s', (language, text) => {
    expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual([]);
  });
});

test.each([
  ['de', 'Quelle: https://www.harbourbook.example/posts/1'],
  ['de', 'HarbourTube Direkt Trailer Quelle: http://harbourtube.example/1'],
  ['en', 'Source: www.harbourbook.example/posts/1'],
])('link label, %s: %s', (language, text) => {
  expect(sourcesOf(reading({ text, place: 'body' }, language))).toEqual([]);
  expect(sourcesOf(reading({ text, place: 'tail' }, language))).toEqual([]);
});

test('product: a shop below the wares is no origin', () => {
  const middle = '<p>A lamp for small boats, 40 crowns.</p><p>Source: Harbourshop.example</p>';
  expect(sourcesOf(on({ middle }))).toEqual([]);
});

describe('“source” as a word', () => {
  test.each([
    ['en', 'Source: Mayor ‘irritated’ by harbour attacks on Northmere'],
    ['en', 'Sources: Despite Huge Sales, Ferry Line To Close'],
  ])('an anonymous source in a headline, %s: %s', (lang, headline) => {
    expect(sourcesOf(on({ lang, headline }))).toEqual([]);
  });

  test.each([
    ['zh-Hans', '租金仍是这类公司的主要盈利来源，上调价格并不容易。'],
    ['zh-Hans', '数据来源未经用户授权，港务局拒绝公布。'],
    ['de', 'Stress ist auf der Fähre eine Quelle von Unzufriedenheit: alle klagen.'],
    ['id', 'Sungai itu sumber: semua orang di sini hidup darinya.'],
    ['fr', 'La rivière est leur seule source : elle donne l’eau et le poisson.'],
  ])('%s: %s', (language, text) => {
    for (const place of ['lead', 'body', 'tail'] as const)
      expect(sourcesOf(reading({ text, place }, language))).toEqual([]);
  });
});

describe('substring hits', () => {
  test.each([
    ['zh-Hans', 'tail', '这种油来源于鲸鱼，旧时用来点灯。'],
    ['es', 'tail', 'Efemérides del muelle viejo'],
    ['de', 'tail', 'Das AFP Interaktives Katzenspielzeug schwimmt.'],
    ['en', 'lead', 'Members of the Pier Tenants Initiative (PTI), stating their case, said that the boat was late.'],
    ['en', 'tail', 'PA, CP and AA are the marks on the three crates.'],
    ['en', 'head', 'Apple pie on the quay'],
  ] as const)('%s in the %s: %s', (language, place, text) => {
    expect(sourcesOf(reading({ text, place }, language))).toEqual([]);
  });
});

describe('filter and navigation', () => {
  test.each([
    [
      'a menu',
      { above: '<nav><ul><li><a href="/r">Reuters</a></li><li><a href="/ap">Associated Press</a></li></ul></nav>' },
    ],
    [
      'a menu without markup',
      { row: '<div><a href="/r">Reuters</a> <a href="/ap">Associated Press</a> <a href="/f">AFP</a></div>' },
    ],
    ['a filter', { after: '<form><select><option>AP</option><option>Reuters</option></select></form>' }],
    ['a section', { above: '<div><a href="/pr">Press Releases</a></div>' }],
    ['a portal’s list of providers', { after: '<div><a href="/providers">記事提供元一覧</a></div>' }],
  ])('%s', (_, parts) => {
    expect(on(parts)).toMatchObject({ verdict: 'unclear', sources: [] });
  });
});

describe('advertisements and furniture', () => {
  test.each([
    ['an aside', 'en', { after: '<aside><div>SPONSORED CONTENT</div></aside>' }],
    ['a mark in the navigation', 'de', { above: '<nav><div>Zweite Zähne (Anzeige)</div></nav>' }],
    ['a mark between paragraphs', 'de', { middle: '<div>Anzeige</div>' }],
    ['a mark under the headline', 'de', { row: '<div>Anzeige</div>' }],
    ['a mark that the text goes on behind', 'de', { middle: '<div>Weiter mit Werbung</div>' }],
    ['a module', 'ja', { after: '<div class="ad"><p>[PR] 新しい船</p></div>' }],
    [
      'a recommendation',
      'en',
      { after: '<div class="recommend"><p>Promoted</p><a href="/1">Ten boats to see</a></div>' },
    ],
  ])('%s', (_, lang, parts) => {
    expect(on({ lang, ...parts }).verdict).toBe('unclear');
  });
});

describe('site boilerplate', () => {
  test.each([
    ['zh-Hans', '凡本网注明“来源：XXX（非长湖网）”的作品，均转载自其它媒体，目的在于传播更多信息。'],
    ['zh-Hans', '凡本网注明“来源：长湖网”的所有作品，版权均属于长湖网。'],
    ['en', 'Some posts on this site may contain affiliate links.'],
    ['zh-Hans', '广告软文 联系电话 010-1234'],
  ])('%s: %s', (lang, text) => {
    expect(others(on({ lang, after: `<footer><p>${text}</p></footer>` }))).toEqual([]);
    const provenance = on({ lang, after: `<div>${text}</div>` });
    expect(others(provenance)).toEqual([]);
    expect(provenance.verdict).not.toBe('sponsored');
  });
});

describe('self source', () => {
  test.each([
    ['de', 'Quelle: valley-bulletin.example'],
    ['pl', 'Źródło: Valley Bulletin'],
    ['zh-Hans', '来源：本站原创'],
    ['en', 'Originally published on Valley Bulletin.'],
    ['en', 'Source: The Valley Bulletin'],
  ])('%s: %s', (language, text) => {
    const provenance = reading({ text, place: 'tail' }, language);
    expect(others(provenance)).toEqual([]);
    expect(provenance.verdict).toBe('own');
  });

  test('a Chinese portal on its own domain', () => {
    const page = { lang: 'zh-Hans', headline: '雾中停航', title: '雾中停航-长湖网', publisher: '' };
    const url = 'https://www.changhu.example/2026/fog';
    expect(others(on({ ...page, url, row: '<div>来源：长湖网</div>' }))).toEqual([]);
    expect(others(on({ ...page, url, row: '<div>来源：潮声网</div>' }))).toHaveLength(1);
  });
});

test('outbound: this page is the original', () => {
  for (const text of [
    'This article was reprinted on Tidewater.com.',
    'A version of this story also appeared in Tidewater Review.',
  ])
    expect(others(reading({ text, place: 'tail' }))).toEqual([]);
});

test.each([
  ['en', 'This article was originally published at 2:05 p.m.'],
  ['en', 'First published on Tue 6 Jan 2026'],
  ['en', 'Originally published March 3, 2024'],
  ['de', 'Zuerst veröffentlicht am 06/01/2026 - 09:30'],
  ['de', 'Der Beitrag ist ursprünglich am 6. Januar 2026 erschienen.'],
  ['fr', 'Publié initialement le 30 août 2023 à 14h52'],
])('date “originally published”, %s: %s', (language, text) => {
  for (const place of ['head', 'tail'] as const) expect(sourcesOf(reading({ text, place }, language))).toEqual([]);
});

test('book excerpt: a publishing house lets it print, and the text is an excerpt', () => {
  const text = 'Excerpted from The Lamp by Ingrid Vale. Reprinted by permission of Harbour House Books.';
  const { sources, verdict } = reading({ text, place: 'tail' });
  expect(sources.map(({ name }) => name)).toEqual(['Harbour House Books']);
  expect(verdict).toBe('excerpt');
});

describe('comments', () => {
  test.each([
    [
      'es',
      '<ol class="commentlist"><li><cite>Ramón</cite> dijo: <p>Fuente: Diario del Muelle, lo leí ayer.</p></li></ol>',
    ],
    ['en', '<div id="comments"><p>RT: Source: Valley Courier via @harbourpost</p></div>'],
    ['zh-Hans', '<div class="comment-list"><p>14分钟前 举报 赞3 回复 来源：潮声网</p></div>'],
    [
      'en',
      '<div class="comments"><p>Reader comments do not necessarily reflect the views of Valley Bulletin.</p></div>',
    ],
  ])('%s: %s', (lang, after) => {
    expect(on({ lang, after })).toMatchObject({ sources: [], bylines: [], disclaimers: [] });
  });
});

test('related links: a teaser’s source is the teaser’s', () => {
  const after =
    '<div class="related-news"><ul><li><a href="/1">据潮声网报道：渔村夜校开课</a> 来源：潮声网</li></ul></div>';
  expect(sourcesOf(on({ lang: 'zh-Hans', after }))).toEqual([]);
});

test('other-language version: a link to one translates nothing', () => {
  const text = 'Read the Spanish version of this article translated by Ines Vale.';
  expect(reading({ text, place: 'tail' })).toMatchObject({ verdict: 'unclear', sources: [] });
});

describe('glued text', () => {
  test('fields of a row', () => {
    const provenance = reading({ text: '2026-03-14 12:11来源：东港证券网作者：周以宁', place: 'head' }, 'zh-Hans');
    expect(wordsOf(provenance)).toEqual(['来源：东港证券网']);
    expect(authorsOf(provenance)).toEqual(['周以宁']);
  });

  test('a button behind a name', () => {
    const tail = '<p><span>Quelle: Hafenbote</span><a href="/rights">Artikelrechte erwerben</a></p>';
    expect(sourcesOf(on({ lang: 'de', tail }))).toEqual(['republished: Hafenbote']);
  });

  test('a button behind a photo’s credit', () => {
    const { imageCredits } = on({ lang: 'sv', row: figure('Kajen. Foto: Dan Vale/AP<button>Visa mer</button>') });
    expect(imageCredits.map(({ credit }) => credit)).toEqual(['Dan Vale/AP']);
  });
});

test.each([
  ['zh-Hans', '责任编辑：何青'],
  ['en', 'Editing by Priya Hallworth'],
  ['en', 'Photographs by Anselm Brodie'],
  ['zh-Hans', '校对：沈岸 审核：何青 监制：林远'],
  ['de', 'Redaktion: Tomas Lindau'],
])('role not author, %s: %s', (language, text) => {
  const provenance = reading({ text, place: 'tail' }, language);
  expect(authorsOf(provenance)).toEqual([]);
  expect(provenance.flags).toContain('no-person-named');
});

test.each([
  ['to keep the lamps lit via local partners'],
  ['The boat goes to Northmere via Ashby Lock.'],
  ['She bought the lamp through Tidewater Review.'],
])('“via” prose: %s', (text) => {
  for (const place of ['lead', 'tail'] as const) expect(sourcesOf(reading({ text, place }))).toEqual([]);
});

test.each([
  ['pt', 'O ministro disse à Reuters que não comentaria.'],
  ['en', 'The letter was obtained by The Associated Press.'],
  ['en', '“I will not comment,” the skipper told AFP.'],
  ['de', 'Das sagte der Kapitän der Nachrichtenagentur dpa.'],
  ['fr', 'Le capitaine l’a confirmé à l’AFP.'],
  ['zh-Hans', '船长对新华社记者说，钟声每天六点响起。'],
  ['zh-Hans', '据新华社报道，渡船四月停航。'],
])('quoted agency inside an own story, %s: %s', (language, text) => {
  for (const place of ['lead', 'body', 'tail'] as const)
    expect(sourcesOf(reading({ text, place }, language))).toEqual([]);
});

test.each([
  ['It showed that the lamp had been lit.'],
  ['Having said that, she left the quay.'],
  ['“Does he think of you?” she asked about the finances.'],
])('naive rules of reported speech: %s', (text) => {
  const provenance = reading({ text, place: 'tail' });
  expect(provenance).toMatchObject({ sources: [], bylines: [] });
});
