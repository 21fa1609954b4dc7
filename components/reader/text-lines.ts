import { blockSelector } from './text-ranges.ts';

/** Lines of a text that stands in a document, as its reader meets them: downwards, or to the left in vertical writing. */

/** Where a line begins and ends, in pixels in the direction of reading: from the window's top, or from its left edge, negative. */
export interface Span {
  start: number;
  end: number;
}

export const middleOf = ({ start, end }: Span): number => (start + end) / 2;

/** A box in the direction of reading. */
export function spanOf(box: DOMRect, runsLeft: boolean): Span {
  return runsLeft ? { start: -box.right, end: -box.left } : { start: box.top, end: box.bottom };
}

const isEmpty = ({ start, end }: Span) => end - start < 1;

/** Boxes of one line (words in italics, ruby, numbers of notes) as one. */
function joined(spans: readonly Span[]): Span[] {
  const lines: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const line = lines.at(-1);
    if (line && start < middleOf(line)) line.end = Math.max(line.end, end);
    else lines.push({ start, end });
  }
  return lines;
}

/** The boxes of a block's words; what only screen readers are told has none that is seen. */
function boxesOf(block: Element): DOMRect[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const range = block.ownerDocument.createRange();
  const boxes: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest('[data-spoken]')) continue;
    range.selectNodeContents(node);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}

/** The lines of a text that stand in a part of its window, in order. */
export function linesIn(text: HTMLElement, part: Span, runsLeft: boolean): Span[] {
  const isWithin = ({ start, end }: Span) => end >= part.start && start <= part.end;
  const blocks = [...text.querySelectorAll(blockSelector)].filter(
    (block) => isWithin(spanOf(block.getBoundingClientRect(), runsLeft)) && !block.querySelector(blockSelector),
  );
  const spans = blocks.flatMap(boxesOf).map((box) => spanOf(box, runsLeft));
  return joined(spans.filter((span) => !isEmpty(span) && isWithin(span)));
}
