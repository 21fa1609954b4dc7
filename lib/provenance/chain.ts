import type { Article } from '../article/article.ts';
import type { CreditedSource } from './provenance.ts';

/**
 * Whom a text passed through, the first origin first: an agency whose dateline stands in a text that is credited to another
 * outlet was that outlet's source, not this page's. The outlet that runs the page comes last.
 */
export function chainOf(sources: readonly CreditedSource[], { publisher }: Pick<Article, 'publisher'>): string[] {
  const names = (relations: readonly CreditedSource['relation'][]) =>
    sources.filter(({ relation }) => relations.includes(relation)).map(({ name }) => name);
  const agencies = names(['wire']);
  const outlets = names(['republished', 'translated']);
  if (agencies.length === 0 && outlets.length === 0) return [];
  // Two of a kind are side by side, not one behind the other.
  const links = [agencies, outlets].filter(({ length }) => length > 0).map((group) => group.join(' · '));
  return publisher ? [...links, publisher] : links;
}
