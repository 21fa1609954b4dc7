/**
 * Reading a hostile document. `<form><input name=parentNode>` makes `form.parentNode` an input, and
 * `<img name=body>` makes `document.body` an image, in a content script's world too (Readability 0.6 never
 * returns from the former). Whatever is read from a live page goes through the prototypes' own accessors.
 */
function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  // Accessors may stand further up: Element's localName is its own, HTMLElement's lang its own.
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (get) return (object) => get.call(object) as T[K];
  }
  throw new TypeError(`no accessor ${String(name)}`);
}

export const rootOf = getterOf(Document.prototype, 'documentElement');
export const bodyOf = getterOf(Document.prototype, 'body');
export const titleOf = getterOf(Document.prototype, 'title');
export const contentTypeOf = getterOf(Document.prototype, 'contentType');
export const baseAddressOf = getterOf(Document.prototype, 'baseURI');
/** The window of a document that is on show. */
export const viewOf = getterOf(Document.prototype, 'defaultView');
const implementationOf = getterOf(Document.prototype, 'implementation');
export const nameOf = getterOf(Element.prototype, 'localName');
export const kindOf = getterOf(Node.prototype, 'nodeType');
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
export const parentOf = getterOf(Node.prototype, 'parentElement');
export const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
export const previousSiblingOf = getterOf(Node.prototype, 'previousSibling');
export const previousElementOf = getterOf(Element.prototype, 'previousElementSibling');
export const textOf = getterOf(CharacterData.prototype, 'data');
/** A link's address, absolute. */
export const linkOf = getterOf(HTMLAnchorElement.prototype, 'href');
export const childrenOf = getterOf(Node.prototype, 'childNodes');
export const firstElementOf = getterOf(Element.prototype, 'firstElementChild');
export const nextElementOf = getterOf(Element.prototype, 'nextElementSibling');
const wordsOfElement = getterOf(Element.prototype, 'textContent');
const wordsOfFragment = getterOf(DocumentFragment.prototype, 'textContent');
export const documentOf = getterOf(Node.prototype, 'ownerDocument');
export const scrolledDown = getterOf(Element.prototype, 'scrollTop');
export const scrolledAside = getterOf(Element.prototype, 'scrollLeft');
/** What a `<template>` keeps for later. */
export const keptBy = getterOf(HTMLTemplateElement.prototype, 'content');
export const sheetsOf = getterOf(Document.prototype, 'styleSheets');
export const focusedIn = getterOf(Document.prototype, 'activeElement');

export function emptyDocumentLike(live: Document): Document {
  return implementationOf(live).createHTMLDocument('');
}

/** All elements below a document that a selector matches. */
export function select(live: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(live, selector)];
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function attributeNamesOf(element: Element): string[] {
  return Element.prototype.getAttributeNames.call(element);
}

/** All text in a node, as one string. */
export function wordsOf(node: Node): string {
  const kind = kindOf(node);
  if (kind === 1) return wordsOfElement(node as Element) ?? '';
  return kind === 11 ? (wordsOfFragment(node as DocumentFragment) ?? '') : textOf(node as CharacterData);
}

export function contains(element: Node, other: Node): boolean {
  return Node.prototype.contains.call(element, other);
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
