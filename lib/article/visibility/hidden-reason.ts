import { bodyOf, documentOf, nameOf, parentOf, rootOf, wordsOf } from '../../text/safe-dom.ts';
import { collapse } from '../../text/white-space.ts';
import { isRendered } from '../is-rendered.ts';
import { addLayer, type Backdrop, reasonInColour } from './backdrop.ts';
import { type Box, boxOfClip, boxOfClipPath, isVisible, overlapOf } from './boxes.ts';
import { isCovered } from './covers.ts';
import { cutByOverflow } from './cut-by-overflow.ts';
import { isNamedForScreenReaders, isOnePixel } from './for-screen-readers.ts';
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
const mostBoxes = 4; // lines of a text; of one with so many it is not known how wide it is

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
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (boxes.length >= mostBoxes || width >= leastWidth * text.length) return false;
  return width < leastWidth * collapse(text).length;
}

function isPlaced({ position }: BoxStyle): boolean {
  return position === 'absolute' || position === 'fixed';
}

/** What `clip` and `clip-path` of a box leave of lines. */
function cutByShape(boxes: readonly Box[], style: BoxStyle, box: Box): Box[] {
  const shapes = [boxOfClipPath(style.clipPath, box)];
  if (isPlaced(style)) shapes.push(boxOfClip(style.clip, box));
  return boxes.map((line) => shapes.reduce(overlapOf, line)).filter(isVisible);
}

/** Whether what an absolutely placed element holds is cut off by this one, too. CSS 2.2, section 10.1. */
function isContaining(style: BoxStyle, isFixed: boolean): boolean {
  if (style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none') return true;
  return !isFixed && style.position !== 'static';
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
   * The innermost box that holds the article, too. A page that is pushed aside by its menu, or held by a dialog where it was
   * scrolled to, has its first lines outside of the window and is still the page.
   */
  shared: Element | null;
}

/** Whether a line stands where no scrolling leads, or so far away that nobody will go there. */
function isOutside(
  { left, top, right, bottom }: Box,
  course: Course,
  live: Document,
  { boxOf, extentOf, cornerFrom }: Measures,
): boolean {
  const extent = extentOf(live);
  const { width, scrolledAside, scrolledDown } = extent;
  if (course.isFixed) return right <= 0 || bottom <= 0 || left >= width || top >= extent.height;
  const isAbove = bottom <= -scrolledDown;
  const isBefore = right <= -scrolledAside && !extent.isRightToLeft;
  if (isAbove || isBefore) {
    const corner = course.shared ? cornerFrom(course.shared) : { left: 0, top: 0 };
    if ((isAbove && bottom <= corner.top) || (isBefore && right <= corner.left)) return true;
  }
  if (!course.isMoved) return false;
  // A page grows when something is put far to its end; a reader does not follow.
  const { height, wholeWidth, wholeHeight, isRightToLeft } = extent;
  const page = boxOf(bodyOf(live) ?? rootOf(live));
  const isAside = isRightToLeft ? right < page.left - farAway * width : left > page.right + farAway * width;
  const isBeyond = left + scrolledAside >= wholeWidth || top + scrolledDown >= wholeHeight;
  return isAside || isBeyond || top > page.bottom + farAway * height;
}

function isPage(element: Element): boolean {
  const name = nameOf(element);
  return name === 'html' || name === 'body';
}

/** What of its lines is left by the boxes that a text stands in, how they came there, and what is behind them. */
interface Standing {
  boxes: readonly Box[];
  course: Course;
  backdrop: Backdrop;
  opacity: number;
  isSpoken: boolean;
}

/** Looks from a text outward at the boxes that decide what is seen of it. */
function standingOf(
  text: Text,
  element: Element,
  lines: readonly Box[],
  landmark: Text | undefined,
  measures: Measures,
): Standing | HiddenReason {
  const { boxOf, styleOf, boxFrom, decisiveFrom, boxesAround } = measures;
  const aroundArticle = landmark && boxesAround(landmark);
  const holdsArticle = (box: Element) => isPage(box) || aroundArticle?.has(box) === true;
  const course: Course = { isMoved: false, isFixed: false, shared: null };
  const backdrop: Backdrop = { layers: [], isOpaque: false, isUnknown: false };
  let boxes = lines;
  let opacity = 1;
  let isSpoken = false;
  let placed: string | undefined;
  // What is placed may be held by a box that decides nothing else.
  const outward = (up: Element) => (placed ? boxFrom(parentOf(up)) : decisiveFrom(parentOf(up)));
  for (let up = decisiveFrom(element); up; up = outward(up)) {
    const style = styleOf(up);
    const isShared = holdsArticle(up);
    if (placed && isContaining(style, placed === 'fixed')) placed = undefined;
    if (!isShared) {
      opacity *= Number(style.opacity) * Number(/opacity\(([\d.]+)\)/u.exec(style.filter)?.[1] ?? 1);
      if (style.contentVisibility === 'hidden') return reasonNotRendered(up);
      isSpoken ||= isNamedForScreenReaders(up);
      course.isMoved ||= style.position !== 'static' || style.transform !== 'none' || style.translate !== 'none';
      course.isFixed ||= style.position === 'fixed';
    }
    if (style.clipPath !== 'none' || (isPlaced(style) && style.clip !== 'auto')) {
      const left = cutByShape(boxes, style, boxOf(up));
      if (left.length === 0 && !isShared)
        return isSpoken || isOnePixel(style, boxOf(up)) ? 'for-screen-readers' : 'clipped';
      boxes = left.length > 0 ? left : boxes;
    }
    if (!placed && !isPage(up) && style.overflow !== 'visible' && style.display !== 'inline') {
      const left = cutByOverflow(boxes, text, up, isShared, measures);
      if (typeof left === 'string')
        return isSpoken && /^(?:clipped|outside)$/u.test(left) ? 'for-screen-readers' : left;
      boxes = left;
    }
    addLayer(backdrop, up, boxes[0]!, measures);
    if (isPlaced(style)) placed = style.position;
  }
  let shared: Element | null = element;
  while (shared && !holdsArticle(shared)) shared = parentOf(shared);
  course.shared = shared;
  return { boxes, course, backdrop, opacity, isSpoken };
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
  const { boxOf, extentOf, linesOf } = measures;
  const element = parentOf(text);
  if (!element) return undefined;
  if (!isRendered(element)) return reasonNotRendered(element);
  const live = documentOf(text)!;
  // A document that is not on show, or a test's, has no layout to ask.
  if (!extentOf(live).width) return undefined;
  // Asked for an element's box, the browser lays out what `content-visibility: auto` has put off; for a range it does not.
  boxOf(element);
  const lines = linesOf(text);
  const drawn = lines[0];
  if (isTiny(wordsOf(text), lines, getComputedStyle(element))) return 'tiny';
  if (!drawn) return 'not-drawn';
  const standing = standingOf(text, element, lines, landmark, measures);
  if (typeof standing === 'string') return standing;
  const { boxes, course, backdrop, opacity, isSpoken } = standing;
  if (boxes.every((box) => isOutside(box, course, live, measures))) return isSpoken ? 'for-screen-readers' : 'outside';
  const inColour = reasonInColour(element, drawn, opacity, backdrop, measures);
  if (inColour) return inColour;
  // What is scrolled away inside of a box lies under whatever is around that box.
  const isScrolledAway = !isVisible(overlapOf(drawn, boxes[0]!));
  const seen = landmark && linesOf(landmark)[0];
  return !isScrolledAway && isCovered(element, drawn, seen, measures) ? 'covered' : undefined;
}
