import { documentOf, scrolledAside, scrolledDown, wordsOf } from '../../text/safe-dom.ts';
import { type Box, isVisible, overlapOf } from './boxes.ts';
import { isOnePixel } from './for-screen-readers.ts';
import type { HiddenReason } from './hidden-reason.ts';
import type { Measures } from './measures.ts';

const longestCredit = 600; // characters; what holds more is a part of the page that a reader may unfold

function firstTextOf(element: Element): Node | null {
  const walker = Document.prototype.createTreeWalker.call(documentOf(element)!, element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (/\p{L}/u.test(wordsOf(node))) return node;
  return null;
}

/** What `overflow` cuts off of lines, or why nothing is left of them. */
export function cutByOverflow(
  boxes: readonly Box[],
  text: Node,
  up: Element,
  holdsArticle: boolean,
  { boxOf, styleOf, linesOf }: Measures,
): readonly Box[] | HiddenReason {
  const outer = boxOf(up);
  const style = getComputedStyle(up);
  const inner: Box = {
    left: outer.left + Number.parseFloat(style.borderLeftWidth),
    top: outer.top + Number.parseFloat(style.borderTopWidth),
    right: outer.right - Number.parseFloat(style.borderRightWidth),
    bottom: outer.bottom - Number.parseFloat(style.borderBottomWidth),
  };
  const left = boxes.map((box) => overlapOf(box, inner)).filter(isVisible);
  if (left.length > 0) return left;
  if (!isVisible(inner)) {
    if (holdsArticle) return boxes;
    if (isOnePixel(styleOf(up), outer)) return 'for-screen-readers';
    // "Read more" and accordions fold whole passages to nothing.
    return wordsOf(up).length > longestCredit ? 'closed' : 'clipped';
  }
  const beyond = (side: (box: Box) => boolean) => boxes.every(side);
  const isReachable = /auto|scroll/u.test(`${style.overflowX} ${style.overflowY}`);
  const isRightToLeft = style.direction === 'rtl';
  if (beyond(({ bottom }) => bottom + scrolledDown(up) <= inner.top)) return 'outside';
  if (!isRightToLeft && beyond(({ right }) => right + scrolledAside(up) <= inner.left)) return 'outside';
  // A reader scrolls to it; what lies around the scrolled box decides about the box.
  if (isReachable) return [inner];
  if (beyond(({ left, right }) => left >= inner.right || right <= inner.left)) return 'outside';
  // Below the edge: a teaser cut after so many lines, a text that "read more" unfolds. Some of its text is there to be seen.
  if (holdsArticle) return [inner];
  const first = firstTextOf(up);
  const showsOther = first !== text && first !== null && linesOf(first).some((box) => isVisible(overlapOf(box, inner)));
  return showsOther ? [inner] : 'clipped';
}
