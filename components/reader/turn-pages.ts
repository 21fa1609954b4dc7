import { endOfPage, startOfPage } from './page-cuts.ts';

/** Turning an article's pages, as long as its window is there. */
export interface Pages {
  /** Shows the next page, or the one before. */
  turn(by: 1 | -1): void;
  /** Pixels from the window's lower edge that the lines of the next page stand in, and that are to be covered. */
  covered(): number;
  hasNext(): boolean;
  hasPrevious(): boolean;
}

interface Surroundings {
  /** What the window shows: the article, and what stands above and below it. */
  roots: () => readonly Element[];
  /** Pixels that are kept free above and below the lines. */
  top: number;
  foot: number;
}

const hair = 2; // pixels

/** Pages of a text that is scrolled: each begins with the line that had no more room on the one before. */
export function pagesOf({ roots, top, foot }: Surroundings): Pages {
  /** Where the pages before began, so that turning back shows the same ones; for one size of the window and the text. */
  let starts: number[] = [];
  let size = '';
  const scroller = () => document.documentElement;
  const bottom = () => innerHeight - foot;
  const remembered = () => {
    const now = `${innerWidth} ${innerHeight} ${scroller().scrollHeight}`;
    if (now !== size) starts = [];
    size = now;
    return starts;
  };
  const hasNext = () => scrollY + innerHeight < scroller().scrollHeight - hair;

  function forth(): void {
    if (!hasNext()) return;
    remembered().push(scrollY);
    scrollBy({ top: endOfPage(roots(), bottom(), top) - top, behavior: 'instant' });
  }
  function back(): void {
    const before = remembered().pop();
    if (before !== undefined && before < scrollY) {
      scrollTo({ top: before, behavior: 'instant' });
      return;
    }
    starts = [];
    scrollBy({ top: top - bottom(), behavior: 'instant' });
    if (scrollY > 0) scrollBy({ top: startOfPage(roots(), top) - top, behavior: 'instant' });
  }
  return {
    turn: (by) => (by === 1 ? forth() : back()),
    covered: () => (hasNext() ? innerHeight - endOfPage(roots(), bottom(), top) : foot),
    hasNext,
    hasPrevious: () => scrollY > 0,
  };
}

const keys: Readonly<Record<string, 1 | -1>> = {
  ' ': 1,
  PageDown: 1,
  ArrowDown: 1,
  PageUp: -1,
  ArrowUp: -1,
};
const controls = 'a[href], button, input, textarea, select, summary, [role="button"], [contenteditable]';

/** Which way a key turns, where its reader is at no control that wants it; arrows to the side turn as the text runs. */
export function turnOf(event: KeyboardEvent, isRightToLeft: boolean): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(controls)) return undefined;
  if (event.key === ' ' && event.shiftKey) return -1;
  if (event.key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (event.key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
}

const pause = 200; // milliseconds without a turn of the wheel, after which another gesture begins

/** One page for each turn of the wheel, however far it runs on. @returns the way to stop */
export function turnByWheel(text: HTMLElement, turn: (by: 1 | -1) => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || Math.abs(event.deltaY) <= Math.abs(event.deltaX)) return;
    event.preventDefault();
    if (event.timeStamp - last > pause) turn(event.deltaY > 0 ? 1 : -1);
    last = event.timeStamp;
  };
  text.addEventListener('wheel', onWheel, { passive: false });
  return () => text.removeEventListener('wheel', onWheel);
}
