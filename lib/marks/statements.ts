import type { Provenance, Quotation } from '../provenance/provenance.ts';

/** The kinds of words that are marked in the text. */
export type MarkKind = 'source' | 'disclaimer' | 'image-credit';

/** One statement to be marked, with a name that the strip and the text share. */
export interface Statement {
  id: string;
  /** `mention`: words that the strip leads to, and that look like the rest of the text: a date, a rejected candidate. */
  kind: MarkKind | 'mention';
  quote: Quotation;
}

const mostMentions = 40; // of a page that is made to have thousands; each is looked up in the text

/**
 * Every quoted statement of a provenance, in the strip's order, then the words that it leads to and that are not
 * marked. Quotes that stand for several names come once.
 */
export function statementsOf(provenance: Provenance): Statement[] {
  const statements: Statement[] = [];
  const add = (kind: Statement['kind'], quote: Quotation | undefined) => {
    if (
      quote &&
      !statements.some((known) => known.quote.exact === quote.exact && known.quote.prefix === quote.prefix)
    ) {
      statements.push({ id: `${kind}-${statements.length + 1}`, kind, quote });
    }
  };
  for (const source of provenance.sources) add('source', source.quote);
  for (const disclaimer of provenance.disclaimers) add('disclaimer', disclaimer.quote);
  for (const credit of provenance.imageCredits) add('image-credit', credit.quote);
  for (const { quote } of [...provenance.bylines, ...provenance.dates, ...provenance.evidence].slice(0, mostMentions))
    add('mention', quote);
  return statements;
}
