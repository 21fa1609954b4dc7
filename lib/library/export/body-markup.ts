import { codeAttribute } from '../../article/code-language.ts';
import { linkAttribute, placeAttribute } from '../../article/places.ts';
import { sanitizeArticle } from '../../sanitize.ts';
import { inlineElements } from '../../text/inline-elements.ts';
import type { SavedPicture } from '../saved-article.ts';
import { printable } from './markup.ts';
import { renamed, tidyGroup } from './tidy-group.ts';
import { tidyValues } from './tidy-values.ts';

/** Elements that HTML has given up, and what says the same. */
const successors: Record<string, string> = {
  center: 'div',
  big: 'span',
  tt: 'code',
  strike: 's',
  main: 'div',
  header: 'div',
  footer: 'div',
};
/** Where an element has to stand. Outside of it, it is a box. */
const homes: Record<string, string> = {
  li: 'ul, ol',
  dt: 'dl, dl > div',
  dd: 'dl, dl > div',
  figcaption: 'figure',
  summary: 'details',
  rb: 'ruby',
  rt: 'ruby',
  rp: 'ruby',
};
/** Links inside of the text by ids, of which a page or a chapter of its own has no others. */
function anchorPlaces(fragment: DocumentFragment): void {
  for (const place of fragment.querySelectorAll(`[${placeAttribute}]`))
    place.id = `place-${place.getAttribute(placeAttribute)}`;
  for (const link of fragment.querySelectorAll(`a[${linkAttribute}]`)) {
    const id = `place-${link.getAttribute(linkAttribute)}`;
    if (fragment.querySelector(`#${id}`)) link.setAttribute('href', `#${id}`);
  }
}

/** Code says what it is written in as the HTML Standard proposes it. */
function nameLanguages(fragment: DocumentFragment): void {
  for (const pre of fragment.querySelectorAll(`pre[${codeAttribute}]`)) {
    const code = pre.ownerDocument.createElement('code');
    code.className = `language-${pre.getAttribute(codeAttribute)}`;
    code.append(...pre.childNodes);
    pre.append(code);
    pre.removeAttribute(codeAttribute);
  }
}

/** Elements that hold words alone, and no boxes. */
const wordsOnly = 'h1, h2, h3, h4, h5, h6, pre, summary';
/** Inline elements that may stand around boxes. */
const transparent = new Set(['a', 'ins', 'del']);

/** A formula stands in a line, and is whole as it is. */
const isInLine = ({ localName }: Element) => inlineElements.has(localName) || localName === 'math';

const isBox = (node: Node) => node.nodeType === Node.ELEMENT_NODE && !isInLine(node as Element);

/** Everything in a list stands in a row of it. */
function wrapRows(list: Element): void {
  for (const child of [...list.childNodes]) {
    if ((child as Element).localName === 'li' || !child.textContent?.trim()) continue;
    const row = list.ownerDocument.createElement('li');
    child.replaceWith(row);
    row.append(child);
  }
}

function isMisplaced(element: Element): boolean {
  const { localName, parentElement } = element;
  if (inlineElements.has(localName)) return !transparent.has(localName) && [...element.childNodes].some(isBox);
  return Boolean(parentElement?.closest(wordsOnly));
}

/** Brings an element to where today's HTML has it, after all that it holds. */
function tidy(element: Element): void {
  if (isMisplaced(element)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  const { localName } = element;
  const home = homes[localName];
  const isAstray = home !== undefined && !element.parentElement?.matches(home);
  const name = isAstray ? 'div' : successors[localName];
  const made = name ? renamed(element, name) : element;
  if (made.matches('ul, ol')) wrapRows(made);
  tidyValues(tidyGroup(made));
}

/**
 * A version's text as elements of today's HTML, sanitized: for pages that stand on their own and books.
 * @param fileOf where a picture that was kept lies; one that was not becomes its description, and nothing is fetched
 * @param isAnchored links inside of the text lead to their places in it; else to the page
 */
export function bodyFragment(
  html: string,
  pictures: readonly SavedPicture[],
  fileOf: (at: number) => string,
  isAnchored = false,
): DocumentFragment {
  const fragment = sanitizeArticle(html);
  const places = new Map(pictures.map(({ source }, at) => [source, at]));
  for (const image of fragment.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const at = places.get(source);
    if (at === undefined && !source.startsWith('data:')) {
      image.replaceWith(image.ownerDocument.createTextNode(image.alt && `[${image.alt}]`));
      continue;
    }
    if (at !== undefined) image.setAttribute('src', fileOf(at));
    for (const attribute of ['referrerpolicy', 'decoding']) image.removeAttribute(attribute);
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  }
  for (const source of fragment.querySelectorAll('source')) source.remove();
  for (const picture of fragment.querySelectorAll('picture')) picture.replaceWith(...picture.childNodes);
  for (const link of fragment.querySelectorAll('a')) {
    link.removeAttribute('target');
    // Ids are not kept: there is no place for a link inside the text to lead to.
    if (link.getAttribute('href')?.startsWith('#')) link.removeAttribute('href');
  }
  if (isAnchored) anchorPlaces(fragment);
  nameLanguages(fragment);
  for (const element of [...fragment.querySelectorAll('*')].reverse()) if (!element.closest('math')) tidy(element);
  const words = fragment.ownerDocument.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode() as Text | null; node; node = words.nextNode() as Text | null) {
    const clean = printable(node.data);
    if (clean !== node.data) node.data = clean;
  }
  return fragment;
}

/** A fragment as XHTML, which a book asks for and browsers read as well. */
export function asXhtml(fragment: DocumentFragment): string {
  const serializer = new XMLSerializer();
  return [...fragment.childNodes].map((node) => serializer.serializeToString(node)).join('');
}
