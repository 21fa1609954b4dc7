import { termsOf } from '../../text/class-names.ts';
import { collapse, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { articleNode, textOf } from './json-ld.ts';

// "Headline - Site", "Headline_Channel_Site", "Headline | Site", "Headline--Site"
const siteTail = /\s?(?:\s[-–—|·»:]\s|[_|｜]|--|——)\s?[^-–—|｜_]{1,40}$/u;

/** "…：老码头重开-东港网": Chinese portals join with a hyphen; what stands before it is printed on the page. */
function withoutHanSite(title: string, { blocks }: Page): string {
  const rest = title.replace(/\s?[-—]\p{Script=Han}{2,10}$/u, '');
  return rest !== title && blocks.some(({ text }) => text === rest) ? rest : title;
}

function withoutSite(title: string, siteNames: string[]): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const tail = rest.match(siteTail)?.[0];
    if (!tail || tail.length >= rest.length * 0.6) break;
    const name = fold(tail);
    const isSite = siteNames.some((site) => site && (site.includes(name) || name.includes(site)));
    // Behind the site's name a dash between blanks is the headline's own: "Fog on the quay - ferry stops | Harbor News".
    if (!isSite && round > 0 && (siteNames.length > 0 || /^\s[-–—·»:]\s/u.test(tail))) break;
    rest = rest.slice(0, -tail.length);
  }
  return rest;
}

const leastShareOfTitle = 0.2;

/** The heading that the page's own metadata or title repeats, else the only `h1`. */
function headingOf(page: Page, declared: readonly string[]): string | undefined {
  const title = fold(page.title);
  const headings = [...page.copy.querySelectorAll('h1, h2')]
    .map((heading) => ({ level: heading.localName, text: spacedText(heading) }))
    .map((heading) => ({ ...heading, folded: fold(heading.text) }))
    .filter(({ folded }) => folded.length > 0);
  const longest = (some: typeof headings) => some.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
  const asDeclared = headings.find(({ folded }) => declared.includes(folded));
  if (asDeclared) return asDeclared.text;
  // The site's name stands in its title too, and its logo may be a heading: a title begins with the headline.
  const isSiteName = (folded: string) => title.endsWith(folded) && folded.length < title.length * leastShareOfTitle;
  const named = headings.filter(({ folded }) => folded.length >= 4 && title.includes(folded) && !isSiteName(folded));
  const opening = named.filter(({ folded }) => title.startsWith(folded));
  if (opening.length > 0) return longest(opening);
  if (named.length > 0) return longest(named);
  const first = headings.filter(({ level, folded }) => level === 'h1' && folded.length >= 4);
  return first.length === 1 ? first[0]!.text : undefined;
}

const toplineTerms = new Set(
  'topline kicker overline dachzeile roofline spitzmarke eyebrow pretitle supertitle'.split(' '),
);

/** Whether a part of a heading is the line above the headline, by the name that its markup gives it. */
function isTopline(node: Node, heading: Element): boolean {
  if (node.nodeType !== 1 || (node.textContent ?? '').length > (heading.textContent ?? '').length / 2) return false;
  return termsOf((node as Element).getAttribute('class') ?? '').some((term) => toplineTerms.has(term));
}

/** A heading's text without its topline; the parts that boxes of their own set apart are words apart, too. */
function spacedText(heading: Element): string {
  let text = '';
  for (const node of heading.childNodes) {
    if (isTopline(node, heading)) continue;
    const part = node.textContent ?? '';
    text +=
      node.nodeType === 1 && !/^(?:a|abbr|b|em|i|mark|q|small|strong|sub|sup|u|wbr)$/u.test((node as Element).localName)
        ? ` ${part} `
        : part;
  }
  return collapse(text);
}

const leastShare = 0.4; // of the longer of two headlines, one of which holds the other

/**
 * A topic may stand before the headline, inside its heading or above it. The page's metadata tell: a heading that ends as
 * they do has a topic in it that is none of the headline; where they agree on a topic that the heading lacks, it has one.
 */
function withTopic(printed: string, declared: readonly string[]): string {
  const folded = fold(printed);
  const shorter = declared.find((title) => {
    const other = fold(title);
    return other !== folded && folded.endsWith(other) && other.length > folded.length * leastShare;
  });
  if (shorter) return shorter;
  const [first, second] = declared;
  const agree = first !== undefined && second !== undefined && fold(first) === fold(second);
  return agree && fold(first).endsWith(folded) && folded.length > fold(first).length * leastShare ? first : printed;
}

const longestHeadline = 500; // characters; beyond it a heading is a page's text set wrongly

/** The headline without the site's name. What is printed is trusted most: metadata is written for search engines. */
export function findHeadline(page: Page): string {
  return headlineOf(page).slice(0, longestHeadline);
}

function headlineOf(page: Page): string {
  const siteNames = (page.metas.get('og:site_name') ?? []).map(fold);
  const declared = [page.metas.get('og:title')?.[0], textOf(articleNode(page)?.headline)].flatMap((title) =>
    title ? withoutSite(collapse(title), siteNames) : [],
  );
  const printed = headingOf(page, declared.map(fold));
  if (printed) return withTopic(printed, declared);
  const fromTitle = withoutSite(withoutHanSite(collapse(page.title), page), siteNames);
  const fromMetadata = declared.at(-1);
  if (!fromMetadata) return fromTitle;
  // Some portals cut og:title at an unescaped quotation mark: then the title goes on where it stops.
  return fromTitle.startsWith(fromMetadata) ? fromTitle : fromMetadata;
}
