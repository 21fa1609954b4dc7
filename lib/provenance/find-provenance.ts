import { getDomain } from 'tldts';
import type { Article } from '../article/article.ts';
import { countPictures } from '../article/count-pictures.ts';
import type { Page } from '../article/page.ts';
import { layoutOf } from '../text/layout.ts';
import { fold } from '../text/white-space.ts';
import { agencyNamed } from './agency-directory.ts';
import { findAgencyTails } from './agency-tail.ts';
import { findBylineStatements } from './byline.ts';
import { chainOf } from './chain.ts';
import { isDisputed, isOfPaidText, isUploaded, sourceKey } from './circumstances.ts';
import type { FinderContext } from './context.ts';
import { findCopyrightLines } from './copyright-line.ts';
import { findDateline } from './dateline.ts';
import { findDisclaimers } from './disclaimer.ts';
import { findHiddenCredits, isHonest, sightOf } from './hidden-credit.ts';
import { findImageCredits } from './image-credit.ts';
import { findKickers } from './kicker.ts';
import { findOwnRelease, findPrintedRelease } from './own-release.ts';
import { findPageData } from './page-data.ts';
import { isNominal } from './parties.ts';
import { findPrintedDates, isDateConflict } from './printed-dates.ts';
import type { Byline, CreditedSource, Disclaimer, EvidenceKind, Flag, Provenance } from './provenance.ts';
import { findNotes } from './republication.ts';
import { findSourceLines } from './source-line.ts';
import { uploaderOf } from './uploader.ts';
import { trust, weigh } from './verdict.ts';

const isLabel = ({ by, quote }: CreditedSource) =>
  by === 'source-line' && quote !== undefined && !/^\W{0,2}(?:©|\(c\)|copyright)/iu.test(quote.exact);
const isSign = ({ by }: CreditedSource) =>
  by === 'dateline' || by === 'agency-tail' || by === 'byline' || by === 'fingerprint';

/** The words that tell a reader more of one credit's: a label's before a sign's, a name's before a number's, the longer of two. */
function wordsShown(better: CreditedSource, other: CreditedSource): CreditedSource['quote'] {
  if (!better.quote || !other.quote) return better.quote ?? other.quote;
  const isSameName = fold(other.name) === fold(better.name);
  if (isSign(better) && isLabel(other) && isSameName) return other.quote;
  if (better.by === 'fingerprint') return other.quote;
  const isWithin = other.by === better.by && other.quote.exact.includes(better.quote.exact);
  return isWithin ? other.quote : better.quote;
}

/**
 * One credit a name. The most trusted kind of evidence says how it is credited; what is printed goes before what stands in
 * the page's data alone, and a link to the original is kept whichever credit has it.
 */
function withoutRepeats(sources: readonly CreditedSource[]): CreditedSource[] {
  const byName = new Map<string, CreditedSource>();
  const rank = ({ by, quote }: CreditedSource) => trust.indexOf(by) - (quote ? trust.length : 0);
  for (const source of sources) {
    const key = sourceKey(source.name);
    const known = byName.get(key);
    if (!known) byName.set(key, source);
    else {
      const [better, other] = rank(source) < rank(known) ? [source, known] : [known, source];
      const url = better.url ?? other.url;
      const quote = wordsShown(better, other);
      byName.set(key, {
        ...better,
        ...(quote && { quote }),
        ...(url && better.relation !== 'self' && { url }),
      });
    }
  }
  return [...byName.values()];
}

/** Whether a name links to a page of the platform's own: the account that put the text there. */
function isAccount({ url }: CreditedSource, page: Page): boolean {
  return url !== undefined && getDomain(url) === getDomain(page.url);
}

/**
 * What the page says elsewhere of how it came by its text decides how a source is credited: whom a translation, a paid text
 * or a user's upload is taken from, and an agency that stands beside a writer's name.
 */
