import type { Block } from '../text/blocks.ts';
import { type ArticleLines, type Layout, layoutOf } from '../text/layout.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { collapse } from '../text/white-space.ts';
import type { Article, NoArticleReason } from './article.ts';
import { whyNoArticle } from './is-article.ts';
import { findBylines } from './metadata/byline.ts';
import { findDates } from './metadata/dates.ts';
import { findHeadline } from './metadata/headline.ts';
import { findDirection, findLanguage } from './metadata/language.ts';
import { findPublisher } from './metadata/publisher.ts';
import type { Page } from './page.ts';
import { pruneAuthorBox } from './prune/author-box.ts';
import { pruneEmpty } from './prune/empty.ts';
import { pruneFurniture } from './prune/furniture.ts';
import { pruneHeadRows } from './prune/head-rows.ts';
import { pruneIndents } from './prune/indents.ts';
import { pruneRepeatedHeadline } from './prune/repeated-headline.ts';
import { grabBody } from './readability.ts';
import { restoreBoldHeadings } from './restore/bold-headings.ts';
import { restoreCaptions } from './restore/captions.ts';
import { restoreLeadPicture } from './restore/lead-picture.ts';

const lineElements = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote pre td th dt dd div section article main figure figcaption ul ol dl table tr tbody thead header footer aside address details summary br hr'.split(
    ' ',
  ),
);

interface Line {
  text: string;
  isCaption: boolean;
}

/** The body's lines of text, in order; `figcaption` makes a caption. */
function linesOf(body: Element): Line[] {
  const lines: Line[] = [];
  let text = '';
  const flush = (isCaption: boolean) => {
    const collapsed = collapse(text);
    if (collapsed) lines.push({ text: collapsed, isCaption });
    text = '';
  };
  const visit = (node: Node, inCaption: boolean) => {
    if (node.nodeType === 3) text += (node as Text).data;
    if (node.nodeType !== 1) return;
    const { localName } = node as Element;
    const breaks = lineElements.has(localName);
    const isCaption = inCaption || localName === 'figcaption';
    if (breaks) flush(inCaption);
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, isCaption);
    if (breaks) flush(isCaption);
  };
  visit(body, false);
  flush(false);
  return lines;
}

/** Where the body's lines stand in the page. Of several with the same words, the one that follows the last found. */
function placesOf(lines: Line[], blocks: Block[]): ArticleLines {
  const byText = new Map<string, number[]>();
  blocks.forEach(({ text }, i) => {
    const known = byText.get(text);
    if (known) known.push(i);
    else byText.set(text, [i]);
  });
  const places: number[] = [];
  const captionPlaces: number[] = [];
  let last = -1;
  for (const { text, isCaption } of lines) {
    const candidates = byText.get(text);
    if (!candidates) continue;
    last = candidates.find((i) => i > last) ?? candidates.at(-1)!;
    places.push(last);
    if (isCaption) captionPlaces.push(last);
  }
  return { lines: places, captionLines: captionPlaces };
}

interface Shape {
  lines: Line[];
  places: ArticleLines;
  layout: Layout;
}

/** The body's lines, and the page's lines sorted around them. */
function shapeOf(body: Element, blocks: Block[], headline: string): Shape {
  const lines = linesOf(body);
  const places = placesOf(lines, blocks);
  return { lines, places, layout: layoutOf(blocks, headline, places) };
}

/** Class names and ids of the page mean nothing outside of it. */
function strip(body: Element): void {
  for (const element of [body, ...body.querySelectorAll('*')]) {
    for (const name of ['class', 'id', 'role', 'itemprop', 'itemscope', 'itemtype', 'property'])
      element.removeAttribute(name);
  }
}

export interface ExtractionOptions {
  /** Take the best candidate even when the page does not look like an article: the reader asked to try anyway. */
  insist?: boolean;
}

/**
 * The article of a page, or why there is none.
 * @returns the article; or the reason, in the kinds of `NoArticleReason`
 */
export function extractArticle(page: Page, { insist = false }: ExtractionOptions = {}): Article | NoArticleReason {
  const { blocks } = page;
  const headline = findHeadline(page);
  const body = grabBody(page.copy.cloneNode(true) as Document);
  if (!body) return whyNoArticle(page, blocks, []) ?? 'empty';

  const shape = (): Shape => shapeOf(body, blocks, headline);
  pruneRepeatedHeadline(body, headline);
  pruneHeadRows(body);
  pruneFurniture(body);
  restoreCaptions(body);
  restoreBoldHeadings(body);
  pruneIndents(body);
  pruneEmpty(body);
  // The rows and the picture around the headline can be told only once it is known where the text begins.
  const { layout: around } = shape();
  const bylines = findBylines(page, around.head);
  pruneAuthorBox(body, bylines, around.head);
  restoreLeadPicture(body, page, around);

  const { lines, places, layout } = shape();
  const reason = whyNoArticle(page, blocks, layout.paragraphs);
  if (reason && (!insist || reason === 'file' || layout.paragraphs.length === 0)) return reason;

  const linesOfKind = (isCaption: boolean) =>
    lines.filter((line) => line.isCaption === isCaption).map((line) => line.text);
  const text = linesOfKind(false).join('\n\n');
  const publisher = findPublisher(page);
  const language = findLanguage(page, text);
  const canonicalUrl = page.links.get('canonical');
  strip(body);
  return {
    url: page.url,
    ...(canonicalUrl && canonicalUrl !== page.url && { canonicalUrl }),
    headline,
    ...(publisher && { publisher }),
    bylines,
    ...findDates(page, layout.head),
    ...(language && { language }),
    direction: findDirection(page, language),
    html: body.innerHTML,
    text,
    captions: linesOfKind(true),
    minutes: readingMinutes(text),
    ...places,
  };
}
