import { collapse, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { type Heading, headingsOf } from './headings.ts';
import { articleNode, textOf } from './json-ld.ts';

// "Headline - Site", "Headline_Channel_Site", "Headline | Site", "Headline--Site"
const siteTail = /\s?(?:\s[-–—|·»:]\s|[_|｜]|--|——)\s?[^-–—|｜_]{1,40}$/u;

// What joins the site's name to the headline behind it, or before it.
const joinedBehind = /^[-–—|·»:_｜]+/u;
const joinedBefore = /(?<![-–—|·«»:_｜])[-–—|·«»:_｜]+$/u;

/** "Harbor Letters » Fog on the quay", where a heading that leads to the site's first page says "Harbor Letters". */
function withoutLogo(title: string, headings: readonly Heading[]): string {
  for (const { leadsHome, text } of headings) {
    if (!leadsHome || title.length <= text.length) continue;
    const behind = title.startsWith(text) ? title.slice(text.length).trim() : '';
    if (joinedBehind.test(behind)) return behind.replace(joinedBehind, '').trim();
    const before = title.endsWith(text) ? title.slice(0, -text.length).trim() : '';
    if (joinedBefore.test(before)) return before.replace(joinedBefore, '').trim();
  }
  return title;
}

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
const leastHeading = 4; // letters

/** Whether a heading says a title, alone or behind a topic; `declared` is folded. */
function says({ folded, whole }: Heading, declared: string): boolean {
  return folded === declared || whole === declared || endsWithTitle(folded, declared);
}

/** The heading that the page's own metadata repeat; one that is a step of the way to the page only where no other does. */
function declaredHeading(headings: readonly Heading[], declared: readonly string[]): Heading | undefined {
  const printed = headings.filter(({ isCrumb }) => !isCrumb);
  return (
    printed.find(({ folded }) => declared.includes(folded)) ??
    printed.find((heading) => declared.some((title) => says(heading, title))) ??
    headings.find(({ folded }) => declared.includes(folded))
  );
}

/** The heading that the page's title repeats, else the only `h1` that may be the headline. */
function titledHeading(headings: readonly Heading[], title: string): Heading | undefined {
  const longest = (some: readonly Heading[]) => some.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  // The site's name stands in its title too, and its logo may be a heading: a title begins with the headline.
  const isSiteName = (folded: string) => title.endsWith(folded) && folded.length < title.length * leastShareOfTitle;
  const long = headings.filter(({ folded }) => folded.length >= leastHeading);
  const named = long.filter(({ folded }) => title.includes(folded) && !isSiteName(folded));
  const opening = named.filter(({ folded }) => title.startsWith(folded));
  if (opening.length > 0) return longest(opening);
  if (named.length > 0) return longest(named);
  const first = long.filter(({ level }) => level === 'h1');
  const inArticle = first.filter(({ element }) => element.closest('article') !== null);
  const [only, ...others] = inArticle.length > 0 ? inArticle : first;
  return others.length === 0 ? only : undefined;
}

const leastShare = 0.4; // of the longer of two headlines, one of which holds the other

/** Whether a headline ends as another does, so that what stands before is a topic; both are folded. */
function endsWithTitle(longer: string, other: string): boolean {
  return longer.endsWith(other) && other.length > longer.length * leastShare;
}

/**
 * A topic may stand before the headline, inside its heading or above it. The page's metadata tell: a heading that ends as
 * they do has a topic in it that is none of the headline; where they agree on a topic that the heading lacks, it has one.
 */
function withTopic({ text, folded }: Heading, declared: readonly string[]): string {
  const [first, second] = declared;
  const shorter = declared.find((other) => fold(other) !== folded && endsWithTitle(folded, fold(other)));
  if (shorter) return shorter;
  const agree = first !== undefined && second !== undefined && fold(first) === fold(second);
  return agree && endsWithTitle(fold(first), folded) ? first : text;
}

const longestHeadline = 500; // characters; beyond it a heading is a page's text set wrongly

/**
 * The headline without the site's name. What is printed is trusted most: metadata is written for search engines. One that
 * is too long ends after a word, with an ellipsis.
 */
export function findHeadline(page: Page): string {
  const headline = headlineOf(page);
  if (headline.length <= longestHeadline) return headline;
  const cut = headline.slice(0, longestHeadline - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > longestHeadline / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

function headlineOf(page: Page): string {
  const siteNames = (page.metas.get('og:site_name') ?? []).map(fold);
  const headings = headingsOf(page);
  // What a heading prints to its end has no site's name in it: "Fog on the quay - and no ferry".
  const isPrinted = (title: string) => headings.some(({ whole }) => whole === fold(title));
  const declared = [page.metas.get('og:title')?.[0], textOf(articleNode(page)?.headline)].flatMap((title) =>
    title ? (isPrinted(title) ? collapse(title) : withoutSite(collapse(title), siteNames)) : [],
  );
  const title = fold(page.title);
  const own = headings.filter(({ leadsHome }) => !leadsHome);
  const printed =
    declaredHeading(headings, declared.map(fold)) ??
    titledHeading(
      own.filter(({ isCrumb }) => !isCrumb),
      title,
    ) ??
    titledHeading(own, title);
  if (printed) return withTopic(printed, declared);
  const headed = withoutLogo(collapse(page.title), headings);
  const fromTitle = withoutSite(withoutHanSite(headed, page), siteNames);
  const fromMetadata = declared.at(-1);
  if (!fromMetadata) return fromTitle;
  // Some portals cut og:title at an unescaped quotation mark: then the title goes on where it stops.
  return fromTitle.startsWith(fromMetadata) ? fromTitle : fromMetadata;
}
