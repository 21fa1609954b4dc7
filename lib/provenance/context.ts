import type { Article } from '../article/article.ts';
import type { Page } from '../article/page.ts';
import type { Block } from '../text/blocks.ts';
import type { Layout, Place } from '../text/layout.ts';
import { quoteOf } from '../text/quote.ts';
import type { Evidence, Quotation } from './provenance.ts';

/** What every finder is handed. */
export interface FinderContext {
  page: Page;
  article: Article;
  layout: Layout;
  /** Candidates, accepted and rejected, for the reader who asks why. */
  evidence: Evidence[];
}

/** Where the body's paragraphs stand. Asking for a line's place spares a search through all paragraphs, line by line. */
export const paragraphPlaces: ReadonlySet<Place> = new Set<Place>(['lead', 'body', 'tail']);

export function quotationOf(block: Block, start: number, end: number, { layout }: FinderContext): Quotation {
  const place = layout.placeOf(block);
  const inArticle = paragraphPlaces.has(place) || place === 'caption';
  return { ...quoteOf(block.text, start, end), place, ordinal: inArticle ? layout.ordinalOf(block) : 0, inArticle };
}

/** Whether a link leads to a page, not to a mailbox or a file. */
export function isWebAddress(href: string): boolean {
  return /^https?:/iu.test(href);
}
