import { termSet, termsOf } from '../../text/class-names.ts';
import {
  attributeOf,
  bodyOf,
  contains,
  documentOf,
  nameOf,
  parentOf,
  rootOf,
  scrolledAside,
  scrolledDown,
  wordsOf,
} from '../../text/safe-dom.ts';
import { collapse } from '../../text/white-space.ts';
import { isRendered } from '../is-rendered.ts';
import { type Box, boxOfClip, boxOfClipPath, isVisible, overlapOf } from './boxes.ts';
import { type Colour, colourOf, contrast, nearlyBlack, over, white } from './colours.ts';
import { isCovered, isPicture, neighboursAt } from './covers.ts';
import { type BoxStyle, type Measures, rememberMeasures } from './measures.ts';

/** Why a reader cannot see words that stand on the page. */
export type HiddenReason =
  /** Not rendered. */
  | 'not-drawn'
  | 'transparent'
  /** Letters of a size that nobody reads. */
  | 'tiny'
  /** Where no scrolling leads. */
  | 'outside'
  /** Cut away by a box or a shape around it. */
  | 'clipped'
  /** The colour of what is behind it. */
  | 'same-colour'
  | 'covered'
  /** For screen readers, or folded away until the reader asks, as in a closed `<details>`: no deceit. */
  | 'for-screen-readers'
  | 'closed';

const leastLetters = 4; // pixels; browsers' own least size for small print is six to ten
const leastWidth = 1.5; // pixels a letter: less, and letters lie on each other
const leastOpacity = 0.1;
const leastContrast = 1.2; // to one; grey print that designers dare has 1.5 and more
const longestCredit = 600; // characters; what holds more is a part of the page that a reader may unfold
const mostBoxes = 4; // lines of a text; of one with so many it is not known how wide it is

const forScreenReaders = termSet(
  'sronly screenreader screenreaders readeronly readertext visuallyhidden hiddenvisually elementinvisible assistivetext a11yhidden',
);

function isNamedForScreenReaders(element: Element): boolean {
  const names = attributeOf(element, 'class');
  return names !== null && names.length < 300 && termsOf(names).some((term) => forScreenReaders.has(term));
}

/** The pattern that all style guides share: one pixel, out of the flow, what is larger cut off. */
function isOnePixel({ position }: BoxStyle, box: Box): boolean {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return /^(?:absolute|fixed)$/u.test(position) && Math.min(width, height) > 0.5 && Math.max(width, height) <= 2;
}

function closedDetailsOf(element: Element): Element | null {
  return Element.prototype.closest.call(element, 'details:not([open]), [hidden="until-found" i]');
}

/** Why an element is not rendered at all. */
export function reasonNotRendered(element: Element): HiddenReason {
  const details = closedDetailsOf(element);
  if (!details) return 'not-drawn';
  // What a style hides inside of closed details stays hidden when they are opened.
  for (let up: Element | null = element; up && up !== details; up = parentOf(up)) {
    const { display, visibility } = getComputedStyle(up);
    if (display === 'none' || visibility === 'hidden') return 'not-drawn';
  }
  return 'closed';
}

function isTiny(text: string, boxes: readonly Box[], { fontSize, writingMode }: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(fontSize) < leastLetters) return true;
  const isUpright = writingMode.startsWith('vertical');
  const heights = boxes.map(({ left, top, right, bottom }) => (isUpright ? right - left : bottom - top));
  const widths = boxes.map(({ left, top, right, bottom }) => (isUpright ? bottom - top : right - left));
  if (Math.max(...heights) < leastLetters) return true;
  return boxes.length < mostBoxes && widths.reduce((sum, width) => sum + width, 0) < leastWidth * collapse(text).length;
}

