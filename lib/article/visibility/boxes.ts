/** A rectangle in the window's pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Gives elements' boxes. */
export type Measure = (element: Element) => Box;

/** Less than this, in pixels, and nobody sees what is in a box: screen readers' texts get boxes of one pixel. */
export const leastVisible = 2;

export function overlapOf(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export function isVisible({ left, top, right, bottom }: Box): boolean {
  return right - left >= leastVisible && bottom - top >= leastVisible;
}

/** Boxes stand one below the other: most are ruled out by one side, and each side is a question to the browser. */
export function holdsPoint(box: Box, x: number, y: number): boolean {
  return box.top <= y && y <= box.bottom && box.left <= x && x <= box.right;
}

/** "12px", "50%", "calc(100% - 3px)" of a length; not a number where it is something else. */
function pixels(value: string, whole: number): number {
  const inCalc = /^calc\((-?[\d.]+)% ([+-]) ([\d.]+)px\)$/u.exec(value);
  if (inCalc) return (Number(inCalc[1]) / 100) * whole + Number(`${inCalc[2]}${inCalc[3]}`);
  return value.endsWith('%') ? (Number.parseFloat(value) / 100) * whole : Number.parseFloat(value);
}

const shape = /^(\w+)\((.*)\)/u;

/**
 * What `clip-path` leaves of an element's box, as the smallest rectangle around it.
 * @param path the computed value, "inset(50%)"
 * @returns the box itself where the shape is not one of those that are written in numbers
 */
export function boxOfClipPath(path: string, box: Box): Box {
  const [, name, inside] = shape.exec(path) ?? [];
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const parts: string[] = (inside ?? '').split(/ round /u)[0]!.match(/calc\([^)]*\)|[^\s,]+/gu) ?? [];
  if (name === 'inset') {
    const [top = '0px', right = top, bottom = top, left = right] = parts;
    return {
      left: box.left + pixels(left, width),
      top: box.top + pixels(top, height),
      right: box.right - pixels(right, width),
      bottom: box.bottom - pixels(bottom, height),
    };
  }
  if (name === 'circle' || name === 'ellipse') {
    // A circle's percentage is of the diagonal; only nothing at all matters here.
    const at = parts.indexOf('at');
    const radii = (at < 0 ? parts : parts.slice(0, at)).map((radius) => pixels(radius, Math.hypot(width, height)));
    return radii.some((radius) => radius < leastVisible / 2) ? { ...box, right: box.left, bottom: box.top } : box;
  }
  if (name === 'polygon') {
    const numbers = parts.filter((part) => /^-?[\d.]|^calc/u.test(part));
    const across = numbers.filter((_, i) => i % 2 === 0).map((part) => box.left + pixels(part, width));
    const down = numbers.filter((_, i) => i % 2 === 1).map((part) => box.top + pixels(part, height));
    if (down.length === 0 || [...across, ...down].some(Number.isNaN)) return box;
    return {
      left: Math.min(...across),
      top: Math.min(...down),
      right: Math.max(...across),
      bottom: Math.max(...down),
    };
  }
  return box;
}

/** What the older `clip` leaves: "rect(0px, 0px, 0px, 0px)", from the box's upper left corner. */
export function boxOfClip(clip: string, box: Box): Box {
  const [top, right, bottom, left] = (shape.exec(clip)?.[2] ?? '').split(/,\s*|\s+/u);
  if (left === undefined) return box;
  const from = (value: string, start: number, otherwise: number) =>
    value === 'auto' ? otherwise : start + Number.parseFloat(value);
  return {
    left: from(left, box.left, box.left),
    top: from(top!, box.top, box.top),
    right: from(right!, box.left, box.right),
    bottom: from(bottom!, box.top, box.bottom),
  };
}
