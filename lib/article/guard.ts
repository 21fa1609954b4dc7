import { bodyOf, walk } from '../text/safe-dom.ts';

/** A page made so large or so deep that reading it would freeze the tab. The reader is told. */
export class PageTooComplex extends Error {
  override readonly name = 'PageTooComplex';
}

// News pages have 800 elements at the median and 4,500 at most (900 measured); Readability's time grows with
// the square of the depth, and a parser nests 512 deep at most.
const maximumElements = 50_000;
const maximumDepth = 400;

/**
 * Counts a page's elements and its depth without recursion, and stops at the first limit passed.
 * @returns the number of elements
 * @throws PageTooComplex
 */
export function guardAgainstBombs(live: Document): number {
  const body = bodyOf(live);
  if (!body) return 0;
  const walker = walk(live, body, 1 /* elements */);
  let elements = 0;
  let depth = 0;
  let down = true;
  for (;;) {
    if (down && walker.firstChild()) depth++;
    else if (walker.nextSibling()) down = true;
    else if (walker.parentNode() && walker.currentNode !== body) {
      depth--;
      down = false;
      continue;
    } else return elements;
    elements++;
    if (elements > maximumElements) throw new PageTooComplex(`more than ${maximumElements} elements`);
    if (depth > maximumDepth) throw new PageTooComplex(`more than ${maximumDepth} levels deep`);
  }
}
