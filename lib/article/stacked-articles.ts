import { NameIndex, termSet } from '../text/class-names.ts';
import { proseIn } from '../text/prose.ts';
import {
  attributeNamesOf,
  attributeOf,
  bodyOf,
  nameOf,
  nextElementOf,
  parentOf,
  previousElementOf,
  select,
  titleOf,
  wordsOf,
} from '../text/safe-dom.ts';
import { collapse } from '../text/white-space.ts';

/**
 * Pages that bring the next article below the one that was asked for, and another below that, as their reader scrolls.
 * The address and the data in their head may follow, or may stay those of the first.
 */

/** One of the articles that a page holds below each other. */
export interface StackedArticle {
  /** Holds all of it, and nothing of the others. */
  element: Element;
  headline: string;
  /** Its own address, where its markup gives one of this site. */
  address?: string;
}

const mostHeadings = 50; // on a page; what has more is a list
const mostTexts = 400; // text nodes of an article in which its prose must have begun
const mostAround = 40; // levels between a headline and its article's own box; each is looked through for prose
const leastHeadline = 4; // characters

const articleLike = 'article, [role="article" i], [itemtype*="Article" i]';
const landmarks = 'nav, footer, [role="contentinfo" i], [role="banner" i], [role="navigation" i]';

const storyTerms = termSet('article story post entry news');
const besideTerms = termSet('comment comments commentlist replies related recommend recommended recommendations');
const addressTerms = /^data-(?:[a-z\d]+-)*(?:url|uri|href|link|permalink|canonical|path)$/u;

const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
const holds = (element: Element, selector: string): boolean =>
  Element.prototype.querySelector.call(element, selector) !== null;
const within = (element: Element, selector: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(element, selector),
];

/** Where a page stands, and what its addresses go by. */
export interface PagePlace {
  url: string;
  base: string;
}

