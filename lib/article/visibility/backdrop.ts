import { documentOf, nameOf, parentOf, rootOf } from '../../text/safe-dom.ts';
import { type Box, isVisible, overlapOf } from './boxes.ts';
import { type Colour, colourOf, contrast, nearlyBlack, over, white } from './colours.ts';
import { isPicture, neighboursAt } from './covers.ts';
import type { HiddenReason } from './hidden-reason.ts';
import type { Measures } from './measures.ts';

const leastOpacity = 0.1;
const leastContrast = 1.2; // to one; grey print that designers dare has 1.5 and more

/** What is painted behind a line, from the line outward. */
export interface Backdrop {
  layers: Colour[];
  /** The layers let nothing through. */
  isOpaque: boolean;
  /** A picture or a gradient, or a colour that cannot be told. */
  isUnknown: boolean;
}

export function addLayer(backdrop: Backdrop, up: Element, line: Box, { boxOf, styleOf }: Measures): void {
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
  measures: Measures,
): boolean {
  const { styleOf } = measures;
  for (let up: Element | null = element; up; up = parentOf(up)) if (hasPaintedPseudo(up)) return true;
  return neighboursAt((left + right) / 2, (top + bottom) / 2, element, measures).some((neighbour) => {
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

/** Why letters cannot be told from what is behind them. */
export function reasonInColour(
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
