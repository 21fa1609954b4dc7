import { NameIndex } from '../../text/class-names.ts';
import { collapse, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';

/** A heading of the first or second level. */
export interface Heading {
  level: 'h1' | 'h2';
  /** Without its topline. */
  text: string;
  folded: string;
  /** Folded, with its topline. */
  whole: string;
  /** Whether it is a step of the way to the page, or an entry of a list: on many sites the only first heading is. */
  isCrumb: boolean;
  /** Whether all of it leads to the site's first page: a logo in words. */
  leadsHome: boolean;
  element: Element;
}

const toplineTerms = new Set(
  'topline kicker overline dachzeile roofline spitzmarke eyebrow pretitle supertitle'.split(' '),
);
const crumbTerms = new Set('breadcrumb breadcrumbs breadbar crumb crumbs'.split(' '));
const leadingSign = /^[:;,.]\s/u;
/** What joins a topline to the headline, left over where the topline was taken off. */
const joint = /^\s*[:|/–—-]\s+/u;
const boxesAround = 3; // that may name a heading a step of the way; above them stands the page's header

/** What class names say; the headings of a page's lists are all called alike. */
class Names {
  readonly toplines = new NameIndex((terms) => terms.some((term) => toplineTerms.has(term)));
  readonly crumbs = new NameIndex((terms) => terms.some((term) => crumbTerms.has(term)));
}

function isNamed(element: Element, index: NameIndex<boolean>): boolean {
  const names = element.getAttribute('class');
  return names !== null && index.of(names);
}

/** Whether a part of a heading is the line above the headline, by the name that its markup gives it. */
function isTopline(node: Node, heading: Element, known: Names): boolean {
  if (node.nodeType !== 1 || (node.textContent ?? '').length > (heading.textContent ?? '').length / 2) return false;
  return isNamed(node as Element, known.toplines);
}

/** A heading's text without its topline; the parts that boxes of their own set apart are words apart, too. */
function spacedText(heading: Element, known: Names): string {
  let text = '';
  for (const node of heading.childNodes) {
    if (isTopline(node, heading, known)) continue;
    const part = node.textContent ?? '';
    const isBox =
      node.nodeType === 1 &&
      !/^(?:a|abbr|b|em|i|mark|q|small|strong|sub|sup|u|wbr)$/u.test((node as Element).localName);
    // "Harbor <span>: ferry stops</span>": the colon follows the word.
    if (leadingSign.test(part)) text = text.trimEnd() + part;
    else text += isBox ? ` ${part}` : part;
    if (isBox) text += ' ';
  }
  return collapse(text.replace(joint, ''));
}

function isCrumb(heading: Element, known: Names): boolean {
  if (heading.closest('nav, li, [role="navigation"]')) return true;
  let box: Element | null = heading;
  for (let i = 0; box && box.localName !== 'body' && i <= boxesAround; i++, box = box.parentElement)
    if (isNamed(box, known.crumbs)) return true;
  return false;
}

function leadsHome(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (!link || fold(link.textContent ?? '') !== fold(heading.textContent ?? '')) return false;
  return /^https?:\/\/[^/?#]+\/?$/iu.test(link.getAttribute('href')!);
}

/** The headings of a page's first two levels that hold words, in reading order. */
export function headingsOf({ copy }: Page): Heading[] {
  const known = new Names();
  return [...copy.querySelectorAll('h1, h2')]
    .map((element) => {
      const text = spacedText(element, known);
      return {
        level: element.localName as Heading['level'],
        text,
        folded: fold(text),
        whole: fold(element.textContent ?? ''),
        isCrumb: isCrumb(element, known),
        leadsHome: leadsHome(element),
        element,
      };
    })
    .filter(({ folded }) => folded.length > 0);
}
