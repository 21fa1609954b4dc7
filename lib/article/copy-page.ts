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
import { isRendered } from './is-rendered.ts';
import { pictureAddressOf } from './lazy-pictures.ts';

/** Elements that are never words or pictures of an article; left out with all that they hold. */
const leftOut = new Set(
  'script style link meta template noscript svg canvas iframe object embed applet audio video input select textarea datalist dialog button frame frameset'.split(
    ' ',
  ),
);

/** Whether a button is a picture with its caption, which opens larger when it is pressed. */
function isPictureButton(element: Element, name: string): boolean {
  return name === 'button' && element.querySelector('figcaption') !== null && element.querySelector('img') !== null;
}

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

/**
 * Forms go: a field named like a DOM property would break whatever reads them; their words stay. A page's own marks are
 * none of ours, and names with a colon are no elements that a later step could ask for.
 */
function renamed(name: string): string | undefined {
  if (name === 'mark') return 'span';
  return name === 'form' || name === 'button' || name.includes(':') ? 'div' : undefined;
}

export interface CopyOptions {
  unrendered?: boolean;
  originals?: Originals;
}

/** The way back from a copy to the live page, and what stayed behind there. */
export interface Originals {
  /** Every text of the copy, and in the same order the live text that it was made from. */
  copied: Text[];
  live: Text[];
  /** Elements that are not rendered, templates, shut dialogs, and comments of the markup. */
  notDrawn: Node[];
}

const shortestNotDrawn = 4; // characters of a comment; scripts leave thousands of empty ones
const mostNotDrawn = 400; // nodes kept; a page of 300 hidden menus still has room for its credit

/**
 * A light copy of what a page shows: its words, links and pictures, in one pass, into a document that runs
 * nothing and loads nothing. Scripts, styles, form fields, embeds and what is not rendered stay behind;
 * addresses become absolute. The live page is only read.
 * @param unrendered copy what is not rendered, too
 * @param originals filled while copying; stays empty where rendering says nothing
 * @throws PageTooComplex
 */
export function copyPage(live: Document, { unrendered = false, originals }: CopyOptions = {}): Document {
  const copy = emptyDocumentLike(live);
  const body = bodyOf(live);
  if (!body) return copy;
  const base = baseAddressOf(live);
  // Some pages hide their body until their scripts have run; then "not rendered" says nothing.
  const trustsRendering = !unrendered && isRendered(body);
  const kept = trustsRendering ? originals : undefined;
  let elements = 0;

  const leave = (node: Node) => {
    if (kept && kept.notDrawn.length < mostNotDrawn) kept.notDrawn.push(node);
  };

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
        const made = copy.createTextNode(data);
        into.appendChild(made);
        if (kept) {
          kept.copied.push(made);
          kept.live.push(node as Text);
        }
        isAfterBlock = false;
      } else if (kind === 1) {
        const element = node as Element;
        const name = nameOf(element);
        if (name === 'noscript') copyPictureFor(element, into);
        if (leftOut.has(name) && !isPictureButton(element, name)) {
          const isShut = name === 'dialog' && attributeOf(element, 'open') === null;
          if (isShut || name === 'noscript' || name === 'template') leave(element);
          continue;
        }
        if (++elements > maximumElements) throw new PageTooComplex(`more than ${maximumElements} elements`);
        // Pictures that fade in and closed details are the reader's to see; anything else unrendered is not.
        if (trustsRendering && !isShown && name !== 'img' && !isRendered(element)) {
          leave(element);
          continue;
        }
        const made = copyShallow(element, name);
        into.appendChild(made);
        const isClosed = name === 'details' && attributeOf(element, 'open') === null;
        copyChildren(element, name, made, depth + 1, isShown || isClosed);
        isAfterBlock = !keepsBlanks && !inlineElements.has(name);
        if (!made.firstChild && mayBeBackground.test(name)) {
          const source = paintedPicture.exec(attributeOf(element, 'style') ?? '')?.[1];
          if (source) appendPicture(made, source);
        }
      } else if (kind === 8 && textOf(node as Comment).length >= shortestNotDrawn) leave(node);
    }
  };
  copyChildren(body, 'body', copy.body, 0, false);
  return copy;
}
