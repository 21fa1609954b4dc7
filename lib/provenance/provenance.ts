import type { HiddenReason } from '../article/visibility/hidden-reason.ts';
import type { DisclaimerKind } from '../languages/language.ts';
import type { Place } from '../text/layout.ts';
import type { NameOddity } from '../text/odd-letters.ts';
import type { TextQuoteSelector } from '../text/quote.ts';

export type { DisclaimerKind, HiddenReason, NameOddity };

/** How an article as a whole relates to whom it is credited to. */
export type Relation = 'self' | 'republished' | 'wire' | 'contributed' | 'translated' | 'press-release' | 'sponsored';

/** What a careful reader would conclude from the page alone. `unclear` is the default, not a failure. */
export type Verdict =
  | 'own'
  | 'own-with-agency'
  | 'wire'
  | 'republished'
  | 'translated'
  | 'hosted'
  | 'press-release'
  | 'sponsored'
  | 'excerpt'
  | 'nominal'
  | 'unclear';

/** The page's own words, and where they stand. */
export interface Quotation extends TextQuoteSelector {
  place: Place;
  /** Which paragraph of the body, or which caption, from 1; 0 elsewhere. */
  ordinal: number;
  /** Whether the words are in the article's text, so that the reader can jump to them there. */
  inArticle: boolean;
  /** Which part of an article of several pages they stand on; absent on the first that was read. */
  part?: number;
}

/**
 * What kind of words, or of the page's data, say it. Order of trust, self-references set aside first: see `verdict.ts`.
 */
export type EvidenceKind =
  /** "Advertorial" beside the headline, "Presented by X". */
  | 'paid'
  /** "Press release", "Original-Content von: X". */
  | 'press-release'
  /** An agency's id (urn:newsml:dpa.com), a republisher's counter. */
  | 'fingerprint'
  /** `rel=canonical` or `og:url` on another owner's domain. */
  | 'canonical'
  /** "This article first appeared in X." */
  | 'republication'
  /** "Excerpted from …; reprinted by permission of X": a part of a book. */
  | 'excerpt'
  /** "Translated from X", "编译自 X". */
  | 'translation'
  /** "PARIS (AFP) —", "新华社北京1月2日电". */
  | 'dateline'
  | 'byline'
  /** "来源：X", "Source: X", or an outlet alone in a row of date and author. */
  | 'source-line'
  /** The page's data alone: `<meta name="source">`. */
  | 'meta-source'
  /** "(dpa)" at the end, "Reporting by … Editing by …". */
  | 'agency-tail'
  /** "With files from X", "(FR mit dpa)". */
  | 'contribution'
  | 'disclaimer'
  | 'image-credit';

export interface CreditedSource {
  name: string;
  relation: Relation;
  by: EvidenceKind;
  /** The original's address, where the page links to it. */
  url?: string;
  /** Absent when the credit stands in the page's data alone. */
  quote?: Quotation;
  /** What was odd about how the name is written; it is shown without it. */
  oddities?: NameOddity[];
}

export interface Disclaimer {
  kind: DisclaimerKind;
  quote: Quotation;
  /** `site`: put under every article, or in the page's footer. */
  scope: 'article' | 'site';
}

export type CreditKind = 'photographer' | 'agency' | 'handout' | 'screenshot' | 'stock' | 'ai' | 'unknown';

export interface CreditLine {
  /** The credited names alone. */
  credit: string;
  kind: CreditKind;
  quote: Quotation;
  /** How many captions bear it, where that is more than the one that is quoted. */
  captions?: number;
}

export type Role = 'author' | 'editor' | 'translator' | 'photographer' | 'other';

export interface Byline {
  /** As printed, without its label. */
  name: string;
  role: Role;
  quote?: Quotation;
  /** Why it is not taken for a person's name. */
  rejected?: 'technical-account' | 'publisher' | 'agency';
}

/** A date that the page prints; `value` is ISO 8601, absent where the words fit more than one day. */
export interface PrintedDate {
  kind: 'published' | 'updated' | 'source';
  value?: string;
  quote: Quotation;
}

export interface Evidence {
  kind: EvidenceKind;
  quote?: Quotation;
  /** Absent: accepted. */
  rejected?:
    | 'nominal'
    | 'empty'
    | 'placeholder'
    | 'not-an-outlet'
    | 'another-meaning'
    | 'another-part'
    | 'technical-account'
    | 'publisher';
}

/** Words that would credit somebody if a reader could see them. They are listed, and count for nothing. */
export interface HiddenCredit {
  text: string;
  reason: HiddenReason;
}

export type Flag =
  | 'no-person-named'
  | 'nominal-source'
  | 'account-name-only'
  /** A credit that a reader cannot see; see `hidden`. */
  | 'hidden-credit'
  /** Dates that the page prints and those in its data are more than a day apart. */
  | 'date-conflict'
  /** The page's words credit one, its data another. */
  | 'data-disagrees'
  /** Read as its server sent it, not as a browser draws it: whether its words are in sight was not checked. */
  | 'not-drawn'
  | 'corrected';

/** What a page says about its own origin, in its own words. */
export interface Provenance {
  verdict: Verdict;
  confidence: 'stated' | 'likely' | 'unclear';
  sources: CreditedSource[];
  /** From the first origin to the outlet that runs the page, where the page credits one for another's text. */
  chain: string[];
  disclaimers: Disclaimer[];
  imageCredits: CreditLine[];
  /** How many pictures the article shows. */
  pictures: number;
  bylines: Byline[];
  dates: PrintedDate[];
  hidden: HiddenCredit[];
  evidence: Evidence[];
  flags: Flag[];
}
