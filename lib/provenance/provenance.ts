import type { DisclaimerKind } from '../languages/language.ts';
import type { Place } from '../text/layout.ts';
import type { TextQuoteSelector } from '../text/quote.ts';

export type { DisclaimerKind };

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
}

export interface CreditedSource {
  name: string;
  relation: Relation;
  /** The original's address, where the page links to it. */
  url?: string;
  /** Absent when the credit stands in the page's data alone. */
  quote?: Quotation;
}

export interface Disclaimer {
  kind: DisclaimerKind;
  quote: Quotation;
  /** `site`: put under every article, or in the page's footer. */
  scope: 'article' | 'site';
}

export interface CreditLine {
  /** The credited names alone. */
  credit: string;
  quote: Quotation;
}

export interface Byline {
  /** As printed, without its label. */
  name: string;
  quote?: Quotation;
  /** Why it is not taken for a person's name. */
  rejected?: 'technical-account' | 'publisher' | 'agency';
}

export interface Evidence {
  kind: 'source-line' | 'republication' | 'byline' | 'disclaimer' | 'image-credit';
  quote?: Quotation;
  /** Absent: accepted. */
  rejected?:
    | 'nominal'
    | 'empty'
    | 'placeholder'
    | 'not-an-outlet'
    | 'another-meaning'
    | 'technical-account'
    | 'publisher';
}

export type Flag = 'no-person-named' | 'nominal-source' | 'account-name-only';

/** What a page says about its own origin, in its own words. */
export interface Provenance {
  verdict: Verdict;
  confidence: 'stated' | 'likely' | 'unclear';
  sources: CreditedSource[];
  disclaimers: Disclaimer[];
  imageCredits: CreditLine[];
  /** How many pictures the article shows. */
  pictures: number;
  bylines: Byline[];
  evidence: Evidence[];
  flags: Flag[];
}
