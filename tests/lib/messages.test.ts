import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ArticleInMessage, isOwn, parseArticleToSave } from '@/lib/messages.ts';
import type { EvidenceKind, Provenance } from '@/lib/provenance/provenance.ts';
import { pageAround, readDocument } from './provenance/page-of.ts';

const id = '3f0c8f3e-6a2b-4c1d-9e7f-0a1b2c3d4e5f';
const picture = { source: 'https://c.example/wren.jpg', type: 'image/webp', base64: btoa('wren') };

const line = '文章来源: 潮声周刊  – 新闻稿件选自各家媒体,所载内容并不代表本站立场!';
const good: ArticleInMessage = {
  id,
  ...readDocument(pageAround({ text: line, place: 'tail' }, 'zh-Hans')),
  pictures: [picture],
};

const quote = { ...good.provenance.sources[0]!.quote!, prefix: 'p'.repeat(32), suffix: 's'.repeat(32) };
const relations = ['self', 'republished', 'wire', 'contributed', 'translated', 'press-release', 'sponsored'] as const;
const kinds = [
  'paid',
  'press-release',
  'fingerprint',
  'canonical',
  'republication',
  'translation',
  'dateline',
  'byline',
  'source-line',
  'meta-source',
  'agency-tail',
  'excerpt',
  'contribution',
  'disclaimer',
  'image-credit',
] as const satisfies EvidenceKind[];

/** Every field that there is, with each of its values once. */
const everything: Provenance = {
  verdict: 'hosted',
  confidence: 'likely',
  sources: relations.map((relation, i) => ({
    name: `Outlet ${i}`,
    relation,
    by: kinds[i]!,
    url: 'https://tidewater.example/fog',
    quote,
    oddities: ['invisible', 'mixed-scripts'],
  })),
  chain: ['mda', 'Morgenblatt', 'Valley Bulletin'],
  disclaimers: [{ kind: 'ai-assisted', quote, scope: 'site' }],
  imageCredits: (['photographer', 'agency', 'handout', 'screenshot', 'stock', 'ai', 'unknown'] as const).map(
    (kind) => ({
      credit: 'Vale',
      kind,
      quote,
    }),
  ),
  pictures: 7,
  bylines: (['author', 'editor', 'translator', 'photographer', 'other'] as const).map((role) => ({
    name: 'Vale',
    role,
    quote,
    rejected: 'agency',
  })),
  dates: (['published', 'updated', 'source'] as const).map((kind) => ({
    kind,
    value: '2026-03-14T09:30:00+08:00',
    quote,
  })),
  hidden: [{ text: 'Source: The Quay', reason: 'for-screen-readers' }],
  evidence: kinds.map((kind) => ({ kind, quote, rejected: 'technical-account' })),
  flags: ['hidden-credit', 'date-conflict', 'data-disagrees', 'corrected'],
};

/** The good message with one value changed: `article.url`, `provenance.sources.0.relation`. */
function changed(path: string, value: unknown): unknown {
  const whole = structuredClone(good) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  let place = whole;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return whole;
}

describe('an article in a message', () => {
  test('comes out as it went in, its pictures as bytes', () => {
    const parsed = parseArticleToSave(structuredClone(good))!;
    expect(parsed.id).toBe(id);
    expect(parsed.article).toEqual(good.article);
    expect(parsed.provenance).toEqual(good.provenance);
    expect(parsed.provenance.sources[0]?.name).toBe('潮声周刊');
    expect(parsed.pictures).toEqual([{ source: picture.source, type: 'image/webp', bytes: expect.any(ArrayBuffer) }]);
    expect(new TextDecoder().decode(parsed.pictures[0]!.bytes)).toBe('wren');
  });

  test.each([
    [
      'an English one',
      pageAround({ text: 'Posted by admin | Source: Northmere Press Agency | 2026-02-21 09:30', place: 'head' }, 'en'),
    ],
    ['one with a notice', pageAround({ text: 'Disclaimer: the views are those of the author.', place: 'tail' }, 'en')],
    ['one with a photo’s credit', pageAround({ text: 'The old quay. Photo: Ingrid Vale', place: 'caption' }, 'en')],
    [
      'one that says nothing of itself',
      pageAround({ text: 'The lamp is on again tonight, said the skipper.', place: 'body' }, 'en'),
    ],
  ])('whatever is read is accepted: %s', (_, document) => {
    expect(parseArticleToSave({ id, ...readDocument(document), pictures: [] })).toBeDefined();
  });

  test('is accepted with all that a page can say of itself, and keeps it', () => {
    const { provenance } = parseArticleToSave({ ...good, provenance: everything })!;
    expect(provenance).toEqual(everything);
  });

  test.each([
    ['without pictures', 'pictures', []],
    ['read from a file on the disk', 'article.url', 'file:///home/vale/ferry.html'],
    ['without a publisher', 'article.publisher', undefined],
    ['without a language', 'article.language', undefined],
    ['with an original’s address', 'provenance.sources.0.url', 'https://tidewater.example/fog'],
    ['with a credit that stands in the page’s data', 'provenance.sources.0.quote', undefined],
  ])('is accepted %s', (_, path, value) => {
    expect(parseArticleToSave(changed(path, value))).toBeDefined();
  });

  test('loses what nobody asked for', () => {
    const parsed = parseArticleToSave(changed('article.onload', 'alert(1)'));
    expect(parsed).toBeDefined();
    expect(parsed!.article).not.toHaveProperty('onload');
  });
});

