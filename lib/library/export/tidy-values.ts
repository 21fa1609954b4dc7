import { printable } from './markup.ts';

/** Attributes that only some elements have. */
const owners: Record<string, readonly string[]> = {
  href: ['a'],
  src: ['img'],
  alt: ['img'],
  cite: ['blockquote', 'q', 'del', 'ins'],
  datetime: ['time', 'del', 'ins'],
  start: ['ol'],
  value: ['li'],
  scope: ['th'],
  // They name cells by ids, which are not kept.
  headers: [],
  colspan: ['td', 'th'],
  rowspan: ['td', 'th'],
  span: ['col', 'colgroup'],
};

const count = /^[1-9]\d{0,3}$/u;
const place = /^-?\d{1,9}$/u;
/** What the standard lets stand in them; a program that reads books by its letter refuses a chapter for anything else. */
const values: Record<string, RegExp> = {
  lang: /^(?:[a-z]{2,8}(?:-[a-z\d]{1,8})*)?$/iu,
  dir: /^(?:ltr|rtl|auto)$/iu,
  datetime: /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u,
  scope: /^(?:row|col|rowgroup|colgroup)$/iu,
  colspan: count,
  rowspan: count,
  span: count,
  start: place,
  value: place,
};

/** An address as it is written in full; `undefined`: it is none. */
function addressOf(written: string): string | undefined {
  if (written.startsWith('#')) return written;
  const address = URL.parse(written);
  // Browsers take a blank in a host's name for a letter of it; nobody else does.
  return address && !address.hostname.includes('%') ? address.href.replaceAll(' ', '%20') : undefined;
}

/** What an attribute may say; `undefined`: nothing, and it goes. */
function allowed(name: string, written: string, element: Element): string | undefined {
  const owned = owners[name];
  if (owned && !owned.includes(element.localName)) return undefined;
  const clean = printable(written);
  if (name === 'href' || name === 'cite') return addressOf(clean);
  const asTag = name === 'lang' ? clean.replaceAll('_', '-') : clean;
  return (values[name]?.test(asTag) ?? true) ? asTag : undefined;
}

/** Leaves of an element's attributes what today's HTML has, as it has it. */
export function tidyValues(element: Element): void {
  for (const name of element.getAttributeNames()) {
    const value = allowed(name, element.getAttribute(name)!, element);
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  if (!element.hasAttribute('href')) element.removeAttribute('rel');
}
