import { footHeight } from '@/components/reader/PageFoot.tsx';
import { barHeight } from '@/components/reader/reader-keys.ts';
import { runsLeft } from '@/components/reader/reading-place.ts';
import { type Pages, pagesOf, turnByWheel, turnOf } from '@/components/reader/turn-pages.ts';

interface Surroundings {
  host: HTMLElement;
  root: ShadowRoot;
  body: HTMLElement;
  /** Whether its reader wants pages. */
  isOn: () => boolean;
}

export interface OpenPages {
  /** Nothing where the article is scrolled. */
  shown(): Pages | undefined;
  /** Turns a page where the key asks for it. Returns whether it did. */
  press(event: KeyboardEvent): boolean;
  close(): void;
}

/** An open article as pages that are turned, where its reader wants that. A text that runs to the left is scrolled. */
export function turnedPagesOf({ host, root, body, isOn }: Surroundings): OpenPages {
  const pages = pagesOf({
    roots: () => [host, ...root.querySelectorAll('main, .reader-alert')],
    top: barHeight,
    foot: footHeight,
  });
  const shown = () => (isOn() && !runsLeft(body) ? pages : undefined);
  let stopWheel: (() => void) | undefined;
  const hearWheel = (on: boolean) => {
    if (!on) stopWheel?.();
    stopWheel = on ? (stopWheel ?? turnByWheel(host, pages.turn)) : undefined;
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
