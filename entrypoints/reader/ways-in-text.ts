import { barHeight, findPanelEnd } from '@/components/reader/reader-keys.ts';
import { goToParagraph } from '@/components/reader/reading-place.ts';
import { standAt } from '@/components/stand-at.ts';
import type { Statement } from '@/lib/marks/statements.ts';

/** Scrolls the window so that an element of the article stands at its top, below the bar. Focus goes along. */
export function goTo(element: HTMLElement): void {
  standAt(element);
  element.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' });
  scrollBy({ top: -barHeight });
}

/** Shows the paragraph at which an article was left; a reader who has begun to scroll is where he wants to be. */
export function goOnAt(text: HTMLElement, paragraph: number): void {
  if (paragraph === 0 || scrollY > 0) return;
  goToParagraph(text, paragraph, (top) => scrollTo({ top: scrollY + top - barHeight, behavior: 'instant' }));
}

/** Moves the focus to the beginning of a further part of the article, and leaves the window where it is. */
export function focusPart(host: HTMLElement, at: number): void {
  host.querySelector<HTMLElement>(`[data-part="${at}"]`)?.focus({ preventScroll: true });
}

/** Whether a statement's words can be shown: in the text, or on the page, which is the first part's. */
export function canShowWords(host: HTMLElement, statements: readonly Statement[], id: string): boolean {
  const isOnPage = statements.find((known) => known.id === id)?.quote.part === undefined;
  return isOnPage || host.querySelector(`mark[data-id="${id}"]`) !== null;
}

/** Brings a statement's mark to the eye. Returns whether it is there. */
export function showMark(host: HTMLElement, id: string): boolean {
  const mark = host.querySelector<HTMLElement>(`mark[data-id="${id}"]`);
  if (mark) bringToEye(host, mark);
  return mark !== null;
}

/** Brings a mark to a third of the window's height, with focus. */
export function bringToEye(host: HTMLElement, mark: HTMLElement): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  const top = scrollY + mark.getBoundingClientRect().top - innerHeight * 0.3;
  mark.focus({ preventScroll: true });
  if (host.hasAttribute('data-sourceline-vertical'))
    mark.scrollIntoView({ block: 'center', inline: 'center', behavior });
  else scrollTo({ top: Math.max(0, top), behavior });
}

/** Scrolls just so far that words which are read aloud are in sight, below what covers the window's top. */
export function followWords(range: Range, covered = barHeight): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < covered || bottom > innerHeight)
    scrollBy({ top: top - Math.max(innerHeight * 0.3, covered), behavior: 'instant' });
}

/** Brings words that were looked for into view: along a vertical text, and in what scrolls by itself, as wide tables do. */
export function showWords(host: HTMLElement, range: Range | undefined): void {
  const isInHeadline = range?.startContainer.parentElement?.closest('[data-sourceline-header]') != null;
  host.toggleAttribute('data-finds-headline', isInHeadline);
  if (!range) return;
  const inline = host.hasAttribute('data-sourceline-vertical') ? 'center' : 'nearest';
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline, behavior: 'instant' });
  followWords(range, findPanelEnd);
}
