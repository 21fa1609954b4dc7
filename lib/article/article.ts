/** An article as read from one page. Text fields are plain text: never HTML, never shown as such. */
export interface Article {
  /** The address of the page it was read on. */
  url: string;
  /** The address that the page names as its own (`rel=canonical`), when it is another one. */
  canonicalUrl?: string;
  headline: string;
  /** The outlet that runs the page, as it names itself. */
  publisher?: string;
  /** Names credited with the words, as the page's byline has them; technical accounts included. */
  bylines: string[];
  /** ISO 8601 date, with time when the page gives one. Never the time of reading, never a clock in the header. */
  published?: string;
  modified?: string;
  /** BCP 47 tag of the text, from its script or as declared. */
  language?: string;
  direction: 'ltr' | 'rtl';
  /** The body as HTML with absolute addresses. Untrusted: pass it through `sanitize.ts` before it is shown. */
  html: string;
  /** The body's paragraphs, list items and headings, one a line, blank lines between. No captions. */
  text: string;
  captions: string[];
  /** Reading time in whole minutes. */
  minutes: number;
  /** Which of the page's lines (`Page.blocks`) the body is made of, by their place in that list. */
  lines: readonly number[];
  /** Those of them that are captions. */
  captionLines: readonly number[];
  /** The parts that the reader brought in behind the page's own: where each is from, and where in `text` it begins. */
  parts?: readonly JoinedPart[];
  /** Why the page does not look like an article, where the reader insisted on one. */
  doubt?: NoArticleReason;
}

/** A further part of an article that a site breaks into several pages. */
export interface JoinedPart {
  url: string;
  /** Which part, from 1. */
  at: number;
  /** Characters of `Article.text` before it. */
  from: number;
}

/** Why a page gives no article; the reader is told in words of these kinds. */
export type NoArticleReason =
  /** A front page, a section page, a list of teasers. */
  | 'list'
  /** A page of search results. */
  | 'search'
  /** Goods for sale, with a price and no article about them. */
  | 'product'
  /** Readers' posts. */
  | 'forum'
  /** A film with a line or two about it. */
  | 'video'
  /** Next to no text: still loading, drawn as pictures, or empty. */
  | 'empty'
  /** A PDF or another file that the browser shows by itself. */
  | 'file';
