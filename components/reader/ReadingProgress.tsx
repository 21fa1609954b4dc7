import { useEffect, useState } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  /** Share of the text above the window's lower edge, 0 to 1. */
  measure: () => number;
  /** Reading time of the whole. */
  minutes: number;
  words: Wording;
}

/** How far the text is read: a line along the bar, and the minutes left. */
export function ReadingProgress({ measure, minutes, words }: Props) {
  const [progress, setProgress] = useState(0);
  useEffect(() => {
    let drawn = 0;
    const measureOnce = () => {
      drawn ||= requestAnimationFrame(() => {
        drawn = 0;
        setProgress(Math.min(1, Math.max(0, measure())));
      });
    };
    measureOnce();
    // In capture: a vertical text is scrolled by itself, and such scrolling does not rise to the window.
    addEventListener('scroll', measureOnce, { passive: true, capture: true });
    // The text grows when pictures come, and when type is set larger.
    const size = new ResizeObserver(measureOnce);
    size.observe(document.documentElement);
    return () => {
      cancelAnimationFrame(drawn);
      removeEventListener('scroll', measureOnce, { capture: true });
      size.disconnect();
    };
  }, []);
  const left = Math.ceil(minutes * (1 - progress));
  return (
    <>
      <span class="reading-left">{left > 0 ? words.reader.left(left) : words.reader.end}</span>
      <span class="reading-line" aria-hidden="true" style={{ transform: `scaleX(${progress})` }} />
    </>
  );
}
