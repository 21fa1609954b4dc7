import { languages } from '../../languages/index.ts';
import { collapse } from '../../text/white-space.ts';

const creditWords = languages.flatMap((language) => language.imageCredit.labels);
const longestCaption = 200; // characters

function isPictureAlone(element: Element): boolean {
  return (
    element.querySelectorAll('img').length === 1 && !collapse(element.textContent ?? '') && !element.closest('figure')
  );
}

/**
 * Makes a figure of a picture and the line below it that credits it. Portals without markup set a caption as one
 * more paragraph (`tests/pages/zh-plain`); in a figure it is told from the text.
 */
export function restoreCaptions(body: Element): void {
  const document = body.ownerDocument;
  for (const picture of [...body.querySelectorAll('img')]) {
    let block: Element = picture;
    while (block.parentElement && block.parentElement !== body && isPictureAlone(block.parentElement))
      block = block.parentElement;
    if (block.closest('figure')) continue;
    const below = block.nextElementSibling;
    const text = collapse(below?.textContent ?? '');
    if (
      !below ||
      !text ||
      text.length > longestCaption ||
      below.querySelector('img, figure') ||
      /^(?:h\d|ul|ol|table)$/u.test(below.localName)
    )
      continue;
    if (!creditWords.some((word) => text.includes(word))) continue;
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    block.replaceWith(figure);
    for (const attribute of below.getAttributeNames()) caption.setAttribute(attribute, below.getAttribute(attribute)!);
    caption.append(...below.childNodes);
    figure.append(picture, caption);
    below.remove();
  }
}