/** An address of this page's site, without its fragment; nothing where it is none, or the site's first page. */
function addressOnSite(written: string | null, { url: here, base }: PagePlace): string | undefined {
  // A link to a place on the page gives no address.
  if (!written || written.startsWith('#')) return undefined;
  try {
    const url = new URL(written, base);
    url.hash = '';
    return url.origin === new URL(here).origin && url.pathname !== '/' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The first headings of the articles that a page's markup tells from each other. */
function headingsIn(live: Document, level: 'h1' | 'h2'): Element[] {
  if (level === 'h1') return select(live, 'h1');
  const boxes = select(live, articleLike);
  // Of boxes in each other both have the same.
  const firsts =
    boxes.length < 2 ? [] : boxes.flatMap((box) => (holds(box, 'h1') ? [] : within(box, 'h2').slice(0, 1)));
  return [...new Set(firsts)];
}

/** The elements around a heading that hold no other, from the heading itself outwards. */
function aroundAlone(heading: Element, held: ReadonlyMap<Element, number>, body: Element): Element[] {
  const around = [heading];
  for (let up = parentOf(heading); up && up !== body && held.get(up) === 1; up = parentOf(up)) {
    if (around.length >= mostAround) break;
    around.push(up);
  }
  return around;
}

/** Whether an element stands beside the page's menus and foot. */
function isBesideLandmarks(element: Element): boolean {
  const isLandmark = (beside: Element) => matches(beside, landmarks) || holds(beside, landmarks);
  for (let beside = previousElementOf(element); beside; beside = previousElementOf(beside))
    if (isLandmark(beside)) return true;
  for (let beside = nextElementOf(element); beside; beside = nextElementOf(beside)) if (isLandmark(beside)) return true;
  return false;
}

function ownAddress(around: readonly Element[], element: Element, place: PagePlace): string | undefined {
  const [heading] = around;
  for (const outer of around) {
    for (const name of attributeNamesOf(outer)) {
      const written = addressTerms.test(name) ? attributeOf(outer, name) : null;
      // A bare word may be anything: only what is written as an address or a path is believed.
      const address = written && /^(?:https?:\/\/|\/)./iu.test(written) ? addressOnSite(written, place) : undefined;
      if (address) return address;
    }
  }
  const inside = within(element, '[itemprop~="url" i], [itemprop~="mainEntityOfPage" i], link[rel~="canonical" i]');
  const links = [...within(heading!, 'a[href]'), ...around.filter((outer) => nameOf(outer) === 'a')];
  const written = [
    ...inside
      // A picture and a publisher have addresses of their own.
      .filter((named) => !holds(named, 'img') && ownerOf(named) === ownerOf(heading!))
      .flatMap((named) => ['content', 'itemid', 'href'].map((name) => attributeOf(named, name))),
    ...links.map((link) => attributeOf(link, 'href')),
  ];
  for (const address of written) {
    const found = addressOnSite(address, place);
    if (found) return found;
  }
  return undefined;
}

/** The thing that an element's `itemprop` says something of. */
function ownerOf(element: Element): Element | null {
  const parent = parentOf(element);
  return parent && Element.prototype.closest.call(parent, '[itemscope]');
}

/** Whether markup calls one of the elements an article, and none of them what stands beside one. */
function isCalledArticle(around: readonly Element[], names: NameIndex<'story' | 'beside' | ''>): boolean {
  let isStory = false;
  for (const outer of around) {
    const isArticle = matches(outer, articleLike);
    const called = isArticle ? 'story' : names.of(attributeOf(outer, 'class') ?? '');
    if (called === 'beside') return false;
    isStory ||= called === 'story';
  }
  return isStory;
}

/** The article that a heading is the headline of, if it is one. */
function articleAt(
  heading: Element,
  alone: readonly Element[],
  names: NameIndex<'story' | 'beside' | ''>,
  live: Document,
  place: PagePlace,
): StackedArticle | undefined {
  const begins = alone.findIndex((outer) => proseIn(outer, live, { most: mostTexts }) === 'much');
  if (begins < 0) return undefined;
  let at = Math.max(
    begins,
    alone.findLastIndex((outer) => matches(outer, articleLike)),
  );
  while (at + 1 < alone.length && !isBesideLandmarks(alone[at]!)) at++;
  const around = alone.slice(0, at + 1);
  const element = around.at(-1)!;
  const address = ownAddress(around, element, place);
  if (!address && !isCalledArticle(around, names)) return undefined;
  return { element, headline: collapse(wordsOf(heading)), ...(address && { address }) };
}

function namesIndex(): NameIndex<'story' | 'beside' | ''> {
  return new NameIndex((terms) => {
    if (terms.some((term) => besideTerms.has(term))) return 'beside';
    return terms.some((term) => storyTerms.has(term)) ? 'story' : '';
  });
}

/** Words as they are compared. What folds them letter by letter would be a sixth of the script that takes a page. */
const plain = (words: string) => collapse(words).toLowerCase();

/** Whether headlines are those of several articles: not those of a thread. */
function areSeveral(headlines: readonly string[]): boolean {
  const written = headlines.map(plain);
  if (written.some((one) => one.length < leastHeadline)) return false;
  // "Fog on the quay" and "Re: Fog on the quay" are a talk about one thing.
  return !written.some((one, at) => written.some((other, i) => i !== at && other.includes(one)));
}

/** Whether the page's title is one of its headings; that of a front page is not, whatever texts stand on it. */
function isTitled(live: Document, headings: readonly Element[]): boolean {
  const titles = select(live, 'meta[property="og:title" i]').map((meta) => plain(attributeOf(meta, 'content') ?? ''));
  titles.push(plain(titleOf(live)));
  return headings
    .map((heading) => plain(wordsOf(heading)))
    .some((one) => one && titles.some((title) => title.includes(one)));
}

function stackedUnder(headings: readonly Element[], live: Document, body: Element, place: PagePlace): StackedArticle[] {
  const held = new Map<Element, number>();
  for (const heading of headings)
    for (let up = parentOf(heading); up; up = parentOf(up)) held.set(up, (held.get(up) ?? 0) + 1);
  const names = namesIndex();
  const articles = headings.flatMap(
    (heading) => articleAt(heading, aroundAlone(heading, held, body), names, live, place) ?? [],
  );
  // Chapters of one article stand in an element that is an article.
  const outside = articles[0] && parentOf(articles[0].element);
  if (articles.length < 2 || (outside && Element.prototype.closest.call(outside, articleLike))) return [];
  return areSeveral(articles.map(({ headline }) => headline)) ? articles : [];
}

/**
 * The articles that a page holds below each other, in reading order; none where it holds one. Told by markup and
 * words alone: each has a headline of the same level, prose of its own, and markup that calls it an article or gives it an
 * address; and the page's title is that of one of them.
 */
export function stackedArticles(live: Document, place: PagePlace): StackedArticle[] {
  const body = bodyOf(live);
  if (!body) return [];
  for (const level of ['h1', 'h2'] as const) {
    const headings = headingsIn(live, level);
    if (headings.length < 2 || headings.length > mostHeadings || !isTitled(live, headings)) continue;
    const articles = stackedUnder(headings, live, body, place);
    if (articles.length > 0) return articles;
  }
  return [];
}
