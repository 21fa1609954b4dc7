import { describe, expect, test } from 'vitest';
import { on, reading, sourcesOf, wordsOf } from './page-of.ts';

test('a service for releases, whose name begins as an advertisement’s mark', () => {
  const provenance = reading({ text: 'PR TIMES', place: 'head' }, 'ja');
  expect(provenance).toMatchObject({ verdict: 'press-release', sources: [], disclaimers: [] });
});

test('a company’s legal form is nobody’s name', () => {
  const text = 'This shop has been compensated by #quaydays, Inc. and its advertiser.';
  const provenance = reading({ text, place: 'lead' });
  expect(sourcesOf(provenance)).toEqual([]);
  expect(provenance.disclaimers.map(({ kind }) => kind)).toEqual(['sponsored']);
});

test('a field’s name before a release’s mark is nobody’s', () => {
  expect(sourcesOf(reading({ text: 'Quelle: ots', place: 'head' }, 'de'))).toEqual([]);
});

describe('paid for', () => {
  test.each([
    ['en', 'Advertorial'],
    ['en', 'Sponsored content'],
    ['en', 'Paid post'],
    ['de', 'Bezahlte Anzeige'],
    ['de', 'Advertorial'],
    ['es', 'CRÉDITOS: Campo pagado'],
    ['zh-Hans', '商业推广'],
    ['ja', '[PR]'],
  ])('%s: %s, by nobody in particular', (language, text) => {
    const provenance = reading({ text, place: 'head' }, language);
    expect(provenance).toMatchObject({ verdict: 'sponsored', confidence: 'stated', sources: [] });
  });

  test.each([
    ['en', 'Sponsored by Nordwerk', 'Nordwerk'],
    ['en', 'Presented by Nordwerk', 'Nordwerk'],
    ['en', 'Sponsored content | Nordwerk', 'Nordwerk'],
    ['en', 'Promoted by Nordwerk', 'Nordwerk'],
    ['en', 'Advertorial: Harbour Bank', 'Harbour Bank'],
    ['de', 'Advertorial Nordwerk', 'Nordwerk'],
    ['fr', 'En partenariat avec Nordwerk', 'Nordwerk'],
    ['zh-Hans', '商业推广 | 长湖银行', '长湖银行'],
    ['zh-Hans', '本文由长湖银行赞助。', '长湖银行'],
  ])('%s: %s', (language, text, name) => {
    const provenance = reading({ text, place: 'head' }, language);
    expect(sourcesOf(provenance)).toEqual([`sponsored: ${name}`]);
    expect(wordsOf(provenance)).toEqual([text]);
    expect(provenance.verdict).toBe('sponsored');
  });

  test.each([
    ['above the headline', { above: '<div class="kicker">Advertorial</div>' }],
    ['in a row with the date', { row: '<div>3 April 2026 | Advertorial</div>' }],
    ['at the end of the text', { tail: '<p>Presented by Nordwerk</p>' }],
    ['below the text, with a field’s name', { after: '<div>Kind: Paid content</div>' }],
  ])('%s', (_, parts) => {
    expect(on(parts).verdict).toBe('sponsored');
  });

  test.each([
    ['de', 'Fünf Mäntel für die Fähre [Werbung]'],
    ['de', '(Anzeige) Fünf Mäntel für die Fähre'],
    ['en', '[Ad] Five coats for the ferry'],
    ['fr', 'Cinq manteaux pour le bac [Sponsorisé]'],
  ])('a mark in the headline: %s: %s', (lang, headline) => {
    expect(on({ lang, headline }).verdict).toBe('sponsored');
  });

  test.each([
    ['de', 'Werbung am Kai wird teurer'],
    ['en', 'Ferry line pulls its ad (again) from the paper'],
  ])('a headline about advertisements is no mark: %s: %s', (lang, headline) => {
    expect(on({ lang, headline }).verdict).not.toBe('sponsored');
  });

  test('a line of the portal’s ticker says nothing of this text', () => {
    const tail = '<p>09:00 Post Patrocinado Novos casacos para a balsa na primavera</p>';
    expect(on({ lang: 'pt', tail }).verdict).not.toBe('sponsored');
  });

  test('is a notice, too', () => {
    expect(on({ row: '<div>Advertorial</div>' }).disclaimers).toEqual([
      expect.objectContaining({ kind: 'sponsored', quote: expect.objectContaining({ exact: 'Advertorial' }) }),
    ]);
  });

  test('a mark beside the name is no name', () => {
    expect(sourcesOf(on({ row: '<div>Sponsored by Nordwerk | Advertisement</div>' }))).toEqual(['sponsored: Nordwerk']);
  });

  test('whoever the source line names paid', () => {
    const provenance = on({ row: '<div>Advertorial</div>', tail: '<p>Source: Nordwerk</p>' });
    expect(sourcesOf(provenance)).toEqual(['sponsored: Nordwerk']);
  });
});

describe('a press release', () => {
  test.each([
    ['en', 'Press release'],
    ['en', 'For immediate release'],
    ['de', 'Pressemitteilung'],
    ['fr', 'Communiqué de presse'],
    ['zh-Hans', '新闻通稿'],
  ])('%s: %s', (language, text) => {
    expect(reading({ text, place: 'head' }, language)).toMatchObject({ verdict: 'press-release', sources: [] });
  });

  test.each([
    ['en', 'Press release: Northmere Harbour Trust', 'Northmere Harbour Trust'],
    ['de', 'Pressemitteilung | Hafenamt Nordmeer', 'Hafenamt Nordmeer'],
    ['zh-Hans', '新闻稿：南湾港务局', '南湾港务局'],
  ])('%s: %s', (language, text, name) => {
    expect(sourcesOf(reading({ text, place: 'head' }, language))).toEqual([`press-release: ${name}`]);
  });
});

describe('the same words where they say nothing of the text', () => {
  const teaser = '<a href="/boats">Ten boats that will make you forget the ferry</a>';

  test.each([
    ['a slot for advertisements in the text', { middle: '<div>Advertisement</div>' }],
    ['a paragraph’s break', { middle: '<p>Sponsored content</p>' }],
    ['an advertisement beside the text', { after: '<aside><div>Sponsored content</div></aside>' }],
    ['a teaser’s label below the text', { after: `<div>Sponsored</div><div>${teaser}</div>` }],
    ['a teaser’s label under the headline', { row: `<div>Sponsored content</div><div>${teaser}</div>` }],
    ['the navigation', { above: '<nav><a href="/b">BrandVoice</a> | <a href="/p">Paid Program</a></nav>' }],
    ['a link to the section', { row: '<div><a href="/releases">Press releases</a></div>' }],
    ['a list of others’ releases', { row: '<div>Press releases from ministers</div>' }],
    ['the page’s foot', { after: '<footer><p>Sponsored content</p><p>Press release</p></footer>' }],
    ['a sentence', { lead: '<p>The regatta was sponsored by a paint shop in the harbour for a year.</p>' }],
    [
      'a sentence about a release',
      { lead: '<p>In a press release the trust said that the boat would be back in May.</p>' },
    ],
    ['a row of share buttons and the like', { after: '<div>Promoted</div>' }],
    [
      'a caption',
      { row: '<figure><img src="https://c.example/1.jpg" width="800"><figcaption>Promoted</figcaption></figure>' },
    ],
  ])('%s', (_, parts) => {
    expect(on(parts)).toMatchObject({ verdict: 'unclear', sources: [] });
  });
});
