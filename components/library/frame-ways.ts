import type { RefObject } from 'preact';
import { barHeight, findPanelEnd } from '../reader/reader-keys.ts';
import { runsLeft } from '../reader/reading-place.ts';
import { standAt } from '../stand-at.ts';

/** The text inside of a saved article's frame. */
export function textIn(frame: HTMLIFrameElement): HTMLElement | null {
  return frame.contentDocument!.querySelector<HTMLElement>('[data-sourceline-article]');
}

/** Ways from a view of the library to places of the text in its frame, which is as tall as the text. */
export interface FrameWays {
  /** The headline, which stands outside of the frame. */
  headline(): HTMLElement | null | undefined;
  /** Where the frame begins in the window, in pixels. */
  top(): number;
  /** Brings a place of the text below the bar. */
  go(place: Element | Range): void;
  /** The same, with focus. */
  goTo(place: HTMLElement): void;
  /** Brings a statement's mark to a third of the window's height, with focus; from the header, too. */
  show(statement: string): void;
  /** Scrolls just so far that words which are read aloud are in sight. */
  follow(words: Range): void;
  /** The same of words that were looked for: along a vertical text, and in what scrolls by itself, too. */
  showWords(words: Range | undefined): void;
}

/** Scrolls a text from top to bottom by itself, until a place of it stands in its middle. */
function scrollAlong(text: HTMLElement, place: Element | Range): void {
  const around = text.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  if (runsLeft(text)) text.scrollLeft += (box.left + box.right - around.left - around.right) / 2;
}

export function waysIn(frame: RefObject<HTMLIFrameElement | null>, header: RefObject<HTMLElement | null>): FrameWays {
  const top = () => frame.current!.getBoundingClientRect().top;
  const go = (place: Element | Range) => {
    scrollAlong(textIn(frame.current!)!, place);
    scrollTo({ top: frame.current!.offsetTop + place.getBoundingClientRect().top - barHeight, behavior: 'instant' });
  };
  const follow = (words: Range, covered = barHeight) => {
    const from = words.startContainer.ownerDocument === document ? 0 : top();
    const place = from + words.getBoundingClientRect().top;
    const wanted = Math.max(innerHeight * 0.3, covered);
    if (place < covered || place > innerHeight * 0.8) scrollBy({ top: place - wanted, behavior: 'instant' });
  };
  return {
    headline: () => header.current?.querySelector('h1'),
    top,
    go,
    goTo(place) {
      standAt(place);
      go(place);
    },
    show(statement) {
      const selector = `[data-id="${statement}"]`;
      const text = textIn(frame.current!)!;
      const [above, within] = [header.current!, text].map((place) => place.querySelector<HTMLElement>(selector));
      const mark = above ?? within;
      if (!mark) return;
      if (!above) scrollAlong(text, mark);
      const place = mark.getBoundingClientRect().top + (above ? 0 : top());
      mark.focus({ preventScroll: true });
      scrollTo({ top: scrollY + place - innerHeight * 0.3, behavior: 'instant' });
    },
    follow,
    showWords(words) {
      const text = frame.current && textIn(frame.current);
      if (!text) return;
      const isInHeadline = words !== undefined && !text.contains(words.startContainer);
      header.current?.parentElement?.toggleAttribute('data-finds-headline', isInHeadline);
      if (!words) return;
      if (isInHeadline) return follow(words, findPanelEnd);
      if (runsLeft(text)) scrollAlong(text, words);
      else words.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      follow(words, findPanelEnd);
    },
  };
}
