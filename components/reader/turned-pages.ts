import { footHeight } from './PageFoot.tsx';
import { barHeight } from './reader-keys.ts';
import { runsLeft } from './reading-place.ts';
import { type Pages, pagesOf, turnByWheel, turnOf } from './turn-pages.ts';

interface Surroundings {
  body: HTMLElement;
  /** What the window shows: the article, and what stands above and below it; a frame's inside is one of its own. */
  roots: () => readonly Element[];
  /** Where the wheel is heard. */
  wheels: readonly HTMLElement[];
  /** Whether its reader wants pages. */
  isOn: () => boolean;
}

export interface TurnedPages {
  /** Nothing where the article is scrolled. */
  shown(): Pages | undefined;
  /** Turns a page where the key asks for it. Returns whether it did. */
  press(event: KeyboardEvent): boolean;
  close(): void;
}

/** An article as pages that are turned, where its reader wants that. A text that runs to the left is scrolled. */
export function turnedPagesOf({ body, roots, wheels, isOn }: Surroundings): TurnedPages {
  const pages = pagesOf({ roots, top: barHeight, foot: footHeight });
  const shown = () => (isOn() && !runsLeft(body) ? pages : undefined);
  let stops: (() => void)[] | undefined;
  const hearWheel = (on: boolean) => {
    if (!on) for (const stop of stops ?? []) stop();
    stops = on ? (stops ?? wheels.map((place) => turnByWheel(place, pages.turn))) : undefined;
  };
  return {
    shown() {
      const now = shown();
      hearWheel(now !== undefined);
      return now;
    },
    press(event) {
      const by = shown() && turnOf(event, body.dir === 'rtl');
      if (!by) return false;
      event.preventDefault();
      pages.turn(by);
      return true;
    },
    close: () => hearWheel(false),
  };
}
