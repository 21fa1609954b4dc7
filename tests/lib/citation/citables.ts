import type { Citable } from '@/lib/citation/citable.ts';
import type { CreditedSource, Provenance, Quotation } from '@/lib/provenance/provenance.ts';

export function quotation(exact: string, more: Partial<Quotation> = {}): Quotation {
  return { exact, prefix: '', suffix: '', place: 'tail', ordinal: 9, inArticle: true, ...more };
}

export function provenance(more: Partial<Provenance> = {}): Provenance {
  return {
    verdict: 'unclear',
    confidence: 'stated',
    sources: [],
    chain: [],
    disclaimers: [],
    imageCredits: [],
    pictures: 0,
    bylines: [],
    dates: [],
    hidden: [],
    evidence: [],
    flags: [],
    ...more,
  };
}

export function credit(name: string, more: Partial<CreditedSource> = {}): CreditedSource {
  return { name, relation: 'republished', by: 'source-line', quote: quotation(`Source: ${name}`), ...more };
}

const readAt = new Date(2026, 10, 24, 12).getTime();

/** An English page that says nothing of its origin, changed as said. */
export function citable(article: Partial<Citable['article']> = {}, more: Partial<Provenance> = {}): Citable {
  return {
    article: {
      url: 'https://www.valley-bulletin.example/ferry',
      headline: 'Ferry stops for fog',
      language: 'en',
      ...article,
    },
    provenance: provenance(more),
    readAt,
  };
}

/** A portal's page with all that a citation keeps. */
export const portal: Citable = citable(
  {
    headline: '退役补给船变成海上图书馆',
    url: 'https://haiwan.example/a/1',
    publisher: '海湾网',
    published: '2026-02-03T08:00',
    modified: '2026-02-04',
    language: 'zh-Hans',
  },
  {
    verdict: 'republished',
    sources: [credit('潮声周刊', { quote: quotation('文章来源: 潮声周刊') })],
    disclaimers: [{ kind: 'no-endorsement', scope: 'article', quote: quotation('所载内容并不代表本站立场!') }],
    bylines: [
      { name: '江淮', role: 'author' },
      { name: 'admin', role: 'author', rejected: 'technical-account' },
      { name: '何苗', role: 'editor' },
      { name: '闻立', role: 'translator' },
    ],
    dates: [{ kind: 'source', value: '2026-01-30', quote: quotation('1月30日') }],
  },
);

/** Names that a page may have been given in order to break what is written of it. */
export const hostile = [
  'Vale\nER  - \nTY  - JOUR',
  'Vale}, title = {Owned',
  '\\input{/etc/passwd} and Mallory',
  '100% & $5 #1 _x_ ~home ^up',
  'Ab\u202Edrawkcab\u2066\u200B\u0000',
  '"; <script>alert(1)</script>',
  '\uD800 alone',
];
