/** A page made so large or so deep that reading it would freeze the tab. The reader is told. */
export class PageTooComplex extends Error {
  override readonly name = 'PageTooComplex';
}

// News pages have 800 elements at the median and 4,500 at most (900 measured); Readability's time grows with
// the square of the depth, and a parser nests 512 deep at most.
export const maximumElements = 50_000;
export const maximumDepth = 400;