describe('what is refused', () => {
  test.each([
    ['a name that is no UUID', 'id', 'library'],
    ['no name', 'id', undefined],
    ['a number for a name', 'id', 7],
    ['no article', 'article', undefined],
    ['an article that is text', 'article', 'The ferry stops.'],
    ['no provenance', 'provenance', null],
    ['no pictures', 'pictures', undefined],
    ['no headline', 'article.headline', undefined],
    ['a headline that is a list', 'article.headline', ['Ferry']],
    ['a headline without end', 'article.headline', 'x'.repeat(4001)],
    ['no text', 'article.text', undefined],
    ['no html', 'article.html', undefined],
    ['html without end', 'article.html', 'x'.repeat(10_000_001)],
    ['a page address that runs something', 'article.url', 'javascript:alert(1)'],
    ['a page address of data', 'article.url', 'data:text/html,hello'],
    ['an extension’s own address', 'article.url', 'chrome-extension://abcdef/library.html'],
    ['an address with a blank before it', 'article.url', ' javascript:alert(1)'],
    ['no address', 'article.url', ''],
    ['a canonical address that runs something', 'article.canonicalUrl', 'javascript:alert(1)'],
    ['an unknown direction', 'article.direction', 'ttb'],
    ['minutes below nothing', 'article.minutes', -1],
    ['minutes that are no number', 'article.minutes', Number.NaN],
    ['minutes in words', 'article.minutes', '3'],
    ['bylines that are one name', 'article.bylines', 'Ingrid Vale'],
    ['more bylines than a page has', 'article.bylines', Array.from({ length: 51 }, () => 'Vale')],
    ['a language without end', 'article.language', 'e'.repeat(36)],
    ['lines that are text', 'article.lines', ['0']],
    ['an unknown verdict', 'provenance.verdict', 'true'],
    ['an unknown kind of evidence', 'provenance.sources.0.by', 'rumour'],
    ['no chain', 'provenance.chain', undefined],
    ['a chain without end', 'provenance.chain', Array.from({ length: 21 }, () => 'mda')],
    ['dates that are text', 'provenance.dates', ['2026-03-14']],
    ['hidden words without end', 'provenance.hidden', [{ text: 'x'.repeat(2001), reason: 'tiny' }]],
    ['an unknown role', 'provenance.bylines', [{ name: 'Vale', role: 'saint' }]],
    ['an unknown confidence', 'provenance.confidence', 'certain'],
    ['an unknown relation', 'provenance.sources.0.relation', 'stolen'],
    ['a source without a name', 'provenance.sources.0.name', undefined],
    ['a source’s address that runs something', 'provenance.sources.0.url', 'javascript:alert(1)'],
    ['a quote from nowhere', 'provenance.sources.0.quote.place', 'sky'],
    ['a quote without words', 'provenance.sources.0.quote.exact', undefined],
    ['a quote with more around it than is kept', 'provenance.sources.0.quote.prefix', 'x'.repeat(65)],
    ['a quote’s number that is broken', 'provenance.sources.0.quote.ordinal', 1.5],
    ['a notice of an unknown scope', 'provenance.disclaimers.0.scope', 'world'],
    ['a notice without words', 'provenance.disclaimers.0.quote', undefined],
    ['pictures that nobody counted', 'provenance.pictures', '2'],
    ['too many pictures', 'pictures', Array.from({ length: 201 }, () => picture)],
    ['a drawing that can run something', 'pictures.0.type', 'image/svg+xml'],
    ['a page for a picture', 'pictures.0.type', 'text/html'],
    ['a picture that is not base64', 'pictures.0.base64', '*** not base64 ***'],
    ['a picture of nothing', 'pictures.0.base64', undefined],
    ['pictures larger than a message', 'pictures', [{ ...picture, base64: 'A'.repeat(50_000_001) }]],
  ])('%s', (_, path, value) => {
    expect(parseArticleToSave(changed(path, value))).toBeUndefined();
  });

  test.each([[undefined], [null], [''], ['{}'], [7], [[]], [{}], [{ id }], [true]])('%j', (value) => {
    expect(parseArticleToSave(value)).toBeUndefined();
  });

  test('any JSON value, without an error', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => parseArticleToSave(value) === undefined));
  });

  test('any value at all in place of any part, without an error', () => {
    const paths = [
      'id',
      'article',
      'provenance',
      'pictures',
      'article.url',
      'article.lines',
      'provenance.sources',
      'provenance.sources.0',
      'provenance.evidence',
      'pictures.0',
    ];
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const parsed = parseArticleToSave(changed(path, value));
        return parsed === undefined || typeof parsed.article.url === 'string';
      }),
    );
  });
});

describe('who is listened to', () => {
  test.each([
    ['the extension’s own pages and scripts', () => ({ id: fakeBrowser.runtime.id }), true],
    ['another extension', () => ({ id: 'somebody-else' }), false],
    ['a page', () => ({}), false],
  ])('%s', (_, sender, own) => {
    expect(isOwn(sender() as Parameters<typeof isOwn>[0])).toBe(own);
  });
});

describe('whatever the page is, what was read of it can be saved', () => {
  const authors = Array.from({ length: 60 }, (_, i) => ({
    '@type': 'Person',
    name: `Ingrid Vale ${'abcdefghij'[i % 10]}${i}`,
  }));
  test.each([
    ['a canonical address that is a script', '<link rel="canonical" href="javascript:void(0)">'],
    [
      'sixty authors',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author: authors })}</script>`,
    ],
    ['a publisher without end', `<meta property="og:site_name" content="${'Valley '.repeat(280)}">`],
  ])('%s', (_, head) => {
    const { article, provenance } = readDocument(pageAround({ text: 'The lamp is on.', place: 'body' }, 'en', head));
    expect(parseArticleToSave({ id, article, provenance, pictures: [] })).toBeDefined();
  });
});
