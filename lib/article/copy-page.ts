import { inlineElements } from '../text/blocks.ts';
import {
  attributeOf,
  baseAddressOf,
  bodyOf,
  emptyDocumentLike,
  firstChildOf,
  kindOf,
  linkOf,
  nameOf,
  nextSiblingOf,
  textOf,
} from '../text/safe-dom.ts';
import { maximumDepth, maximumElements, PageTooComplex } from './guard.ts';
import { pictureAddressOf } from './lazy-pictures.ts';

/** Elements that are never words or pictures of an article; left out with all that they hold. */
const leftOut = new Set(
  'script style link meta template noscript svg canvas iframe object embed applet audio video input select textarea datalist dialog button frame frameset'.split(
    ' ',
  ),
);

/** Tells what was a form, so that the box around it can be judged. */
export const formAttribute = 'data-form';

const safeAddress = /^(?:https?|mailto|data|file):/iu;
const pictureInMarkup = /<img\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]{4,2000})/iu;
const paintedPicture = /background(?:-image)?\s*:[^;]{0,200}?url\(\s*["']?([^"')]{4,2000})/iu;
const mayBeBackground = /^(?:div|span|a|figure|section)$/u;

function absolute(address: string | undefined, base: string): string | undefined {
  if (!address) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

// By the prototype: a form may have a field of that name.
const checkVisibility = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;

const visibility: CheckVisibilityOptions = { visibilityProperty: true };

function isRendered(element: Element): boolean {
  // Test DOMs without layout know no such method: there everything counts as rendered.
  if (checkVisibility?.call(element, visibility) ?? true) return true;
  // An element without a box of its own is "not visible" to the browser, though its children are drawn.
  return getComputedStyle(element).display === 'contents';
}

/**
 * Forms go: a field named like a DOM property would break whatever reads them; their words stay. A page's own marks are
 * none of ours, and names with a colon are no elements that a later step could ask for.
 */
function renamed(name: string): string | undefined {
  if (name === 'mark') return 'span';
  return name === 'form' || name.includes(':') ? 'div' : undefined;
}

/**
 * A light copy of what a page shows: its words, links and pictures, in one pass, into a document that runs
 * nothing and loads nothing. Scripts, styles, form fields, embeds and what is not rendered stay behind;
 * addresses become absolute. The live page is only read.
 * @param unrendered copy what is not rendered, too
 * @throws PageTooComplex
 */
export function copyPage(live: Document, { unrendered = false } = {}): Document {
  const copy = emptyDocumentLike(live);
  const body = bodyOf(live);
  if (!body) return copy;
  const base = baseAddressOf(live);
  // Some pages hide their body until their scripts have run; then "not rendered" says nothing.
  const trustsRendering = !unrendered && isRendered(body);
  let elements = 0;

  const setAddress = (made: Element, address: string | undefined, attribute: 'href' | 'src') => {
    if (address && safeAddress.test(address)) made.setAttribute(attribute, address);
    else made.removeAttribute(attribute);
  };
  const appendPicture = (into: Node, source: string) => {
    const image = copy.createElement('img');
    setAddress(image, absolute(source.replaceAll('&amp;', '&'), base), 'src');
    if (image.hasAttribute('src')) into.appendChild(image);
  };
  /** Where scripts run, what stands in for them is text; lazy loaders keep the picture in it. */
  const copyPictureFor = (noscript: Element, into: Node) => {
    const source = pictureInMarkup.exec(noscript.textContent ?? '')?.[1];
    const previous = into.lastChild as Element | null;
    const isThere = previous?.nodeType === 1 && previous.localName === 'img' && previous.hasAttribute('src');
    if (source && !isThere) appendPicture(into, source);
  };
  const copyShallow = (element: Element, name: string): Element => {
    const other = renamed(name);
    if (other) {
      const made = copy.createElement(other);
      if (name === 'form') made.setAttribute(formAttribute, '');
      return made;
    }
    const made = copy.importNode(element, false);
    if (name === 'a') setAddress(made, linkOf(element as HTMLAnchorElement), 'href');
    else if (name === 'img') setAddress(made, absolute(pictureAddressOf(element), base), 'src');
    return made;
  };
  const copyChildren = (from: Node, within: string, into: Node, depth: number, isShown: boolean) => {
    if (depth > maximumDepth) throw new PageTooComplex(`more than ${maximumDepth} levels deep`);
    const keepsBlanks = within === 'pre' || inlineElements.has(within);
    let isAfterBlock = !keepsBlanks;
    for (let node = firstChildOf(from); node; node = nextSiblingOf(node)) {
      const kind = kindOf(node);
      if (kind === 3) {
        const data = textOf(node as Text);
        // Blanks at the start of a block and behind one are the source's line breaks.
        if (isAfterBlock && !/\S/u.test(data)) continue;
        into.appendChild(copy.createTextNode(data));
        isAfterBlock = false;
      } else if (kind === 1) {
        const element = node as Element;
        const name = nameOf(element);
        if (name === 'noscript') copyPictureFor(element, into);
        if (leftOut.has(name)) continue;
        if (++elements > maximumElements) throw new PageTooComplex(`more than ${maximumElements} elements`);
        // Pictures that fade in and closed details are the reader's to see; anything else unrendered is not.
        if (trustsRendering && !isShown && name !== 'img' && !isRendered(element)) continue;
        const made = copyShallow(element, name);
        into.appendChild(made);
        const isClosed = name === 'details' && attributeOf(element, 'open') === null;
        copyChildren(element, name, made, depth + 1, isShown || isClosed);
        isAfterBlock = !keepsBlanks && !inlineElements.has(name);
        if (!made.firstChild && mayBeBackground.test(name)) {
          const source = paintedPicture.exec(attributeOf(element, 'style') ?? '')?.[1];
          if (source) appendPicture(made, source);
        }
      }
    }
  };
  copyChildren(body, 'body', copy.body, 0, false);
  return copy;
}
