import { describe, expect, test } from 'vitest';
import { jsonLd } from '../article/page-from.ts';
import { on, sourcesOf } from './page-of.ts';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const article = (properties: object) =>
  jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferry stops for fog', ...properties });

describe('an address of the text on another owner’s domain', () => {
  test.each([
    ['canonical', canonical('https://www.tidewater.example/2026/fog')],
    ['og:url', '<meta property="og:url" content="https://www.tidewater.example/2026/fog">'],
    [
      'og:url, where canonical is the page’s own',
      `${canonical('https://valley-bulletin.example/2026/house')}<meta property="og:url" content="https://www.tidewater.example/2026/fog">`,
    ],
  ])('%s', (_, head) => {
    const provenance = on({ head });
    expect(provenance.sources).toEqual([
      {
        name: 'tidewater.example',
        relation: 'republished',
        by: 'canonical',
        url: 'https://www.tidewater.example/2026/fog',
      },
    ]);
    expect(provenance).toMatchObject({ verdict: 'republished', confidence: 'likely' });
  });

  test('a page out of a file has the address that it gives itself', () => {
    const head = `${canonical('https://www.tidewater.example/2026/fog')}<meta property="og:url" content="https://valley-bulletin.example/2026/house">`;
    expect(sourcesOf(on({ head, url: 'https://localhost/' }))).toEqual(['republished: tidewater.example']);
    const alone = canonical('https://www.tidewater.example/2026/fog');
    expect(sourcesOf(on({ head: alone, url: 'https://localhost/' }))).toEqual([]);
  });

  test('beside the same outlet in print it is one source', () => {
    const provenance = on({
      head: canonical('https://tidewater.example/2026/fog'),
      row: '<div>Source: tidewater.example</div>',
    });
    expect(provenance.sources).toHaveLength(1);
  });

  test.each([
    ['the page’s own', 'https://valley-bulletin.example/2026/house'],
    ['the page’s own, without www', 'https://www.valley-bulletin.example/2026/house'],
    ['the page’s own, for small screens', 'https://m.valley-bulletin.example/house'],
    ['another ending of the same name', 'https://www.valley-bulletin.co.uk/2026/house'],
    ['a relative address', '/2026/house'],
    ['a shortener', 'https://t.co/x1'],
    ['a staging host', 'https://valleybulletin.wordpress.com/2026/house'],
    ['a cache', 'https://valley--bulletin-example.cdn.ampproject.org/c/house'],
    ['no address', 'house'],
    ['an empty one', ''],
  ])('is not %s', (_, href) => {
    expect(sourcesOf(on({ head: canonical(href) }))).toEqual([]);
  });
});

describe('counters that a republisher keeps in the text', () => {
  const pixel = (src: string) => `<img src="${src}" alt="" width="1" height="1">`;

  test.each([
    ['https://counter.theconversation.com/content/270911/count.gif?distributor=republish-lightbox', 'The Conversation'],
    ['https://pixel.propublica.org/pixel.js', 'ProPublica'],
  ])('%s', (src, name) => {
    const provenance = on({ tail: `<p>The bell rings at six.${pixel(src)}</p>` });
    expect(provenance.sources).toEqual([{ name, relation: 'republished', by: 'fingerprint' }]);
  });

  test.each([
    ['https://theconversation.com/picture.jpg'],
    ['https://c.example/counter.theconversation.com/count.gif'],
    ['https://counter.harbour.example/count.gif'],
  ])('not %s', (src) => {
    expect(sourcesOf(on({ tail: `<p>The bell rings at six.${pixel(src)}</p>` }))).toEqual([]);
  });
});

describe('a source in a meta', () => {
  test.each([
    ['zh-Hans', meta('source', '来源：潮声周刊'), ['republished: 潮声周刊']],
    ['zh-Hans', meta('ContentSource', '南湾晚报'), ['republished: 南湾晚报']],
    ['zh-Hans', meta('mediaid', '南湾参考'), ['republished: 南湾参考']],
    ['zh-Hans', meta('source', '新华社'), ['wire: 新华社']],
    ['en', meta('DC.source', 'Tidewater Review'), ['republished: Tidewater Review']],
    ['en', meta('source', 'Valley Bulletin'), ['self: Valley Bulletin']],
    ['ko', '<meta property="og:article:author" content="솔숲신문 | 나루포털">', ['republished: 솔숲신문']],
    ['ko', '<meta property="og:article:author" content="김하늘">', []],
    ['zh-Hans', meta('source', '来源：网络'), []],
    ['en', meta('source', 'https://tidewater.example/'), []],
    ['en', meta('source', '2026-04-03 10:21'), []],
    ['en', meta('source', ''), []],
    ['en', meta('original-source', 'https://valley-bulletin.example/2026/house'), []],
    ['en', meta('syndication-source', 'https://valley-bulletin.example/2026/house'), []],
  ])('%s: %s', (lang, head, sources) => {
    expect(sourcesOf(on({ lang, head }))).toEqual(sources);
  });

  test('is likely, not stated', () => {
    expect(on({ head: meta('source', 'Tidewater Review') })).toMatchObject({
      verdict: 'republished',
      confidence: 'likely',
    });
  });
});

describe('a source in JSON-LD', () => {
  test.each([
    [
      'another organisation',
      { sourceOrganization: { '@type': 'Organization', name: 'Tidewater Review' } },
      ['republished: Tidewater Review'],
    ],
    ['an agency', { sourceOrganization: { name: 'Reuters' } }, ['wire: Reuters']],
    ['another provider', { provider: { name: 'Tidewater Review' } }, ['republished: Tidewater Review']],
    ['the page’s own outlet', { sourceOrganization: { name: 'Valley Bulletin' } }, []],
    ['the page’s own outlet at length', { sourceOrganization: { name: 'The Valley Bulletin' } }, []],
    ['nothing', { provider: { name: '' }, sourceOrganization: null }, []],
    ['its publisher, who runs the page', { publisher: { name: 'Northmere Media Holding' } }, []],
    ['the holder of its copyright', { copyrightHolder: { name: 'Northmere Media Holding' } }, []],
    ['itself as what it is based on', { isBasedOn: 'https://valley-bulletin.example/2026/house' }, []],
    ['its own older article', { citation: 'https://valley-bulletin.example/2025/fog' }, []],
    ['whose picture it is', { image: { '@type': 'ImageObject', sourceOrganization: { name: 'AFP' } } }, []],
  ])('%s', (_, properties, sources) => {
    expect(sourcesOf(on({ head: article(properties) }))).toEqual(sources);
  });
});
