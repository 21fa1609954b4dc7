import { barHeight } from '@/components/reader/reader-keys.ts';

/** Scrolls the window so that an element of the article stands at its top, below the bar. Focus goes along. */
export function goTo(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' });
  scrollBy({ top: -barHeight });
}

/** Brings a statement's mark to the eye, at a third of the window's height, with focus. Returns whether it is there. */
export function showMark(host: HTMLElement, id: string): boolean {
  const mark = host.querySelector<HTMLElement>(`mark[data-id="${id}"]`);
  if (!mark) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  const top = scrollY + mark.getBoundingClientRect().top - innerHeight * 0.3;
  mark.focus({ preventScroll: true });
  if (host.hasAttribute('data-sourceline-vertical'))
    mark.scrollIntoView({ block: 'center', inline: 'center', behavior });
  else scrollTo({ top: Math.max(0, top), behavior });
  return true;
}

/** Scrolls just so far that words which are read aloud are in sight. */
export function followWords(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < barHeight || bottom > innerHeight) scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
}
