import { describe, expect, test } from 'vitest';
import { on, sourcesOf } from './page-of.ts';

describe('whose text it is, at its end', () => {
  test.each([
    ['an outlet', '<p>Copyright: Tidewater Review, 2025</p>', ['republished: Tidewater Review']],
    ['an outlet, its sign', '<p>© Quay Magazine</p>', ['republished: Quay Magazine']],
    ['an outlet and the year', '<p>(c) 2026 Tidewater Times</p>', ['republished: Tidewater Times']],
    ['an agency', '<p>© AFP</p>', ['wire: AFP']],
    [
      'an agency’s company and its number of the text',
      '<p>© dpa-infocom, dpa:260102-99-12345/6</p>',
      ['wire: dpa-infocom'],
    ],
    ['an agency’s number alone', '<p>dpa:260102-99-12345/6</p>', ['wire: dpa']],
    [
      'an agency and its rights',
      '<p>© 2026 The Associated Press. All rights reserved.</p>',
      ['wire: The Associated Press'],
    ],
    [
      'an agency and its ban',
      '<p>Copyright 2026 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.</p>',
      ['wire: The Associated Press'],
    ],
    ['an agency, in Korean', '<p>&lt;저작권자(c) 연합뉴스, 무단 전재-재배포 금지&gt;</p>', ['wire: 연합뉴스']],
    ['a service', '<p>©2026 Bloomberg LP</p>', ['wire: Bloomberg LP']],
    ['a broadcaster’s network', '<p>Copyright 2026 NPR. To see more, visit a site.</p>', ['republished: NPR']],
    ['the number alone', '<p>dpa:260102-99-12345/6</p>', ['wire: dpa']],
    [
      'an outlet, and what hands its texts out',
      '<p>©2026 The Tidewater Review. Visit tidewater.example. Distributed by Quay Content Agency, LLC.</p>',
      ['republished: Quay Content Agency', 'republished: The Tidewater Review'],
    ],
    [
      'one that lets others print its texts',
      '<p>Copyright: Project Syndicate, 2026.</p>',
      ['republished: Project Syndicate'],
    ],
  ])('%s: %s', (_, tail, sources) => {
    expect(sourcesOf(on({ tail }))).toEqual(sources);
  });

  test('below the article', () => {
    expect(sourcesOf(on({ after: '<div>© Tidewater Review</div>' }))).toEqual(['republished: Tidewater Review']);
  });

  test('an agency’s number makes it the agency’s copy, whoever signs', () => {
    const provenance = on({
      lang: 'de',
      row: '<div>Von Ingrid Vale</div>',
      tail: '<p>© dpa-infocom, dpa:260102-99-12345/6</p>',
    });
    expect(provenance.verdict).toBe('wire');
  });

  test('of a translation it is the original’s owner, whatever it is called', () => {
    const tail = '<p>Translated from the French by Ada Brook</p><p>© Lagoon and Sons</p>';
    expect(sourcesOf(on({ tail }))).toEqual(['translated: Lagoon and Sons']);
  });
});

describe('the same sign where it says nothing of the text', () => {
  test.each([
    ['the page’s own outlet', { tail: '<p>© Valley Bulletin</p>' }],
    ['all rights of the page’s outlet', { after: '<div>© 2026 Valley Bulletin. All rights reserved.</div>' }],
    ['a company that runs the site', { after: '<div>© 2026 Northmere Harbour Holding Ltd</div>' }],
    ['all rights of nobody', { tail: '<p>© 2026 All rights reserved.</p>' }],
    ['the letters of a station', { tail: '<p>Copyright © 2026 KFRY-TV. All Rights Reserved.</p>' }],
    ['a picture house', { tail: '<p>© Getty Images</p>' }],
    ['a row in the head', { row: '<div>© Tidewater Review</div>' }],
    ['the page’s foot', { after: '<footer><p>© Tidewater Review</p></footer>' }],
    ['a person', { tail: '<p>© Ingrid Vale</p>' }],
    [
      'a picture',
      { tail: '<figure><img src="https://c.example/1.jpg" width="800"><figcaption>© AFP</figcaption></figure>' },
    ],
  ])('%s', (_, parts) => {
    expect(sourcesOf(on(parts))).toEqual([]);
  });
});
