import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoArticleReason } from '../../lib/article/article.ts';
import type { Relation } from '../../lib/provenance/provenance.ts';

export const pagesFolder = join(import.meta.dirname, '../pages');

/** What must be read on a page of our own writing. */
export interface ExpectedArticle {
  isArticle: true;
  lang: string;
  headline: string;
  publisher: string | null;
  authors: string[];
  published: string | null;
  credited: { name: string; relation: Relation; quote: string; url: string | null }[];
  disclaimers: { kind: string; quote: string }[];
  imageCredits: { credit: string; quote: string }[];
  /** Technical accounts in the byline: named as such, never as a person. */
  accounts: string[];
  /** Names that stand on the page and must not be taken for its source. */
  notCredited?: string[];
  keeps: string[];
  drops: string[];
}

export type Expected = ExpectedArticle | { isArticle: false; reason: NoArticleReason };

export const pages = readdirSync(pagesFolder).map((slug) => ({
  slug,
  expected: JSON.parse(readFileSync(join(pagesFolder, slug, 'expected.json'), 'utf8')) as Expected,
}));

export const articles = pages.filter(
  (page): page is { slug: string; expected: ExpectedArticle } => page.expected.isArticle,
);