/** Whether what an absolutely placed element holds is cut off by this one, too. CSS 2.2, section 10.1. */
function isContaining(style: BoxStyle, isFixed: boolean): boolean {
  if (style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none') return true;
  return !isFixed && style.position !== 'static';
}

function firstTextOf(element: Element): Node | null {
  const walker = Document.prototype.createTreeWalker.call(documentOf(element)!, element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (/\p{L}/u.test(wordsOf(node))) return node;
  return null;
}

/** What `overflow` cuts off of lines, or why nothing is left of them. */
function cutByOverflow(
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

/** What is painted behind a line, from the line outward. */
interface Backdrop {
  layers: Colour[];
  /** The layers let nothing through. */
  isOpaque: boolean;
  /** A picture or a gradient, or a colour that cannot be told. */
  isUnknown: boolean;
}

function addLayer(backdrop: Backdrop, up: Element, line: Box, { boxOf, styleOf }: Measures): void {
  if (backdrop.isOpaque || backdrop.isUnknown) return;
  const { backgroundColor, backgroundImage } = styleOf(up);
  const colour = colourOf(backgroundColor);
  const hasPicture = backgroundImage !== 'none';
  if (!hasPicture && colour?.alpha === 0) return;
  const name = nameOf(up);
  // A box that collapsed, or that the line is placed outside of, paints nothing behind it; the page's own paints all.
  if (name !== 'body' && name !== 'html' && !isVisible(overlapOf(boxOf(up), line))) return;
  if (hasPicture || !colour) backdrop.isUnknown = true;
  else {
    backdrop.layers.push(colour);
    backdrop.isOpaque = colour.alpha === 1;
  }
}

function canvasOf(root: Element): Colour {
  const scheme = getComputedStyle(root).colorScheme;
  if (!scheme?.includes('dark')) return white;
  const isDark = !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? nearlyBlack : white;
}

function hasPaintedPseudo(element: Element): boolean {
  return ['::before', '::after'].some((pseudo) => {
    const { content, backgroundImage, backgroundColor } = getComputedStyle(element, pseudo);
    if (content === 'none' || content === 'normal') return false;
    return backgroundImage !== 'none' || (colourOf(backgroundColor)?.alpha ?? 1) > 0;
  });
}

/** Whether something beside the boxes that a line stands in is painted behind it, as heroes with a picture are. */
function hasOtherBackdrop(
  element: Element,
  { left, top, right, bottom }: Box,
  colour: Colour,
  { boxOf, styleOf }: Measures,
): boolean {
  for (let up: Element | null = element; up; up = parentOf(up)) if (hasPaintedPseudo(up)) return true;
  return neighboursAt((left + right) / 2, (top + bottom) / 2, element, boxOf).some((neighbour) => {
    const { backgroundImage, backgroundColor } = styleOf(neighbour);
    if (isPicture(neighbour) || backgroundImage !== 'none') return true;
    const behind = colourOf(backgroundColor);
    return !behind || (behind.alpha > 0 && contrast(over(behind, white), colour) >= leastContrast);
  });
}

const filledBoxes = 4; // around a text; the filling is set on a heading's or a link's own box

/** Whether the letters are filled by a picture or a gradient behind them. */
function isFilledByBackground(element: Element): boolean {
  let up: Element | null = element;
  for (let i = 0; up && i < filledBoxes; i++, up = parentOf(up)) {
    const style = getComputedStyle(up);
    if (style.backgroundClip.includes('text') || style.webkitBackgroundClip?.includes('text')) return true;
  }
  return false;
}

function reasonInColour(
  element: Element,
  line: Box,
  opacity: number,
  backdrop: Backdrop,
  measures: Measures,
): HiddenReason | undefined {
  const style = getComputedStyle(element);
  const ink = colourOf(style.webkitTextFillColor || style.color);
  if (!ink) return undefined;
  // Letters may be nothing but their shadow or their outline.
  if (style.textShadow !== 'none' || Number.parseFloat(style.webkitTextStrokeWidth) > 0) return undefined;
  const alpha = ink.alpha * opacity;
  if (alpha < leastOpacity) return isFilledByBackground(element) ? undefined : 'transparent';
  if (backdrop.isUnknown) return undefined;
  let behind = backdrop.isOpaque ? white : canvasOf(rootOf(documentOf(element)!));
  for (const layer of backdrop.layers.toReversed()) behind = over(layer, behind);
  const seen = over({ ...ink, alpha }, behind);
  if (contrast(seen, behind) >= leastContrast || isFilledByBackground(element)) return undefined;
  return hasOtherBackdrop(element, line, seen, measures) ? undefined : 'same-colour';
}

/** How far, in windows, a line may stand from the page before it counts as put away. */
const farAway = 2;

/** How a line came to where it stands. */
interface Course {
  /** Placed or moved by the style of a box that the article does not share. */
  isMoved: boolean;
  /** Fixed in the window: scrolling does not bring it. */
  isFixed: boolean;
  /**
   * The upper left corner of all that holds the article: a page that is pushed aside by its menu, or held by a dialog
   * where it was scrolled to, has its first lines outside of the window and is still the page.
   */
  left: number;
  top: number;
}

/** Whether a line stands where no scrolling leads, or so far away that nobody will go there. */
function isOutside(
  { left, top, right, bottom }: Box,
  course: Course,
  live: Document,
  { boxOf, extentOf }: Measures,
): boolean {
  const { width, height, wholeWidth, wholeHeight, scrolledAside, scrolledDown, isRightToLeft } = extentOf(live);
  if (course.isFixed) return right <= 0 || bottom <= 0 || left >= width || top >= height;
  if (bottom <= Math.min(course.top, -scrolledDown)) return true;
  if (!isRightToLeft && right <= Math.min(course.left, -scrolledAside)) return true;
  if (!course.isMoved) return false;
  // A page grows when something is put far to its end; a reader does not follow.
  const page = boxOf(bodyOf(live) ?? rootOf(live));
  const isAside = isRightToLeft ? right < page.left - farAway * width : left > page.right + farAway * width;
  const isBeyond = left + scrolledAside >= wholeWidth || top + scrolledDown >= wholeHeight;
  return isAside || isBeyond || top > page.bottom + farAway * height;
}

/**
 * Why a reader of a live page cannot see a text; undefined where it is seen, or where it cannot be told. The page is
 * measured, never scrolled or changed, and what it does to its article as a whole (fading in, folding, covering with a
 * notice) is no hiding.
 * @param landmark a text that is read for sure, of the article's own
 * @param measures remembers what the browser said for questions about other texts
 */
export function hiddenReasonOf(
  text: Text,
  landmark?: Text,
  measures: Measures = rememberMeasures(),
): HiddenReason | undefined {
  const { boxOf, styleOf, extentOf, linesOf } = measures;
  const element = parentOf(text);
  if (!element) return undefined;
  if (!isRendered(element)) return reasonNotRendered(element);
  const live = documentOf(text)!;
  // A document that is not on show, or a test's, has no layout to ask.
  if (!extentOf(live).width) return undefined;
  // Asked for an element's box, the browser lays out what `content-visibility: auto` has put off; for a range it does not.
  boxOf(element);
  let boxes = linesOf(text);
  const drawn = boxes[0];
  if (isTiny(wordsOf(text), boxes, getComputedStyle(element))) return 'tiny';
  if (!drawn) return 'not-drawn';
  const backdrop: Backdrop = { layers: [], isOpaque: false, isUnknown: false };
  let opacity = 1;
  let placed: string | undefined;
  const course: Course = { isMoved: false, isFixed: false, left: 0, top: 0 };
  let isSpoken = false;
  for (let up: Element | null = element; up; up = parentOf(up)) {
    const style = styleOf(up);
    const name = nameOf(up);
    const isPage = name === 'html' || name === 'body';
    const holdsArticle = isPage || (landmark !== undefined && contains(up, landmark));
    if (style.display === 'contents') continue;
    if (placed && isContaining(style, placed === 'fixed')) placed = undefined;
    if (!holdsArticle) {
      opacity *= Number(style.opacity) * Number(/opacity\(([\d.]+)\)/u.exec(style.filter)?.[1] ?? 1);
      if (style.contentVisibility === 'hidden') return reasonNotRendered(up);
      isSpoken ||= isNamedForScreenReaders(up);
      course.isMoved ||= style.position !== 'static' || style.transform !== 'none' || style.translate !== 'none';
      course.isFixed ||= style.position === 'fixed';
    } else {
      const { left, top } = boxOf(up);
      course.left = Math.min(course.left, left);
      course.top = Math.min(course.top, top);
    }
    if (style.clip !== 'auto' || style.clipPath !== 'none') {
      const box = boxOf(up);
      const shapes = [boxOfClipPath(style.clipPath, box)];
      if (/^(?:absolute|fixed)$/u.test(style.position)) shapes.push(boxOfClip(style.clip, box));
      const left = boxes.map((line) => shapes.reduce(overlapOf, line)).filter(isVisible);
      if (left.length === 0 && !holdsArticle)
        return isSpoken || isOnePixel(style, box) ? 'for-screen-readers' : 'clipped';
      boxes = left.length > 0 ? left : boxes;
    }
    if (!placed && !isPage && style.overflow !== 'visible' && style.display !== 'inline') {
      const left = cutByOverflow(boxes, text, up, holdsArticle, measures);
      if (typeof left === 'string')
        return isSpoken && /^(?:clipped|outside)$/u.test(left) ? 'for-screen-readers' : left;
      boxes = left;
    }
    addLayer(backdrop, up, boxes[0]!, measures);
    if (/^(?:absolute|fixed)$/u.test(style.position)) placed = style.position;
  }
  if (boxes.every((box) => isOutside(box, course, live, measures))) return isSpoken ? 'for-screen-readers' : 'outside';
  const inColour = reasonInColour(element, drawn, opacity, backdrop, measures);
  if (inColour) return inColour;
  // What is scrolled away inside of a box lies under whatever is around that box.
  const isScrolledAway = !isVisible(overlapOf(drawn, boxes[0]!));
  const seen = landmark && linesOf(landmark)[0];
  return !isScrolledAway && isCovered(element, drawn, seen, measures) ? 'covered' : undefined;
}
