/**
 * How far a text is read. A text from top to bottom is scrolled by itself, to the left; every other by the window that it
 * stands in, or that its frame stands in.
 */

/** What of an article's text a place is counted by. */
const placed = ':is(p, li, h2, h3, blockquote, pre, figure)';
const hair = 2; // pixels: scrolling counts in whole ones, boxes in parts of them

/** Whether a text is scrolled by itself. */
export function runsLeft(text: HTMLElement): boolean {
  return text.ownerDocument.defaultView?.getComputedStyle(text).writingMode === 'vertical-rl';
}

/**
 * Share of a text that stands before the far edge of what is shown, 0 to 1.
 * @param bottom the window's lower edge, in the pixels of the text's own window
 */
export function progressOf(text: HTMLElement, bottom: number): number {
  const { top, height } = text.getBoundingClientRect();
  const share = runsLeft(text)
    ? (Math.abs(text.scrollLeft) + text.clientWidth + hair) / Math.max(1, text.scrollWidth)
    : (bottom - top) / Math.max(1, height);
  // The first lines of a text that nobody has come to yet are not read.
  if (runsLeft(text) && text.scrollLeft === 0 && top >= bottom) return 0;
  return Math.min(1, Math.max(0, share));
}

/**
 * The first paragraph that is shown, from 0.
 * @param top the window's upper edge, in the pixels of the text's own window
 */
export function paragraphAt(text: HTMLElement, top: number): number {
  const paragraphs = [...text.querySelectorAll(placed)];
  const { right } = text.getBoundingClientRect();
  const shown = runsLeft(text)
    ? paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().left < right - hair)
    : paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > top + hair);
  return Math.max(0, shown);
}

/**
 * Shows a paragraph at the edge where reading begins.
 * @param scrollTo scrolls the window so that this height of the text's own window is at its top
 */
export function goToParagraph(text: HTMLElement, at: number, scrollTo: (top: number) => void): void {
  const paragraph = text.querySelectorAll(placed)[at];
  if (!paragraph) return;
  const { top, right } = paragraph.getBoundingClientRect();
  const edge = text.getBoundingClientRect();
  const isVertical = runsLeft(text);
  if (isVertical) text.scrollLeft += right - edge.right;
  scrollTo(isVertical ? edge.top : top);
}
