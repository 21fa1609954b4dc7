import type { Provenance } from '../../provenance/provenance.ts';
import { collapse } from '../../text/white-space.ts';
import type { SavedBody } from '../saved-article.ts';
import type { Comparison, Difference } from './comparison.ts';
import { compareParagraphs, countParagraphs, paragraphsOf } from './paragraphs.ts';
import { compareWords, replaced, segmenterFor } from './words.ts';

const mostLetters = 400_000; // of both texts together: a long book's worth; words of longer ones are not compared

/** What is compared of a version: a `SavedBody`, or a page that was just read. */
export type Comparable = Pick<SavedBody, 'article' | 'provenance'>;

function differenceOf(older: readonly string[], newer: readonly string[]): Difference {
  const was = new Set(older.map(collapse));
  const is = new Set(newer.map(collapse));
  return { added: [...is].filter((words) => !was.has(words)), removed: [...was].filter((words) => !is.has(words)) };
}

const sourceLinesOf = ({ sources }: Provenance) => sources.map(({ name, quote }) => quote?.exact ?? name);
const creditedBy = ({ sources }: Provenance) =>
  sources.filter(({ relation }) => relation !== 'self').map(({ name }) => name);
const noticesOf = ({ disclaimers }: Provenance, corrections: boolean) =>
  disclaimers.filter(({ kind }) => (kind === 'correction') === corrections).map(({ quote }) => quote.exact);
const authorsOf = ({ bylines }: Provenance) =>
  bylines.filter(({ role, rejected }) => role === 'author' && !rejected).map(({ name }) => name);

/**
 * What is in one version and not in the other: headline, credits, notices, authors, and the text paragraph by paragraph
 * and word by word. For two versions of a page, and for two pages that carry one text. Which came first is the caller's
 * to say; here it only decides what is called added and what removed.
 */
export function compareVersions(older: Comparable, newer: Comparable): Comparison {
  const segmenter = segmenterFor(newer.article.language ?? older.article.language);
  const byWords = (was: string, is: string) => compareWords(was, is, segmenter);
  const isLong = older.article.text.length + newer.article.text.length > mostLetters;
  const headlines = [collapse(older.article.headline), collapse(newer.article.headline)] as const;
  const paragraphs = compareParagraphs(
    paragraphsOf(older.article.text),
    paragraphsOf(newer.article.text),
    isLong ? replaced : byWords,
  );
  const compared = (of: (provenance: Provenance) => string[]) =>
    differenceOf(of(older.provenance), of(newer.provenance));
  return {
    ...(headlines[0] !== headlines[1] && { headline: byWords(...headlines) }),
    sourceLines: compared(sourceLinesOf),
    credited: compared(creditedBy),
    disclaimers: compared((provenance) => noticesOf(provenance, false)),
    corrections: compared((provenance) => noticesOf(provenance, true)),
    authors: compared(authorsOf),
    paragraphs,
    counts: countParagraphs(paragraphs),
    detail: isLong ? 'paragraphs' : 'words',
  };
}
