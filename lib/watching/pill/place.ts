/** Where the pill stands: at which edge of the window, and how far down, 0 to 1. */
export interface PillPlace {
  edge: 'left' | 'right';
  down: number;
}

export const firstPlace: PillPlace = { edge: 'right', down: 0.75 };

const lowest = 0.96; // beyond it, browsers show addresses of links
const highest = 0.04;

/** A place as it is kept or sent; what is no place is the first one. */
export function tidyPlace(place: unknown): PillPlace {
  const { edge, down } = (place ?? {}) as Partial<PillPlace>;
  if ((edge !== 'left' && edge !== 'right') || typeof down !== 'number' || !Number.isFinite(down)) return firstPlace;
  return { edge, down: Math.min(lowest, Math.max(highest, down)) };
}

/** Where it goes if something of the page's own stands there, in order: the other edge first. */
export function placesFrom(wanted: PillPlace): PillPlace[] {
  const other = wanted.edge === 'left' ? 'right' : 'left';
  const heights = [wanted.down, 0.5, 0.25, 0.9, 0.08];
  return heights.flatMap((down): PillPlace[] => [
    { edge: wanted.edge, down },
    { edge: other, down },
  ]);
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const mostOfTheWindow = 0.6; // of its area: a page that scrolls in an element of its own is no control

/**
 * Whether one of the page's own fixed controls lies under a box. It is looked for at the corners and in the middle.
 * @param own the pill itself, which does not count
 */
export function isTaken(live: Document, box: Box, own: Element): boolean {
  const window = live.defaultView!;
  const area = window.innerWidth * window.innerHeight;
  const isControl = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position } = window.getComputedStyle(at);
      if (position !== 'fixed' && position !== 'sticky') continue;
      const { width, height } = at.getBoundingClientRect();
      if (width * height < mostOfTheWindow * area) return true;
    }
    return false;
  };
  const across = [box.left + 1, box.left + box.width / 2, box.left + box.width - 1];
  const down = [box.top + 1, box.top + box.height / 2, box.top + box.height - 1];
  return across.some((x) =>
    down.some((y) => live.elementsFromPoint(x, y).some((element) => element !== own && isControl(element))),
  );
}
