import type { HiddenReason } from '../article/visibility/hidden-reason.ts';

/** A page as its browser writes it, and what no markup says: it can be read where that costs the page nothing. */
export interface PageMarkup {
  url: string;
  base: string;
  title: string;
  /** The whole document, as the browser writes it. */
  markup: string;
  /** What must be found again in a document that was built of the markup. */
  counts: PageCounts;
  /** Where scripts run, what stands in for them is text. */
  runsScripts: boolean;
  /** Which of several articles below each other is on screen. */
  shown?: number;
  /** Whether the page says anything by what it draws. */
  isDrawn: boolean;
  /** How many elements of a page are asked whether they are drawn. */
  asked: number;
  /** Elements that are not drawn, the outermost of them. */
  notDrawn: NotDrawn[];
  /** Where each picture was loaded from, in order; 0: from where its `src` says. */
  pictures: (string | 0)[];
  /** Where links with a query lead, in order, on pages whose own encoding decides about that. */
  queries: string[];
}

export interface PageCounts {
  elements: number;
  texts: number;
}

/** A page as it is handed out. */
export interface TakenPage {
  /** Which document it is, and at which address, as `whereIs` says it. */
  where: string;
  /** 'too-large': it is not read at all; 'odd': its markup and what is drawn of it do not say enough. */
  findersPage: PageMarkup | 'too-large' | 'odd';
}

/** Elements that have a place: all that words may stand in. A selector, for below a page's body. */
export const placed = '*:not(script, style, link, meta, noscript, template, svg, path, g, use, img, source, option)';

/**
 * Elements that are asked whether they are drawn. To touch an element costs more than the answer, so few are: the
 * innermost that hold something, for what is around one that is drawn is drawn as well; line breaks; boxes that may have
 * a picture painted behind them. Boxes with nothing in them count as drawn. A selector, for below a page's body.
 */
export const asked = `${placed}:is(br, :not(:empty), :is(div, span, a, figure, section)[style*="url("]):not(:has(> ${placed}:not(:empty)))`;

/** An element that is not drawn: the first of those asked that it is, or holds, and how many levels it is above it. */
export type NotDrawn = [first: number, above: number];

/** In the order of the document; the body itself has the place -1. */
export type ElementPlace = number;

/** A text: its parent, which child of it, and its length, so that it is known again. */
export type TextPlace = [parent: ElementPlace, child: number, length: number];

/** What is asked of the live page once its article is known. */
export type DrawingQuestion =
  | [about: 'reason', text: TextPlace, landmark: TextPlace | null]
  | [about: 'label', text: TextPlace];

/** A reason, or a label; null where there is none. */
export type DrawingAnswer = HiddenReason | string | null;

/**
 * The children of an element some of whose texts stand side by side, or are empty: markup does not tell them apart. A
 * text's length; -1 for any other child.
 */
export type TextRuns = [parent: ElementPlace, children: number[]][];

/** Counts in a document what is lost where markup does not say all of it. */
export function countsOf(page: Document, body: Element): PageCounts {
  return {
    elements: Document.prototype.getElementsByTagName.call(page, '*').length,
    // A parser cuts long texts, in scripts and styles only those are as long as that.
    texts: Document.prototype.evaluate.call(
      page,
      'count(.//text()) - count(.//script/text()) - count(.//style/text())',
      body,
      null,
      1, // a number
      null,
    ).numberValue,
  };
}
