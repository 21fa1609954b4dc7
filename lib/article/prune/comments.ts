import { languages } from '../../languages/index.ts';
import { collapse, fold } from '../../text/white-space.ts';

const headings = new Set(languages.flatMap((language) => language.comments).map(fold));

/** Whether a line heads the readers' comments; a count with it says nothing: "17 comments", "评论(3)". */
export function headsComments(text: string): boolean {
  return text.length <= 40 && headings.has(fold(text.replace(/[\d()（）]+/gu, '')));
}

/**
 * Takes out readers' comments by the heading above them (`tests/pages/en-sourceline`: nothing else tells them from
 * paragraphs). Works on a copied page: the heading and what stands next to it go.
 */
export function pruneComments(body: Element): void {
  for (const heading of [...body.querySelectorAll('h2, h3, h4, h5, div, p, b, strong')]) {
    if (heading.firstElementChild) continue;
    const text = collapse(heading.textContent ?? '');
    if (!headsComments(text) || !body.contains(heading)) continue;
    let block: Element = heading;
    while (
      block.parentElement &&
      block.parentElement !== body &&
      collapse(block.parentElement.textContent ?? '') === text
    )
      block = block.parentElement;
    // A link "3 comments" in the byline has the article behind it, not comments.
    const next = block.nextElementSibling;
    if (next && !next.querySelector('h1, article') && !next.matches('h1, article, p')) next.remove();
    block.remove();
  }
}
