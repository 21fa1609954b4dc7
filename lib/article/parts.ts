import { perLanguages } from '../languages/index.ts';
import { fold } from '../text/white-space.ts';
import type { Page } from './page.ts';
import { isFirstPart, partAddress } from './part-address.ts';

/** Where a page stands among the parts into which its article is broken, as far as its links tell. */
export interface ArticleParts {
  /** Which part the page shows, from 1. */
  at: number;
  /** How many there are; absent where the page only leads to the next. */
  count?: number;
  /** Addresses of the parts that the page links, by their number. */
  addresses: ReadonlyMap<number, string>;
}

const longestLabel = 30; // characters: "Continue reading on page 2"
const inLabel = /^\D{0,12}(\d{1,2})\D{0,12}$/u; // "2", "第2页", "Page 2", "[ 2 ]"

const nextWords = perLanguages((spoken) => new Set(spoken.flatMap(({ nextPage }) => nextPage.map(fold))));

interface PartLink {
  href: string;
  /** The number in its address, and the one in its words. */
  number: number;
  label?: number;
  isNext: boolean;
  own?: number;
  isNamed: boolean;
}

function urlOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** What a page's links say, and where they lead. Links between the pages of readers' comments lead to no part. */
function labelledLinks(page: Page): { href: string; text: string; isNext: boolean }[] {
  const marked = new Set(
    [...page.copy.querySelectorAll('a[rel~="next" i]')].flatMap((link) => link.getAttribute('href') ?? []),
  );
  const shown = page.blocks
    .filter(({ zone }) => zone !== 'comments')
    .flatMap(({ text, links }) => links.map(({ start, end, href }) => ({ href, text: text.slice(start, end).trim() })));
  const declared = page.links.get('next');
  return [
    ...shown.map((link) => ({ ...link, isNext: marked.has(link.href) })),
    ...(declared ? [{ href: declared, text: '', isNext: true }] : []),
  ];
}

function partLinks(page: Page, own: URL): { links: PartLink[]; leadsToFirst: boolean } {
  const next = nextWords(page.languages);
  let leadsToFirst = false;
  const links = labelledLinks(page).flatMap(({ href, text, isNext }): PartLink[] => {
    const there = urlOf(href);
    if (!there || text.length > longestLabel) return [];
    leadsToFirst ||= inLabel.exec(text)?.[1] === '1' && isFirstPart(own, there);
    const part = partAddress(own, there);
    if (!part) return [];
    const label = inLabel.exec(text)?.[1];
    there.hash = '';
    return [
      { href: there.href, ...part, ...(label && { label: Number(label) }), isNext: isNext || next.has(fold(text)) },
    ];
  });
  return { links, leadsToFirst };
}

/** What is added to an address's number to have the part's: some houses call the second page `_1`. */
function shiftOf(links: readonly PartLink[]): number {
  const told = links.find(({ label, number }) => label !== undefined && (label === number || label === number + 1));
  if (told) return told.label! - told.number;
  return links.some(({ isNext, number, own }) => isNext && number === 1 && own === undefined) ? 1 : 0;
}

/**
 * The parts of the article on a page. A link is one of them where its address is the page's own but for the number of a
 * page, and its words are such a number or say "next": either alone also leads to the next article, or to the next page
 * of a list.
 * @returns undefined where the page leads to no further part
 */
export function findParts(page: Page): ArticleParts | undefined {
  const own = urlOf(page.url);
  if (!own) return undefined;
  const { links: found, leadsToFirst } = partLinks(page, own);
  // "/report-12" leads to "/report-13", which is another report, unless words or a way back say that they are pages.
  const links = found.filter((link) => link.own === undefined || link.isNamed || leadsToFirst);
  const shift = shiftOf(links);
  const mine = links.find((link) => link.own !== undefined)?.own;
  const at = mine === undefined ? 1 : mine + shift;
  const addresses = new Map<number, string>();
  for (const { href, number, label, isNext } of links) {
    const part = number + shift;
    if (label === part || (isNext && part === at + 1)) addresses.set(part, addresses.get(part) ?? href);
  }
  addresses.delete(at);
  if (!addresses.has(at + 1)) return undefined;
  const isNumbered = links.some(({ label, number }) => label === number + shift);
  return { at, ...(isNumbered && { count: Math.max(at, ...addresses.keys()) }), addresses };
}
