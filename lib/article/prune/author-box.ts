import type { Block } from '../../text/blocks.ts';
import { collapse, fold } from '../../text/white-space.ts';

const authorPage =
  /\/(?:authors?|people|profiles?|staff|contributors?|journalists?|reporters?|columnists?|by|u|users?)\/([^/?#]+)/iu;
const longestBox = 600; // characters
const lines = 'p, div, section, aside, li, h2, h3, h4, h5';

/** The names that a box links to as authors, as they stand in the links' addresses, folded. */
function linkedAuthors(element: Element): string[] {
  return [...element.querySelectorAll('a[href]')]
    .map((link) => fold(authorPage.exec(link.getAttribute('href')!)?.[1] ?? ''))
    .filter((name) => name.length >= 4);
}

/**
 * Takes out the box about the author that themes put below the text: it links to the page of somebody whom the byline
 * names (`tests/pages/en-portal`: no class name gives it away).
 * @param head the rows around the headline, the byline among them
 */
export function pruneAuthorBox(body: Element, bylines: string[], head: Block[]): void {
  const named = fold([...bylines, ...head.map((block) => block.text)].join(' '));
  const all = (body.textContent ?? '').length;
  for (const element of [...body.querySelectorAll(lines)]) {
    const text = collapse(element.textContent ?? '');
    if (!body.contains(element) || !text || text.length > Math.min(longestBox, all * 0.4)) continue;
    const author = linkedAuthors(element).find((name) => named.includes(name));
    if (!author) continue;
    // The name may stand in a line of its own above the rest, with initials for a portrait.
    const previous = element.previousElementSibling;
    const above = fold(previous?.textContent ?? '');
    if (previous && above.includes(author) && above.length <= author.length + 20) previous.remove();
    element.remove();
  }
}
