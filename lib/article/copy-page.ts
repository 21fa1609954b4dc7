import {
  attributeNamesOf,
  attributeOf,
  baseAddressOf,
  bodyOf,
  emptyDocumentLike,
  kindOf,
  nameOf,
  walk,
} from '../text/safe-dom.ts';
import { pictureAddressOf } from './lazy-pictures.ts';

/** Elements that are never words or pictures of an article; left out with all that they hold. */
const leftOut = new Set(
  'script style link meta template noscript svg canvas iframe object embed applet audio video input select textarea datalist dialog button frame frameset'.split(
    ' ',
  ),
);

/** Tells what was a form, so that the box around it can be judged. */
export const formAttribute = 'data-form';

/** Attributes that later steps read. `style` is not among them: what is hidden was left out already. */
const keptAttributes = new Set(
  'alt aria-hidden aria-label cite class colspan content datetime dir headers href hreflang id itemprop itemscope itemtype lang property rel role rowspan scope start title value width height'.split(
    ' ',
  ),
);

// A 1 MB srcset costs Readability's regular expressions hours: their time grows with the square of its length.
const longestAttribute = 4096; // characters

// By the prototype: a form may have a field of that name.
const checkVisibility = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;

function isRendered(element: Element): boolean {
  // Test DOMs without layout know no such method: there everything counts as rendered.
  if (checkVisibility?.call(element, { visibilityProperty: true }) ?? true) return true;
  // An element without a box of its own is "not visible" to the browser, though its children are drawn.
  return getComputedStyle(element).display === 'contents';
}

function absolute(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, base);
    return /^(?:https?|mailto|data|file):$/u.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Forms go: a field named like a DOM property would break whatever reads them; their words stay. A page's own marks are
 * none of ours, and names with a colon are no elements that a later step could ask for.
 */
function copiedName(name: string): string {
  if (name === 'mark') return 'span';
  return name === 'form' || name.includes(':') ? 'div' : name;
}

function copyElement(live: Element, name: string, into: Document, base: string): Element {
  const copy = into.createElement(copiedName(name));
  if (name === 'form') {
    copy.setAttribute(formAttribute, '');
    return copy;
  }
  for (const attribute of attributeNamesOf(live)) {
    if (!keptAttributes.has(attribute)) continue;
    const value = attributeOf(live, attribute) ?? '';
    if (value.length > longestAttribute) continue;
    if (attribute !== 'href') copy.setAttribute(attribute, value);
    else if (name === 'a' || name === 'area') {
      const address = absolute(value, base);
      if (address) copy.setAttribute('href', address);
    }
  }
  if (name === 'img') {
    const source = pictureAddressOf(live);
    const address = source && absolute(source, base);
    if (address) copy.setAttribute('src', address);
  }
  return copy;
}

/**
 * A light copy of what a page shows: its words, links and pictures, in one pass, into a document that runs
 * nothing and loads nothing. Scripts, styles, form fields, embeds and what is not rendered stay behind;
 * addresses become absolute. The live page is only read.
 */
export function copyPage(live: Document): Document {
  const copy = emptyDocumentLike(live);
  const body = bodyOf(live);
  if (!body) return copy;
  const base = baseAddressOf(live);
  // Some pages hide their body until their scripts have run; then "not rendered" says nothing.
  const trustsRendering = isRendered(body);
  const walker = walk(live, body, 5 /* elements and text */);
  let into: Node = copy.body;
  let closedDetails: Node | undefined;

  const copyNode = (node: Node): Node | undefined => {
    if (kindOf(node) === 3) return copy.createTextNode((node as Text).data);
    const element = node as Element;
    const name = nameOf(element);
    if (leftOut.has(name)) return undefined;
    // Pictures that fade in and closed details are the reader's to see; anything else unrendered is not.
    if (trustsRendering && name !== 'img' && !closedDetails && !isRendered(element)) return undefined;
    return copyElement(element, name, copy, base);
  };

  let node = walker.firstChild();
  while (node) {
    const made = copyNode(node);
    if (made) into.appendChild(made);
    if (made && kindOf(node) === 1 && walker.firstChild()) {
      if (nameOf(node as Element) === 'details' && attributeOf(node as Element, 'open') === null)
        closedDetails ??= node;
      into = made;
      node = walker.currentNode;
      continue;
    }
    for (;;) {
      const next = walker.nextSibling();
      if (next) {
        node = next;
        break;
      }
      const parent = walker.parentNode();
      if (!parent || parent === body) return copy;
      if (parent === closedDetails) closedDetails = undefined;
      into = into.parentNode!;
    }
  }
  return copy;
}
