import type { Provenance, Quotation } from '../provenance/provenance.ts';
import type { TextQuoteSelector } from '../text/quote.ts';

/** The kinds of words that are marked in the text. */
export type MarkKind = 'source' | 'disclaimer' | 'image-credit';

/** One statement to be marked, with a name that the strip and the text share. */
export interface Statement {
  id: string;
  /** `mention`: words that the strip leads to, and that look like the rest of the text: a date, a rejected candidate. */
  kind: MarkKind | 'mention';
  quote: Quotation;
  /** How many statements before it read alike: which of the same lines on the page it is. Absent: none does. */
  nth?: number;
}

const readsAlike = (one: TextQuoteSelector, other: TextQuoteSelector) =>
  one.exact === other.exact && one.prefix === other.prefix && one.suffix === other.suffix;

/** Whether two quotations are of the same words at the same place. */
export function isSameQuote(one: Quotation, other: Quotation): boolean {
  return (
    one.exact === other.exact && one.prefix === other.prefix && one.place === other.place && one.part === other.part
  );
}

const mostMentions = 40; // of a page that is made to have thousands; each is looked up in the text

/**
 * Every quoted statement of a provenance, in the strip's order, then the words that it leads to and that are not
 * marked; those of an article's first part before those of later ones, so that what a further part states changes no
 * name. Quotes that stand for several names come once.
 */
export function statementsOf(provenance: Provenance): Statement[] {
  const { sources, disclaimers, imageCredits, bylines, dates, evidence } = provenance;
  const statements: Statement[] = [];
  const add = (kind: Statement['kind'], quotes: readonly (Quotation | undefined)[]) => {
    for (const quote of quotes) {
      if (!quote || statements.some((known) => isSameQuote(known.quote, quote))) continue;
      const nth = statements.filter(
        (known) => readsAlike(known.quote, quote) && known.quote.part === quote.part,
      ).length;
      statements.push({ id: `${kind}-${statements.length + 1}`, kind, quote, ...(nth > 0 && { nth }) });
    }
  };
  const quotes = (stated: readonly { quote?: Quotation }[]) => stated.map(({ quote }) => quote);
  const mentions = quotes([...bylines, ...dates, ...evidence]);
  // The strip has each source once; a page may credit it in the head and below the text.
  const repeats = evidence
    .filter(
      ({ kind, quote, rejected }) =>
        !rejected && sources.some(({ by, name }) => by === kind && quote?.exact.includes(name)),
    )
    .slice(0, mostMentions);
  const all = [[...sources, ...repeats], disclaimers, imageCredits].map(quotes);
  const parts = new Set([...all.flat(), ...mentions].map((quote) => quote?.part ?? 1));
  for (const part of [...parts].sort((a, b) => a - b)) {
    const here = (stated: readonly (Quotation | undefined)[]) =>
      stated.filter((quote) => quote && (quote.part ?? 1) === part);
    for (const [i, kind] of (['source', 'disclaimer', 'image-credit'] as const).entries()) add(kind, here(all[i]!));
    add('mention', here(mentions).slice(0, mostMentions));
  }
  return statements;
}
