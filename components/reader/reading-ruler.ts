import { type ReadonlySignal, signal } from '@preact/signals';
import { barHeight } from './reader-keys.ts';
import { runsLeft } from './reading-place.ts';
import { linesIn, middleOf, type Span } from './text-lines.ts';

interface Surroundings {
  body: HTMLElement;
  /** Where the text's own window stands in the one that its reader looks at. */
  origin: () => { left: number; top: number };
  isOn: () => boolean;
}

/** The lines that are not dimmed, in pixels of the window that the reader looks at. */
export interface RulerBand extends Span {
  runsLeft: boolean;
}

export interface Ruler {
  /** Nothing where it is off. */
  shown(): ShownRuler | undefined;
  /** Goes to the next line, or the one before, where the key asks for it. Returns whether it did. */
  press(event: KeyboardEvent): boolean;
  /** Where the line that is being read begins, in pixels from the window's top; nothing where there is no such line. */
  top(): number | undefined;
}

export interface ShownRuler {
  band: ReadonlySignal<RulerBand | undefined>;
  /** Follows pointer and scrolling. Returns the way to stop. */
  follow(): () => void;
}

const reach = 150; // pixels before and behind its place in which the line at it is looked for
const usualPlace = 0.4; // of the window, from where reading begins
const lastPlace = 0.8; // of the window; further down the text is scrolled
const margin = 5; // pixels on either side of the lines
const usualLine = 28; // pixels, where no line tells

const controls = 'input, textarea, select, button, summary, [contenteditable], [role="slider"]';

/** Which way a key goes: arrows in the direction of reading. */
function stepOf(event: KeyboardEvent, isVertical: boolean): 1 | -1 | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(controls)) return undefined;
  if (event.key === (isVertical ? 'ArrowLeft' : 'ArrowDown')) return 1;
  return event.key === (isVertical ? 'ArrowRight' : 'ArrowUp') ? -1 : undefined;
}

/**
 * A ruler for reading: all but a few lines are dimmed. It lies where the pointer was last, stays there while the text is
 * scrolled, and goes from line to line with the arrows.
 */
export function rulerOf({ body, origin, isOn }: Surroundings): Ruler {
  const band = signal<RulerBand>();
  /** In the direction of reading, in pixels of the reader's window. */
  let at: number | undefined;

  const inner = () => body.ownerDocument.defaultView!;
  const isVertical = () => runsLeft(body);
  const shift = () => (isVertical() ? -origin().left : origin().top);
  const size = () => (isVertical() ? innerWidth : innerHeight);
  /** The window's edge where reading begins, and a place in it by its share. */
  const edge = () => (isVertical() ? -innerWidth : 0);
  const placeAt = (share: number) => edge() + share * size();

  /** Lines around a place, both in the reader's window. */
  function linesAround(place: number, far = reach): Span[] {
    const by = shift();
    return linesIn(body, { start: place - far - by, end: place + far - by }, isVertical()).map((line) => ({
      start: line.start + by,
      end: line.end + by,
    }));
  }
  function lineHeight(): number {
    const { lineHeight: computed } = inner().getComputedStyle(body.querySelector('p') ?? body);
    return Number.parseFloat(computed) || usualLine;
  }
  function nearest(lines: readonly Span[], place: number): Span | undefined {
    const [line] = lines.toSorted((a, b) => Math.abs(middleOf(a) - place) - Math.abs(middleOf(b) - place));
    return line && Math.abs(middleOf(line) - place) <= lineHeight() ? line : undefined;
  }
  /** The line at a place with its neighbours, all of them whole; where there is none, as over a picture, three lines' room. */
  function bandAt(place: number): Span {
    const lines = linesAround(place);
    const line = nearest(lines, place);
    const far = lineHeight();
    if (!line) return { start: place - far * 1.5, end: place + far * 1.5 };
    const at = lines.indexOf(line);
    const isNear = (other: Span | undefined) => other && Math.abs(middleOf(other) - middleOf(line)) < far * 1.5;
    const [before, after] = [lines[at - 1], lines[at + 1]];
    return {
      start: (isNear(before) ? before! : line).start - margin,
      end: (isNear(after) ? after! : line).end + margin,
    };
  }
  function lay(): void {
    const laid = { ...bandAt(at ?? placeAt(usualPlace)), runsLeft: isVertical() };
    const before = band.peek();
    const isSame = before?.start === laid.start && before.end === laid.end && before.runsLeft === laid.runsLeft;
    if (!isSame) band.value = laid;
  }
  /** At the usual place, or at the first line behind it where there is none. */
  function start(): void {
    const usual = placeAt(usualPlace);
    const lines = linesAround(usual, size());
    const next = nearest(lines, usual) ?? lines.find((line) => middleOf(line) > usual);
    at = next && middleOf(next) < placeAt(1) ? middleOf(next) : usual;
    lay();
  }

  /** Scrolls the text so that a place of it comes to the usual one. Returns how far it went. */
  function bringToEye(place: number): number {
    const wanted = place - placeAt(usualPlace);
    const before = isVertical() ? -body.scrollLeft : scrollY;
    if (isVertical()) body.scrollLeft -= wanted;
    else scrollBy({ top: wanted, behavior: 'instant' });
    return (isVertical() ? -body.scrollLeft : scrollY) - before;
  }

  return {
    shown: () => (isOn() ? { band, follow } : undefined),
    press(event) {
      const by = isOn() ? stepOf(event, isVertical()) : undefined;
      if (!by) return false;
      const now = at ?? placeAt(usualPlace);
      const lines = linesAround(now, size());
      const here = nearest(lines, now);
      const middle = here ? middleOf(here) : now;
      const next =
        by === 1
          ? lines.find((line) => middleOf(line) > middle + 1)
          : lines.findLast((line) => middleOf(line) < middle - 1);
      // Where no line is near, the browser scrolls.
      if (!next) return false;
      event.preventDefault();
      at = middleOf(next);
      const first = edge() + (isVertical() ? 0 : barHeight) + lineHeight() / 2;
      if (at < first || at > placeAt(lastPlace)) at -= bringToEye(at);
      lay();
      return true;
    },
    top() {
      return isOn() && !isVertical() && at !== undefined ? at - lineHeight() / 2 : undefined;
    },
  };

  function follow(): () => void {
    let drawn = 0;
    const soon = () => {
      drawn ||= requestAnimationFrame(() => {
        drawn = 0;
        lay();
      });
    };
    const point = (left: number, top: number) => {
      at = isVertical() ? -left : top;
      soon();
    };
    // A finger that moves scrolls.
    const onOuter = (event: PointerEvent) => event.pointerType !== 'touch' && point(event.clientX, event.clientY);
    const onInner = (event: PointerEvent) => {
      const { left, top } = origin();
      if (event.pointerType !== 'touch') point(event.clientX + left, event.clientY + top);
    };
    const own = inner();
    const stop = new AbortController();
    const hearing = { capture: true, signal: stop.signal };
    window.addEventListener('pointermove', onOuter, hearing);
    if (own !== window) own.addEventListener('pointermove', onInner, hearing);
    // Nothing is done while the text moves under it.
    for (const view of new Set([window, own])) {
      view.addEventListener('scrollend', soon, hearing);
      view.addEventListener('resize', soon, hearing);
    }
    const grown = new ResizeObserver(soon);
    grown.observe(body);
    start();
    return () => {
      stop.abort();
      grown.disconnect();
      cancelAnimationFrame(drawn);
      band.value = undefined;
      at = undefined;
    };
  }
}
