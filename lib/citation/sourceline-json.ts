import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { Citable } from './citable.ts';

/**
 * What Sourceline read on a page, for programs. Fields that the page says nothing for are absent; lists are empty.
 * Words of the page are given as printed, as W3C text quotes (`exact`, `prefix`, `suffix`), with the place where they
 * stand and, in body and captions, the paragraph's or caption's number from 1. What the fields of `provenance` mean is
 * written in `lib/provenance/provenance.ts`. A field is added without a new number, never renamed or removed.
 */
export interface SourcelineJson {
  format: 'sourceline/1';
  /** ISO 8601, UTC. */
  readAt: string;
  article: Pick<Article, 'url' | 'canonicalUrl' | 'headline' | 'publisher' | 'published' | 'modified' | 'language'>;
  provenance: Provenance;
}

export function sourcelineJson({ article, provenance, readAt }: Citable): SourcelineJson {
  const { url, canonicalUrl, headline, publisher, published, modified, language } = article;
  return {
    format: 'sourceline/1',
    readAt: new Date(readAt).toISOString(),
    article: {
      url,
      ...(canonicalUrl && { canonicalUrl }),
      headline,
      ...(publisher && { publisher }),
      ...(published && { published }),
      ...(modified && { modified }),
      ...(language && { language }),
    },
    provenance,
  };
}

export function writeSourcelineJson(citable: Citable): string {
  return `${JSON.stringify(sourcelineJson(citable), undefined, 2)}\n`;
}
