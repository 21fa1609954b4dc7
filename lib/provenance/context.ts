import type { Article } from '../article/article.ts';
import type { Page } from '../article/page.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block, BlockLink } from '../text/blocks.ts';
import type { Layout, Place } from '../text/layout.ts';
import { quoteOf } from '../text/quote.ts';
import type { Span } from '../text/sentences.ts';
import { isReleaseService } from './agency-directory.ts';
import type { HiddenFind, Sight } from './hidden-credit.ts';
import { agencyWord } from './outlet-words.ts';
import { isOwnDesk } from './own-outlet.ts';
import type { Party } from './parties.ts';
import type { CreditedSource, Evidence, EvidenceKind, Quotation, Relation } from './provenance.ts';

/** What every finder is handed. */
export interface FinderContext {
  page: Page;
  article: Article;
  layout: Layout;
  /** Candidates, accepted and rejected, for the reader who asks why. */
  evidence: Evidence[];
  /** Everybody credited so far, repeats included. */
  credits: CreditedSource[];
  /** What a reader sees of the page. */
  sight: Sight;
  /** Credits that a reader cannot see; they count for nothing. */
  hidden: HiddenFind[];
  /** The stretches of lines that credit somebody, so that what shares their line can be read as something else. */
  taken: Map<Block, Taken[]>;
}

/** A stretch of a line that credits somebody. */
export interface Taken extends Span {
  /** Whether the same words may forbid or permit something, too. */
  mayBeNotice?: boolean;
}

/** Where the body's paragraphs stand. Asking for a line's place spares a search through all paragraphs, line by line. */
export const paragraphPlaces: ReadonlySet<Place> = new Set<Place>(['lead', 'body', 'tail']);

export function quotationOf(block: Block, start: number, end: number, { layout }: FinderContext): Quotation {
  const place = layout.placeOf(block);
  const inArticle = paragraphPlaces.has(place) || place === 'caption';
  return { ...quoteOf(block.text, start, end), place, ordinal: inArticle ? layout.ordinalOf(block) : 0, inArticle };
}

/** Whether a link leads to a page, not to a mailbox or a file. */
export function isWebAddress(href: string): boolean {
  return /^https?:/iu.test(href);
}

/**
 * How a party is credited where nothing else is said: an agency's copy, or another outlet's text. What a sentence names
 * as the place of first publication is another outlet, though it be of the same house ("QUAY US" on quay.example).
 */
function relationOf(party: Party, by: EvidenceKind, context: FinderContext): Relation {
  if (party.kind === 'self' || (by !== 'republication' && isOwnDesk(party.name, context))) return 'self';
  if (isReleaseService(party.name)) return 'press-release';
  return party.kind === 'agency' ? 'wire' : 'republished';
}

/** One credit found on the page. */
export interface Credit {
  by: EvidenceKind;
  block: Block;
  /** The words that credit, label included. */
  span: Span;
  /** Whom they name, offsets counted from `at`. */
  parties: readonly Party[];
  at: number;
  relation?: Relation;
  /** Whether the same words may forbid or permit something, too: "© 2026 X. This material may not be published." */
  mayBeNotice?: boolean;
}

function linkAt(block: Block, start: number, end: number): BlockLink | undefined {
  return block.links.find((link) => link.start < end && link.end > start && isWebAddress(link.href));
}

export function namesAgencies(name: string): boolean {
  return agencyWord.test(lowerCase(name));
}

/** Takes down a credit: its parties as sources, its words as evidence. Names of nobody are evidence alone. */
export function credit({ by, block, span, parties, at, relation, mayBeNotice }: Credit, context: FinderContext): void {
  const last = parties.at(-1);
  const name = last && { start: at + parties[0]!.start, end: at + last.start + last.name.length };
  const reason = context.sight.hiddenReason(block, span, name);
  if (reason) {
    const names = parties.map(({ name }) => name);
    context.hidden.push({ text: block.text.slice(span.start, span.end), reason, names });
    return;
  }
  const quote = quotationOf(block, span.start, span.end, context);
  const named = parties.filter(({ kind }) => kind !== 'initials' && kind !== 'nominal');
  const ownFirst = parties.findIndex(({ kind }) => kind === 'self' || kind === 'initials');
  for (const [i, party] of parties.entries()) {
    if (party.kind === 'initials') continue;
    const usual = relationOf(party, by, context);
    // "kai.example, ino/dpa", "KB mit dpa": behind the outlet itself an agency is a contributor; before it, the origin.
    const isBehindOwn = ownFirst >= 0 && ownFirst < i && usual !== 'self';
    if (party.kind === 'nominal') {
      if (
        (isBehindOwn && named.length > 0) ||
        ((by === 'contribution' || by === 'agency-tail') && namesAgencies(party.name))
      )
        context.credits.push({ name: party.name, relation: 'contributed', by, quote });
      else context.evidence.push({ kind: by, quote, rejected: 'nominal' });
      continue;
    }
    const link = linkAt(block, at + party.start, at + party.start + party.name.length);
    // A translation from the page's own house is from its other outlet; a part that it has itself is no source.
    const isOtherDesk = by === 'translation' && relation === 'translated';
    const how = usual === 'self' && !isOtherDesk ? 'self' : (relation ?? (isBehindOwn ? 'contributed' : usual));
    context.credits.push({
      name: party.name,
      relation: how,
      by,
      ...(link && how !== 'self' && { url: link.href }),
      quote,
      ...(party.oddities && { oddities: party.oddities }),
    });
  }
  if (named.length > 0) {
    context.evidence.push({ kind: by, quote });
    // A sentence that says how a text came here may be a notice as well: "… and is republished here with permission".
    if (by !== 'republication' && by !== 'translation' && by !== 'excerpt')
      context.taken.set(block, [...(context.taken.get(block) ?? []), { ...span, ...(mayBeNotice && { mayBeNotice }) }]);
  }
}

/** Takes down words that look like a credit and are none. */
export function reject(
  by: EvidenceKind,
  block: Block,
  span: Span,
  rejected: NonNullable<Evidence['rejected']>,
  context: FinderContext,
): void {
  context.evidence.push({ kind: by, quote: quotationOf(block, span.start, span.end, context), rejected });
}

const mostRowsAfter = 12;

/** Whether a line is in the page's own foot. What only a class calls a footer may be the end of the article. */
export function isPageFoot({ zone, element }: Block): boolean {
  return zone === 'footer' && element.closest('footer, [role="contentinfo"]') !== null && !element.closest('article');
}

const rowsOf = new WeakMap<Layout, readonly Block[]>();

/**
 * The lines around the text in which its credits stand: rows around the headline, the last paragraphs, the rows right
 * below them. What is marked as a footer counts where it follows the text at once: many a theme calls the end of an article so.
 */
export function creditRows({ layout }: FinderContext): readonly Block[] {
  let rows = rowsOf.get(layout);
  if (!rows) {
    const all = new Set([...layout.head, ...layout.paragraphs.slice(-3), ...layout.after.slice(0, mostRowsAfter)]);
    rows = [...all].filter((block) => block.kind !== 'caption' && block.kind !== 'heading' && !isPageFoot(block));
    rowsOf.set(layout, rows);
  }
  return rows;
}
