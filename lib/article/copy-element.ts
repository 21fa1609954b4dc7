/** What an element of an article keeps of its attributes; ids, classes and styles are the page's own affair. */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang', 'lang', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'scope', 'headers'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  time: ['datetime'],
  blockquote: ['cite'],
  q: ['cite', 'lang'],
  bdo: ['dir'],
  abbr: ['title'],
};

/** An element of the same kind, or of another, without what is in it. */
export function copyOf(element: Element, name = element.localName): Element {
  const made = element.ownerDocument.createElement(name);
  for (const attribute of keptAttributes[name] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  for (const attribute of ['lang', 'dir']) {
    const value = element.getAttribute(attribute);
    if (value) made.setAttribute(attribute, value);
  }
  return made;
}
