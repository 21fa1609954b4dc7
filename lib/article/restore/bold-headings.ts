import { collapse, countWords } from '../../text/white-space.ts';

const longestHeading = 20; // words; two Han characters count as one
const endsAsSentence = /[。！？.!?…,，;；:：]["”’』」）)]*$/u;

/**
 * Makes a heading of a paragraph that is set in bold from end to end and is no sentence: portals' editors
 * set sub-headlines so (`tests/pages/zh-portal`).
 */
export function restoreBoldHeadings(body: Element): void {
  for (const paragraph of [...body.querySelectorAll('p, div')]) {
    const only = paragraph.firstElementChild;
    if (!only || paragraph.childElementCount !== 1 || !/^(?:b|strong)$/u.test(only.localName)) continue;
    const text = collapse(paragraph.textContent ?? '');
    if (
      !text ||
      text !== collapse(only.textContent ?? '') ||
      countWords(text) > longestHeading ||
      endsAsSentence.test(text)
    )
      continue;
    if (only.querySelector('img, br, a') || paragraph.closest('figure, td, li, blockquote')) continue;
    const heading = body.ownerDocument.createElement('h2');
    for (const name of paragraph.getAttributeNames()) heading.setAttribute(name, paragraph.getAttribute(name)!);
    heading.append(...only.childNodes);
    paragraph.replaceWith(heading);
  }
}
