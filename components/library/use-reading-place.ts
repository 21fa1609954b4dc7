import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const step = 0.01; // of the text: less is not worth a write
const leastShareOfTime = 0.1; // of the reading time, before an article that was scrolled to its end counts as read
const end = 0.98;

export interface ReadingPlace {
  /** Where it was left. */
  paragraph: number;
  progress: number;
  /** Reading time. */
  minutes: number;
  onPlace: (progress: number, paragraph: number) => void;
  onFinished: () => void;
}

const paragraphsOf = (frame: HTMLIFrameElement) => [
  ...frame.contentDocument!.querySelectorAll<HTMLElement>(
    '[data-sourceline-article] :is(p, li, h2, h3, blockquote, pre, figure)',
  ),
];

/** Goes back to the paragraph at which an article was left, and tells how far it is read. */
export function useReadingPlace(frame: RefObject<HTMLIFrameElement | null>, ready: boolean, place: ReadingPlace): void {
  useEffect(() => {
    if (!ready) return;
    const view = frame.current!;
    const opened = performance.now();
    let { progress: told, paragraph: toldParagraph } = place;
    if (place.paragraph > 0 && place.progress < end && scrollY === 0) {
      const left = paragraphsOf(view)[place.paragraph];
      if (left) scrollTo({ top: view.offsetTop + left.getBoundingClientRect().top, behavior: 'instant' });
    }
    const measure = () => {
      const { top, height } = view.getBoundingClientRect();
      const progress = Math.min(1, Math.max(0, (innerHeight - top) / height));
      const paragraph = paragraphsOf(view).findIndex((each) => each.getBoundingClientRect().bottom + top > 0);
      return { progress, paragraph: Math.max(0, paragraph) };
    };
    const tell = () => {
      const { progress, paragraph } = measure();
      if (Math.abs(progress - told) < step && paragraph === toldParagraph) return;
      told = progress;
      toldParagraph = paragraph;
      place.onPlace(progress, paragraph);
      finish();
    };
    const finish = () => {
      const minutes = (performance.now() - opened) / 60_000;
      if (measure().progress >= end && minutes >= place.minutes * leastShareOfTime) place.onFinished();
    };
    const leave = () => document.visibilityState === 'hidden' && finish();
    addEventListener('scrollend', tell);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('scrollend', tell);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [ready]);
}
