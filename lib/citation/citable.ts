import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';

/** What a citation is made of. */
export interface Citable {
  article: Pick<
    Article,
    'url' | 'canonicalUrl' | 'headline' | 'publisher' | 'published' | 'modified' | 'language' | 'doubt'
  >;
  provenance: Provenance;
  /** When the page was read: milliseconds since 1970. */
  readAt: number;
}

/** The reader's own day, as `2026-11-24`. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/** Who runs the page: by its own name, else by its host. */
export function carrierOf({ article: { publisher, url } }: Citable): string {
  return publisher ?? new URL(url).hostname;
}
