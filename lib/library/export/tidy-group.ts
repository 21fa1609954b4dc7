// Elements that HTML lets stand in a certain order alone. Pages do not keep to it, and browsers show them all the same.

/** An element under another name, with all that it has. */
export function renamed(element: Element, name: string): Element {
  const made = element.ownerDocument.createElement(name);
  for (const attribute of element.getAttributeNames()) made.setAttribute(attribute, element.getAttribute(attribute)!);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

const holdsWords = (node: Node) => node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim());

/** Whether rows are terms and what is said of each: `dt` and `dd` alone, each run of one followed by one of the other. */
function areTerms(parent: Element): boolean {
  if ([...parent.childNodes].some(holdsWords)) return false;
  const order = [...parent.children].map(({ localName }) => localName).join(' ');
  return /^(?:dt )+dd(?: (?:dt )*dd)*$/u.test(order);
}

/** A list of terms in which something else stands becomes boxes. */
function tidyTerms(list: Element): Element {
  const boxes = [...list.children];
  const isGrouped = boxes.length > 0 && boxes.every((box) => box.localName === 'div' && areTerms(box));
  if (areTerms(list) || (isGrouped && ![...list.childNodes].some(holdsWords))) return list;
  for (const row of list.querySelectorAll(':is(dt, dd):not(:scope dl *)')) renamed(row, 'div');
  return renamed(list, 'div');
}

/** A figure has one caption, before all else or behind it; others are words like the rest. */
function tidyFigure(figure: Element): Element {
  const captions = [...figure.children].filter(({ localName }) => localName === 'figcaption');
  const atEdge = captions.find((one) => one === figure.firstElementChild || one === figure.lastElementChild);
  const caption = atEdge ?? captions[0];
  for (const other of captions) if (other !== caption) renamed(other, 'div');
  if (caption && !atEdge) figure.append(caption);
  return figure;
}

/** What opens on a click has a line that says so, first; without one it lies open. */
function tidyDetails(details: Element): Element {
  const [first, ...others] = [...details.childNodes].filter(
    (node) => node.nodeType === Node.ELEMENT_NODE || holdsWords(node),
  );
  const hasSummary = (first as Element | undefined)?.localName === 'summary';
  for (const child of hasSummary ? others : [first, ...others])
    if ((child as Element | undefined)?.localName === 'summary') renamed(child as Element, 'div');
  return hasSummary ? details : renamed(details, 'div');
}

const tidying: Record<string, (element: Element) => Element> = {
  dl: tidyTerms,
  figure: tidyFigure,
  details: tidyDetails,
};

/** Brings an element whose children HTML wants in an order into that order, or makes it a box. @returns what stands there */
export function tidyGroup(element: Element): Element {
  return tidying[element.localName]?.(element) ?? element;
}
