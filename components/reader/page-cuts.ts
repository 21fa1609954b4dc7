const ofLines = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, pre, button, a';
const whole = 'img, [data-embed]';
const hair = 1; // pixels: boxes of lines come in parts of them
const mostRounds = 8; // of cells beside cells; a table has no more that lie across each other

/** The lines of an element that lie across a height, and its pictures. */
function* boxesAcross(element: Element, height: number): Generator<DOMRect> {
  const isAcross = ({ top, bottom }: DOMRect) => top < height - hair && bottom > height + hair;
  const box = element.getBoundingClientRect();
  if (!isAcross(box)) return;
  if (element.matches(whole)) {
    yield box;
    return;
  }
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  for (const line of range.getClientRects()) if (isAcross(line)) yield line;
}

/**
 * Where a page that may reach down to a height must end, so that no line and no picture is cut: the height itself, or
 * the top of what lies across it.
 * @param roots what is looked through, in the window's pixels
 */
export function endOfPage(roots: readonly ParentNode[], height: number, top: number): number {
  const elements = roots.flatMap((root) => [...root.querySelectorAll(`${ofLines}, ${whole}`)]);
  let end = height;
  for (let round = 0; round < mostRounds; round++) {
    const across = elements.flatMap((element) => [...boxesAcross(element, end)]);
    if (across.length === 0) break;
    end = Math.min(...across.map((box) => box.top));
  }
  // What is taller than a page is cut, there is no other way.
  return end > top + hair ? end : height;
}

/** Where a page that begins at a height or above has its first whole line: below what lies across that height. */
export function startOfPage(roots: readonly ParentNode[], height: number): number {
  const elements = roots.flatMap((root) => [...root.querySelectorAll(ofLines)]);
  const across = elements.flatMap((element) => [...boxesAcross(element, height)]);
  return across.length === 0 ? height : Math.max(...across.map((box) => box.bottom));
}
