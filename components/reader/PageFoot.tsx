import { useEffect, useState } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';
import type { Pages } from './turn-pages.ts';

/** Pixels of the row at the window's foot. */
export const footHeight = 40;

interface Props {
  pages: Pages;
  words: Wording;
}

/** At the window's foot while pages are turned: the ways back and on, over the lines that belong to the next page. */
export function PageFoot({ pages, words: { tag, direction, pages: words } }: Props) {
  const look = () => ({ covered: pages.covered(), next: pages.hasNext(), previous: pages.hasPrevious() });
  const [{ covered, next, previous }, setShown] = useState({ covered: footHeight, next: true, previous: false });
  useEffect(() => {
    let drawn = 0;
    const measure = () => {
      drawn ||= requestAnimationFrame(() => {
        drawn = 0;
        setShown(look());
      });
    };
    measure();
    addEventListener('scroll', measure, { passive: true, capture: true });
    const size = new ResizeObserver(measure);
    size.observe(document.documentElement);
    return () => {
      cancelAnimationFrame(drawn);
      removeEventListener('scroll', measure, { capture: true });
      size.disconnect();
    };
  }, [pages]);
  return (
    <>
      <div class="page-head" aria-hidden="true" />
      <footer class="page-foot" lang={tag} dir={direction} style={{ height: `${covered}px` }}>
        <nav aria-label={words.title}>
          <button type="button" class="text-button" aria-disabled={!previous} onClick={() => pages.turn(-1)}>
            {words.previous}
          </button>
          <button type="button" class="text-button" aria-disabled={!next} onClick={() => pages.turn(1)}>
            {words.next}
          </button>
        </nav>
      </footer>
    </>
  );
}