function asPageSays(
  { page, credits, evidence }: FinderContext,
  bylines: readonly Byline[],
  disclaimers: readonly Disclaimer[],
) {
  const says = (wanted: EvidenceKind) => evidence.some(({ kind, rejected }) => kind === wanted && !rejected);
  // Where the page names the outlet that it translates, who else is credited has run the translation before.
  const isNamed = credits.some(({ relation }) => relation === 'translated');
  const hasPeople = bylines.some(({ role, rejected }) => role === 'author' && !rejected);
  return credits.map((source): CreditedSource => {
    if (source.relation === 'republished') {
      if (says('translation') && !isNamed) return { ...source, relation: 'translated' };
      if (says('paid') && source.by === 'source-line') return { ...source, relation: 'sponsored' };
      if (isUploaded(disclaimers) && source.by === 'source-line' && isAccount(source, page))
        return { ...source, relation: 'contributed' };
    }
    const isBeside = source.by === 'agency-tail' && source.quote?.place === 'head' && hasPeople;
    return isBeside && source.relation === 'wire' ? { ...source, relation: 'contributed' } : source;
  });
}

/** Who is named as the translator says that the text is a translation, though no sentence does. */
function noteTranslators({ evidence }: FinderContext, bylines: readonly Byline[]): void {
  if (evidence.some(({ kind, rejected }) => kind === 'translation' && !rejected)) return;
  for (const { role, rejected, quote } of bylines)
    if (role === 'translator' && !rejected && quote) evidence.push({ kind: 'translation', quote });
}

/** An agency that stands alone where the writer's name would. */
function signingAgencies({ credits }: FinderContext, bylines: readonly Byline[]): Byline[] {
  if (bylines.some(({ role, rejected }) => role === 'author' && (!rejected || rejected === 'agency'))) return [];
  return credits
    .filter(({ by, relation, quote }) => by === 'agency-tail' && relation === 'wire' && quote?.place === 'head')
    .map(({ name, quote }) => ({ name, role: 'author', ...(quote && { quote }), rejected: 'agency' }));
}

/** What a page says about where its article comes from, with the exact words and where they stand. */
export function findProvenance(page: Page, article: Article): Provenance {
  const layout = layoutOf(page.blocks, article.headline, article);
  const sight = sightOf(page, article);
  const context: FinderContext = {
    page,
    article,
    layout,
    sight,
    evidence: [],
    credits: [],
    hidden: [],
    taken: new Map(),
  };
  const labelled = findKickers(context);
  findNotes(context);
  findSourceLines(context);
  findDateline(context);
  const signed = findAgencyTails(context);
  const bylines = findBylineStatements(context, new Set([...labelled, ...signed]));
  bylines.push(...signingAgencies(context, bylines));
  noteTranslators(context, bylines);
  findCopyrightLines(context);
  findPageData(context);
  findOwnRelease(context);
  findPrintedRelease(context);
  const disclaimers = findDisclaimers(context);
  if (isUploaded(disclaimers)) bylines.push(...uploaderOf(context, bylines));
  const hidden = findHiddenCredits(context, context.hidden, [findNotes, findSourceLines]);
  const sources = withoutRepeats(asPageSays(context, bylines, disclaimers));
  const imageCredits = findImageCredits(context, bylines);

  const dates = findPrintedDates(context);
  const people = bylines.filter(({ role, rejected }) => role === 'author' && !rejected);
  const flags: Flag[] = [];
  if (people.length === 0) flags.push('no-person-named');
  if (people.length === 0 && bylines.some((byline) => byline.rejected === 'technical-account'))
    flags.push('account-name-only');
  if (sources.length === 0 && context.evidence.some((candidate) => candidate.rejected === 'nominal'))
    flags.push('nominal-source');
  if (disclaimers.some(({ kind }) => kind === 'correction')) flags.push('corrected');
  if (isDateConflict(dates, article.published)) flags.push('date-conflict');
  if (isDisputed(sources)) flags.push('data-disagrees');
  if (hidden.some(({ reason }) => !isHonest(reason))) flags.push('hidden-credit');
  return {
    ...weigh(sources, bylines, context.evidence, {
      isHosted: isUploaded(disclaimers),
      isPaid: disclaimers.some(isOfPaidText),
      isWire: (name) => agencyNamed(name) !== undefined || isNominal(name, context),
    }),
    sources,
    chain: chainOf(sources, article),
    disclaimers,
    imageCredits,
    pictures: countPictures(article),
    bylines,
    dates,
    hidden,
    evidence: context.evidence,
    flags,
  };
}
