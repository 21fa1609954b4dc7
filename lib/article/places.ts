import type { Page } from './page.ts';

/** What an article's own links need: a link leads to the place of the same number. Both are ours, never the page's. */
export const linkAttribute = 'data-leads-to';
export const placeAttribute = 'data-place';

const nearestTexts = 12; // texts behind an empty anchor in which its note begins
/** What a place is: a note as a whole, else the paragraph or heading that its words begin in. */
const notes = 'li, dd';
const lines = 'p, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre, td, th, caption, dt, summary';

/** A link of the built body, and the address that it had. */
export interface BuiltLink {
  link: Element;
  href: string;
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0]!;
}

/** The element of a page's copy that one of its own links leads to. */
function targetOf(href: string, { url, copy }: Page): Element | undefined {
  const fragment = href.slice(withoutFragment(href).length + 1);
  if (!fragment || withoutFragment(href) !== withoutFragment(url)) return undefined;
  const names = [fragment];
  try {
    names.push(decodeURIComponent(fragment));
  } catch {
    // no code of anything: it is the name itself
  }
  for (const name of names) {
    const target = copy.getElementById(name) ?? copy.getElementsByName(name)[0];
    if (target) return target;
  }
  return undefined;
}

/** The first text at a target that was built; an empty anchor stands before its note. */
function firstBuilt(target: Element, built: ReadonlyMap<Node, Text>): Text | undefined {
  const walker = target.ownerDocument.createTreeWalker(target.ownerDocument.body, 4 /* NodeFilter.SHOW_TEXT */);
  walker.currentNode = target;
  const isEmpty = !target.textContent?.trim();
  for (let i = 0, text = walker.nextNode(); text; i++, text = walker.nextNode()) {
    if (isEmpty ? i > nearestTexts : !target.contains(text)) return undefined;
    const made = built.get(text);
    if (made?.data.trim()) return made;
  }
  return undefined;
}

/**
 * Joins an article's links to the places in it that they lead to: notes to their marks, and the other way round. Ids are
 * let through nowhere, since a page's scripts and ours would take each other's; numbers of our own stand for them. A
 * link whose target the article does not hold leads to the page, as before.
 * @param built the texts of the page's copy and what was made of each
 */
export function joinPlaces(built: ReadonlyMap<Node, Text>, links: readonly BuiltLink[], page: Page): void {
  const numbers = new Map<Element, string>();
  for (const { link, href } of links) {
    const target = targetOf(href, page);
    const text = target && firstBuilt(target, built)?.parentElement;
    const place = text?.closest(notes) ?? text?.closest(lines);
    if (!place) continue;
    const number = numbers.get(place) ?? String(numbers.size + 1);
    numbers.set(place, number);
    place.setAttribute(placeAttribute, number);
    link.setAttribute(linkAttribute, number);
  }
}

const mostInPart = 10_000;

/** Gives the links and places of an article's further part numbers that no other part of it has. */
export function renumberPlaces(fragment: DocumentFragment, part: number): void {
  for (const name of [linkAttribute, placeAttribute])
    for (const element of fragment.querySelectorAll(`[${name}]`))
      element.setAttribute(name, String(part * mostInPart + Number(element.getAttribute(name))));
}
