import { contains, documentOf, nameOf, parentOf, rootOf } from '../../text/safe-dom.ts';
import { type Box, holdsPoint, isVisible, overlapOf } from './boxes.ts';
import { colourOf } from './colours.ts';
import { type BoxStyle, type Measures, mostChildren } from './measures.ts';

/** Elements that paint over what is behind them by themselves. */
const pictures = new Set(['img', 'video', 'canvas', 'iframe', 'object', 'embed']);
const mostNeighbours = mostChildren; // boxes looked at for one line
const opaque = 0.9; // share of the light that a cover keeps back

/** Below these boxes there is no text to cover: they are the page. */
function isPage(element: Element): boolean {
  const name = nameOf(element);
  return name === 'body' || name === 'html';
}

/**
 * The elements around a line that lie at a point of the window, drawn or not: beside it or beside a box that it stands in.
 * The point may be anywhere on the page; asking the browser what is at a point works in the window alone.
 */
export function neighboursAt(x: number, y: number, element: Element, { childrenOf }: Measures): Element[] {
  const found: Element[] = [];
  let looked = 0;
  const look = (parent: Element, except: Element | undefined) => {
    for (const { element: child, box } of childrenOf(parent)) {
      if (looked >= mostNeighbours) return;
      if (child === except) continue;
      looked++;
      if (!holdsPoint(box, x, y)) continue;
      found.push(child);
      look(child, undefined);
    }
  };
  for (let inner = element, up = parentOf(inner); up && !isPage(inner); inner = up, up = parentOf(up)) look(up, inner);
  return found;
}

export function isPicture(element: Element): boolean {
  return pictures.has(nameOf(element));
}

/** Whether nothing shines through an element. A gradient may be one that only fades what it lies on. */
function isOpaque(element: Element, style: BoxStyle): boolean {
  if (style.visibility !== 'visible' || Number(style.opacity) < opaque) return false;
  // Textures and confetti lie over a page and let clicks through.
  if (isPicture(element)) return style.pointerEvents !== 'none';
  return (colourOf(style.backgroundColor)?.alpha ?? 0) >= opaque;
}

interface Layer {
  /** Drawn behind the boxes of the text, with it, or above. */
  level: number;
  /** It follows the window when the page is scrolled, and so leaves each line again. */
  isPinned: boolean;
}

/** At which height of the pile an element is drawn, seen from a box that it stands in. CSS 2.2, appendix E. */
function layerOf(element: Element, within: Element, { styleOf }: Measures): Layer {
  const layer: Layer = { level: 0, isPinned: false };
  for (let up: Element | null = element; up && up !== within; up = parentOf(up)) {
    const { position, zIndex, transform, opacity } = styleOf(up);
    if (position === 'fixed' || position === 'sticky') layer.isPinned = true;
    const isLifted = position !== 'static' || zIndex !== 'auto' || transform !== 'none' || Number(opacity) < 1;
    // The outermost decides: what it holds is piled up inside of it.
    if (isLifted) layer.level = Number(zIndex) || 0.5;
  }
  return layer;
}

function commonBoxOf(one: Element, other: Element): Element {
  let up: Element = one;
  while (!contains(up, other)) up = parentOf(up) ?? rootOf(documentOf(one)!);
  return up;
}

function follows(one: Element, other: Element): boolean {
  return (Node.prototype.compareDocumentPosition.call(one, other) & 4) !== 0; // 4: other comes later
}

/** Whether `cover` hides what `element` shows below it, wherever the page is scrolled to. */
function covers(cover: Element, element: Element, measures: Measures): boolean {
  if (!isOpaque(cover, measures.styleOf(cover))) return false;
  const within = commonBoxOf(element, cover);
  if (within === cover) return false;
  const above = layerOf(cover, within, measures);
  const below = layerOf(element, within, measures);
  if (above.isPinned) return false;
  if (above.level !== below.level) return above.level > below.level;
  // In the flow, a box is painted below all words, and only a picture pulled up over a line hides it.
  return follows(element, cover) && (above.level !== 0 || isPicture(cover));
}

/** Whether a line with a negative `z-index` lies below the paint of a box that it stands in. */
function isBelowItsBox(element: Element, box: Box, { boxOf, styleOf, boxFrom, decisiveFrom }: Measures): boolean {
  let isBelow = false;
  // Behind a box any other may be a pile of its own, though it decides nothing else.
  const outward = (up: Element) => (isBelow ? boxFrom(parentOf(up)) : decisiveFrom(parentOf(up)));
  for (let up = decisiveFrom(element); up && !isPage(up); up = outward(up)) {
    const style = styleOf(up);
    if (isBelow) {
      const isPile = (style.zIndex !== 'auto' && style.position !== 'static') || style.isolation === 'isolate';
      if (isPile || style.transform !== 'none' || Number(style.opacity) < 1) isBelow = Number(style.zIndex) < 0;
      else if (isOpaque(up, style) && isVisible(overlapOf(boxOf(up), box))) return true;
    } else isBelow = style.position !== 'static' && Number(style.zIndex) < 0;
  }
  return false;
}

/**
 * Whether something else is drawn over a line. It is judged by where boxes stand and how they are piled up, because most
 * lines are outside of the window and a page is never scrolled for asking.
 * @param element what the line stands in
 * @param box where the line is drawn
 * @param landmark where a line stands that is read for sure: what covers that, too, is a notice that will be closed
 */
export function isCovered(element: Element, box: Box, landmark: Box | undefined, measures: Measures): boolean {
  if (isBelowItsBox(element, box, measures)) return true;
  const { boxOf } = measures;
  const y = (box.top + box.bottom) / 2;
  return [0.1, 0.5, 0.9].every((share) =>
    neighboursAt(box.left + share * (box.right - box.left), y, element, measures).some(
      (cover) => covers(cover, element, measures) && !(landmark && isVisible(overlapOf(boxOf(cover), landmark))),
    ),
  );
}
