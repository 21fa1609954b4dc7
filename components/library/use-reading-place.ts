import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { goToParagraph, paragraphAt, progressOf } from '../reader/reading-place.ts';

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

/**
 * Goes back to the paragraph at which an article was left, and tells how far it is read.
 * @param text the article's, inside of the frame, once it is drawn
 */
export function useReadingPlace(
  frame: RefObject<HTMLIFrameElement | null>,
  text: HTMLElement | undefined,
  place: ReadingPlace,
): void {
  useEffect(() => {
    if (!text) return;
    const view = frame.current!;
    const opened = performance.now();
    let { progress: told, paragraph: toldParagraph } = place;
    if (place.paragraph > 0 && place.progress < end && scrollY === 0)
      goToParagraph(text, place.paragraph, (top) => scrollTo({ top: view.offsetTop + top, behavior: 'instant' }));
    const measure = () => {
      const { top } = view.getBoundingClientRect();
      return { progress: progressOf(text, innerHeight - top), paragraph: paragraphAt(text, -top) };
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
    // A vertical text is scrolled by itself, in a window of its own: here it is told like the page's scrolling.
    const retell = ({ type }: Event) => dispatchEvent(new Event(type));
    text.addEventListener('scroll', retell);
    text.addEventListener('scrollend', retell);
    addEventListener('scrollend', tell);
    document.addEventListener('visibilitychange', leave);
    return () => {
      text.removeEventListener('scroll', retell);
      text.removeEventListener('scrollend', retell);
      removeEventListener('scrollend', tell);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [text]);
}
