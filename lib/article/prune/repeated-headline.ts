import { fold } from '../../text/white-space.ts';

/**
 * Takes the headline out of the body: the reader prints it above. It stands there as a heading or, on pages
 * without markup, as the first line (`tests/pages/zh-plain`).
 */
export function pruneRepeatedHeadline(body: Element, headline: string): void {
  const folded = fold(headline);
  if (!folded) return;
  for (const element of body.querySelectorAll('h1, h2, h3, p, div')) {
    if (element.childElementCount === 0 && fold(element.textContent ?? '') === folded) {
      element.remove();
      return;
    }
  }
}
