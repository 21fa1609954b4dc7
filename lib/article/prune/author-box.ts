import { collapse, fold } from '../../text/white-space.ts';

const authorPage = /\/(?:authors?|people|profiles?|staff|contributors?|journalists?|reporters?|columnists?|by|u|users?)\//iu;
const longestBox = 600; // characters
const lines = 'p, div, section, aside, li, h2, h3, h4, h5';

/**
 * Takes out the box about the author that themes put below the text: it links to the author's page, and the
 * name stands in its opening or in that address (`tests/pages/en-portal`: no class name gives it away).
 */
export function pruneAuthorBox(body: Element, bylines: string[]): void {
  const names = bylines.map(fold).filter((name) => name.length >= 4);
  const all = (body.textContent ?? '').length;
  const candidates = [...body.querySelectorAll(lines)].filter((element) => {
    const text = collapse(element.textContent ?? '');
    return text.length > 0 && text.length <= Math.min(longestBox, all * 0.4) && [...element.querySelectorAll('a[href]')].some((link) => authorPage.test(link.getAttribute('href')!));
  });
  for (const element of candidates) {
    if (!body.contains(element)) continue;
    const opening = fold((element.textContent ?? '').slice(0, 80));
    const addresses = [...element.querySelectorAll('a[href]')].map((link) => fold(link.getAttribute('href')!));
    if (!names.some((name) => opening.includes(name) || addresses.some((address) => address.includes(name)))) continue;
    let previous = element.previousElementSibling;
    element.remove();
    // The name may stand in a line of its own above the rest.
    while (previous && collapse(previous.textContent ?? '').length <= 60 && names.some((name) => fold(previous!.textContent ?? '').includes(name))) {
      const above = previous.previousElementSibling;
      previous.remove();
      previous = above;
    }
  }
}
