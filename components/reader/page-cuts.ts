const ofLines = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, pre, button, a';
const whole = 'img, [data-embed]';
const hair = 1; // pixels: boxes of lines come in parts of them
const mostRounds = 8; // of cells beside cells; a table has no more that lie across each other

/** Where a root's own window begins in ours: a saved article's text stands in a frame as tall as it is. */
const topOf = (root: Element) => root.ownerDocument.defaultView?.frameElement?.getBoundingClientRect().top ?? 0;

/** The lines of an element that lie across a height of its own window, and its pictures. */
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
export function endOfPage(roots: readonly Element[], height: number, top: number): number {
  const within = roots.map((root) => ({
    above: topOf(root),
    elements: [...root.querySelectorAll(`${ofLines}, ${whole}`)],
  }));
  let end = height;
  for (let round = 0; round < mostRounds; round++) {
    const across = within.flatMap(({ above, elements }) =>
      elements.flatMap((element) => [...boxesAcross(element, end - above)].map((box) => box.top + above)),
    );
    if (across.length === 0) break;
    end = Math.min(...across);
  }
  // What is taller than a page is cut, there is no other way.
  return end > top + hair ? end : height;
}

/** Where a page that begins at a height or above has its first whole line: below what lies across that height. */
export function startOfPage(roots: readonly Element[], height: number): number {
  const across = roots.flatMap((root) => {
    const above = topOf(root);
    return [...root.querySelectorAll(ofLines)].flatMap((element) =>
      [...boxesAcross(element, height - above)].map((box) => box.bottom + above),
    );
  });
  return Math.max(height, ...across);
}
