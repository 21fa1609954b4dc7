import type { Byline, CreditedSource, CreditLine, Provenance } from '../provenance/provenance.ts';

type Older<T, Added extends keyof T> = Omit<T, Added> & Partial<Pick<T, Added>>;

/** A provenance as any version has kept it. What a field means has never changed; fields were added. */
export interface OlderProvenance
  extends Older<Omit<Provenance, 'sources' | 'imageCredits' | 'bylines'>, 'chain' | 'dates' | 'hidden'> {
  sources: Older<CreditedSource, 'by'>[];
  imageCredits: Older<CreditLine, 'kind'>[];
  bylines: Older<Byline, 'role'>[];
}

/** What was kept, with what the first version did not look for as not found. */
export function completed(kept: OlderProvenance): Provenance {
  return {
    chain: [],
    dates: [],
    hidden: [],
    ...kept,
    sources: kept.sources.map((source) => ({ by: 'source-line', ...source })),
    imageCredits: kept.imageCredits.map((credit) => ({ kind: 'unknown', ...credit })),
    // The first version read no other roles.
    bylines: kept.bylines.map((byline) => ({ role: 'author', ...byline })),
  };
}
