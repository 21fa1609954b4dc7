import type { Article } from '../article/article.ts';
import { countPictures } from '../article/count-pictures.ts';
import { collapse, fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { chainOf } from './chain.ts';
import { isDisputed, isOfPaidText, isUploaded, sourceKey } from './circumstances.ts';
import { namesAgencies } from './context.ts';
import type { CreditLine, Flag, Provenance, Quotation } from './provenance.ts';
import { weigh } from './verdict.ts';

/** What a later part of an article states about its origin. */
export interface StatedOnPart {
  /** Which part, from 1. */
  at: number;
  provenance: Provenance;
  /** The text that the part adds: what else it states stands beside the text. */
  text: string;
}

/** Those of a later part's statements that no earlier one makes, each with the part it stands on. */
function added<T extends { quote?: Quotation }>(
  before: readonly T[],
  later: readonly T[],
  { at, text }: StatedOnPart,
  keyOf: (stated: T) => string,
): T[] {
  const known = new Set(before.map(keyOf));
  return later.flatMap((stated) => {
    const { quote } = stated;
    // What stands in a page's data alone is said there of the article as a whole, and was read with the first part.
    if (!quote || known.has(keyOf(stated))) return [];
    known.add(keyOf(stated));
    const inArticle = quote.inArticle && collapse(text).includes(collapse(quote.exact));
    return [{ ...stated, quote: { ...quote, inArticle, part: at } }];
  });
}

const wordsOf = ({ quote }: { quote?: Quotation }) => fold(quote?.exact ?? '');

/** A credit, with the captions of a later part that bear it as well. */
function withCaptionsOf(later: readonly CreditLine[], credit: CreditLine): CreditLine {
  const same = later.find((line) => wordsOf(line) === wordsOf(credit));
  return same ? { ...credit, captions: (credit.captions ?? 1) + (same.captions ?? 1) } : credit;
}

function flagsOf(first: Provenance, joined: Omit<Provenance, 'flags'>): Flag[] {
  const isNamed = joined.bylines.some(({ role, rejected }) => role === 'author' && !rejected);
  const gone = new Set<Flag>([
    ...(isNamed ? (['no-person-named', 'account-name-only'] as const) : []),
    ...(joined.sources.length > 0 ? (['nominal-source'] as const) : []),
  ]);
  const flags = new Set(first.flags.filter((flag) => !gone.has(flag)));
  if (joined.disclaimers.some(({ kind }) => kind === 'correction')) flags.add('corrected');
  if (isDisputed(joined.sources)) flags.add('data-disagrees');
  return [...flags];
}

function joinOne(first: Provenance, part: StatedOnPart, article: Article): Provenance {
  const { provenance: later } = part;
  const sources = added(first.sources, later.sources, part, ({ name }) => sourceKey(name));
  const disclaimers = added(first.disclaimers, later.disclaimers, part, wordsOf);
  const bylines = added(first.bylines, later.bylines, part, ({ name, role }) => `${role} ${fold(name)}`);
  const evidence = added(first.evidence, later.evidence, part, (one) => `${one.kind} ${wordsOf(one)}`);
  const joined = {
    ...first,
    sources: [...first.sources, ...sources],
    disclaimers: [...first.disclaimers, ...disclaimers],
    imageCredits: [
      ...first.imageCredits.map((credit) => withCaptionsOf(later.imageCredits, credit)),
      ...added(first.imageCredits, later.imageCredits, part, wordsOf),
    ],
    bylines: [...first.bylines, ...bylines],
    dates: [
      ...first.dates,
      ...added(first.dates, later.dates, part, ({ kind, value, quote }) => `${kind} ${value ?? fold(quote.exact)}`),
    ],
    evidence: [...first.evidence, ...evidence],
    pictures: countPictures(article),
  };
  const isTold = [sources, disclaimers, bylines, evidence].some((more) => more.length > 0);
  const verdict = isTold
    ? weigh(joined.sources, joined.bylines, joined.evidence, {
        isHosted: isUploaded(joined.disclaimers),
        isPaid: joined.disclaimers.some(isOfPaidText),
        isWire: (name) => agencyNamed(name) !== undefined || namesAgencies(name),
      })
    : {};
  const whole = { ...joined, ...verdict, chain: chainOf(joined.sources, article) };
  return { ...whole, flags: flagsOf(first, whole) };
}

/**
 * What an article of several pages states about its origin: the first part's statements, and those that only a later
 * one makes, which say where they stand. Source line and disclaimer are often printed at the last page's end.
 * @param article the whole, with the parts that were brought in
 */
export function joinProvenance(first: Provenance, parts: readonly StatedOnPart[], article: Article): Provenance {
  return parts.reduce((joined, part) => joinOne(joined, part, article), first);
}
