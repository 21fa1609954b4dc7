import { collapse, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { articleNode, textOf } from './json-ld.ts';

// "Headline - Site", "Headline_Channel_Site", "Headline | Site", "Headline--Site"
const siteTail = /\s*(?:\s[-–—|·»:]\s|[_|｜]|--|——)\s*[^-–—|｜_]{1,40}$/u;

function withoutSite(title: string, siteNames: string[]): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const tail = rest.match(siteTail)?.[0];
    if (!tail || tail.length >= rest.length * 0.6) break;
    const name = fold(tail);
    const isSite = siteNames.some((site) => site && (site.includes(name) || name.includes(site)));
    if (!isSite && siteNames.length > 0 && round > 0) break;
    rest = rest.slice(0, -tail.length);
  }
  return rest;
}

/** The heading that the page's own title repeats, else the only `h1`. */
function headingOf(page: Page): string | undefined {
  const title = fold(page.title);
  const headings = [...page.copy.querySelectorAll('h1, h2')].map((heading) => ({
    level: heading.localName,
    text: collapse(heading.textContent ?? ''),
  }));
  // The site's name stands in its title too, and its logo may be a heading: the headline is the longest that does.
  const named = headings.filter(({ text }) => fold(text).length >= 4 && title.includes(fold(text)));
  if (named.length > 0) return named.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
  const first = headings.filter(({ level, text }) => level === 'h1' && text.length >= 4);
  return first.length === 1 ? first[0]!.text : undefined;
}

const longestHeadline = 500; // characters; beyond it a heading is a page's text set wrongly

/** The headline without the site's name. What is printed is trusted most: metadata is written for search engines. */
export function findHeadline(page: Page): string {
  return headlineOf(page).slice(0, longestHeadline);
}

function headlineOf(page: Page): string {
  const printed = headingOf(page);
  if (printed) return printed;
  const siteNames = (page.metas.get('og:site_name') ?? []).map(fold);
  const fromMetadata = textOf(articleNode(page)?.headline) ?? page.metas.get('og:title')?.[0];
  const fromTitle = withoutSite(collapse(page.title), siteNames);
  if (!fromMetadata) return fromTitle;
  const tidied = withoutSite(collapse(fromMetadata), siteNames);
  // Some portals cut og:title at an unescaped quotation mark: then the title goes on where it stops.
  return fromTitle.startsWith(tidied) ? fromTitle : tidied;
}
