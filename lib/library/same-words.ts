import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';

/** What a reader would notice of a page. */
export interface ReadWords {
  article: Pick<Article, 'headline' | 'text'>;
  provenance: Pick<Provenance, 'sources' | 'disclaimers' | 'bylines'>;
}

function wordsOf({ article: { headline, text }, provenance: { sources, disclaimers, bylines } }: ReadWords): string {
  return JSON.stringify([
    headline,
    text,
    sources.map(({ name, quote }) => [name, quote?.exact]),
    disclaimers.map(({ quote }) => quote.exact),
    bylines.map(({ name }) => name),
  ]);
}

/** Whether headline, text, who is credited and what is disclaimed are the same in the page's words: no new version. */
export function sameWords(one: ReadWords, other: ReadWords): boolean {
  return wordsOf(one) === wordsOf(other);
}
