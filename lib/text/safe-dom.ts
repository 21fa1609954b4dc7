/**
 * Reading a hostile document. `<form><input name=parentNode>` makes `form.parentNode` an input, and
 * `<img name=body>` makes `document.body` an image, in a content script's world too (Readability 0.6 never
 * returns from the former). Whatever is read from a live page goes through the prototypes' own accessors.
 */
function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (object: T) => T[K] {
  // Accessors may stand further up: Element's localName is its own, HTMLElement's lang its own.
  for (let owner: object | null = prototype; owner; owner = Object.getPrototypeOf(owner)) {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (get) return bound(get);
  }
  throw new TypeError(`no accessor ${String(name)}`);
}

/**
 * A method as a function of its object. Bound rather than wrapped: a walk calls these some ten thousand times in a script
 * that is not compiled yet, where each wrapper would be a call of its own.
 */
function bound<T extends object, Rest extends unknown[], Result>(
  method: (this: T, ...rest: Rest) => Result,
): (object: T, ...rest: Rest) => Result {
  return Function.prototype.call.bind(method);
}

export const rootOf = /* @__PURE__ */ getterOf(Document.prototype, 'documentElement');
export const bodyOf = /* @__PURE__ */ getterOf(Document.prototype, 'body');
export const titleOf = /* @__PURE__ */ getterOf(Document.prototype, 'title');
export const contentTypeOf = /* @__PURE__ */ getterOf(Document.prototype, 'contentType');
export const characterSetOf = /* @__PURE__ */ getterOf(Document.prototype, 'characterSet');
export const baseAddressOf = /* @__PURE__ */ getterOf(Document.prototype, 'baseURI');
/** The window of a document that is on show. */
export const viewOf = /* @__PURE__ */ getterOf(Document.prototype, 'defaultView');
const implementationOf = /* @__PURE__ */ getterOf(Document.prototype, 'implementation');
export const nameOf = /* @__PURE__ */ getterOf(Element.prototype, 'localName');
export const kindOf = /* @__PURE__ */ getterOf(Node.prototype, 'nodeType');
export const firstChildOf = /* @__PURE__ */ getterOf(Node.prototype, 'firstChild');
export const parentOf = /* @__PURE__ */ getterOf(Node.prototype, 'parentElement');
export const nextSiblingOf = /* @__PURE__ */ getterOf(Node.prototype, 'nextSibling');
export const previousSiblingOf = /* @__PURE__ */ getterOf(Node.prototype, 'previousSibling');
export const previousElementOf = /* @__PURE__ */ getterOf(Element.prototype, 'previousElementSibling');
export const textOf = /* @__PURE__ */ getterOf(CharacterData.prototype, 'data');
export const lengthOf = /* @__PURE__ */ getterOf(CharacterData.prototype, 'length');
/** A link's address, absolute. */
export const linkOf = /* @__PURE__ */ getterOf(HTMLAnchorElement.prototype, 'href');
export const childrenOf = /* @__PURE__ */ getterOf(Node.prototype, 'childNodes');
export const firstElementOf = /* @__PURE__ */ getterOf(Element.prototype, 'firstElementChild');
export const nextElementOf = /* @__PURE__ */ getterOf(Element.prototype, 'nextElementSibling');
export const markupOf = /* @__PURE__ */ getterOf(Element.prototype, 'outerHTML');
const wordsOfElement = /* @__PURE__ */ getterOf(Element.prototype, 'textContent');
const wordsOfFragment = /* @__PURE__ */ getterOf(DocumentFragment.prototype, 'textContent');
export const documentOf = /* @__PURE__ */ getterOf(Node.prototype, 'ownerDocument');
export const scrolledDown = /* @__PURE__ */ getterOf(Element.prototype, 'scrollTop');
export const scrolledAside = /* @__PURE__ */ getterOf(Element.prototype, 'scrollLeft');
/** What a `<template>` keeps for later. */
export const keptBy = /* @__PURE__ */ getterOf(HTMLTemplateElement.prototype, 'content');
export const sheetsOf = /* @__PURE__ */ getterOf(Document.prototype, 'styleSheets');
export const focusedIn = /* @__PURE__ */ getterOf(Document.prototype, 'activeElement');

export function emptyDocumentLike(live: Document): Document {
  return implementationOf(live).createHTMLDocument('');
}

/** The first element below a document that a selector matches. */
export const selectFirst: (live: Document, selector: string) => Element | null = /* @__PURE__ */ bound(
  Document.prototype.querySelector,
);

/** All elements below a document that a selector matches. */
export function select(live: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(live, selector)];
}

export const attributeOf: (element: Element, name: string) => string | null = /* @__PURE__ */ bound(
  Element.prototype.getAttribute,
);

export const attributeNamesOf: (element: Element) => string[] = /* @__PURE__ */ bound(
  Element.prototype.getAttributeNames,
);

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
