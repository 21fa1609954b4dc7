import { type ArticleLines, layoutOf } from '../text/layout.ts';
import { readingMinutes } from '../text/reading-time.ts';
import type { Article, NoArticleReason } from './article.ts';
import type { Body } from './body.ts';
import { buildBody } from './build-body.ts';
import { findBody, wholePage } from './find-body.ts';
import { findBylines } from './metadata/byline.ts';
import { findDates } from './metadata/dates.ts';
import { findHeadline } from './metadata/headline.ts';
import { findDirection, findLanguage } from './metadata/language.ts';
import { findPublisher } from './metadata/publisher.ts';
import type { Page } from './page.ts';
import type { PutBack } from './put-back.ts';
import { restorePutBack } from './restore-put-back.ts';

export interface ExtractionOptions {
  /** Take the best candidate even when the page does not look like an article: the reader asked to try anyway. */
  insist?: boolean;
  /** Names of rules to leave out: the bench asks what each gains. */
  without?: readonly string[];
  /** What the reader put back on this site's pages. */
  putBack?: readonly PutBack[];
}

/** The body of a page's article, what the reader put back included, and what speaks against its being one. */
export function findArticleBody(
  page: Page,
  headline: string,
  { insist = false, without = [], putBack = [] }: ExtractionOptions,
): { body?: Body; doubt?: NoArticleReason } {
  const { body, doubt } = findBody(page, headline, without);
  if (body) restorePutBack(body, putBack);
  // The reader wants to see whatever there is.
  const whole = !body && insist && page.blocks.length > 0 ? wholePage(page, headline) : undefined;
  return { ...((body ?? whole) && { body: body ?? whole! }), ...(doubt && { doubt }) };
}

function placesOf(body: Body): ArticleLines {
  const lines = body.kept().map(({ at }) => at);
  return { lines, captionLines: lines.filter((at) => body.captions.has(at)) };
}

function linesOfKind(body: Body, isCaption: boolean): string[] {
  return body
    .kept()
    .filter(({ at }) => body.captions.has(at) === isCaption)
    .map(({ block }) => block.text);
}

/** The part of an article that a reader sees first, and what the rest is made of. */
export interface FoundArticle
  extends Pick<Article, 'headline' | 'publisher' | 'language' | 'direction' | 'html' | 'text' | 'minutes' | 'doubt'> {
  body: Body;
}

/**
 * What is seen of a page's article at once, or why there is none. Dates and bylines take as long again to be found.
 * @returns what was found; or the reason, in the kinds of `NoArticleReason`
 */
export function findArticle(page: Page, options: ExtractionOptions = {}): FoundArticle | NoArticleReason {
  const headline = findHeadline(page);
  const { body, doubt } = findArticleBody(page, headline, options);
  if (!body) return doubt ?? 'empty';
  if (doubt && (!options.insist || doubt === 'file' || body.kept().length === 0)) return doubt;
  const text = linesOfKind(body, false).join('\n\n');
  const publisher = findPublisher(page);
  const language = findLanguage(page, text);
  return {
    body,
    headline,
    ...(publisher && { publisher }),
    ...(language && { language }),
    direction: findDirection(page, language),
    html: buildBody(body).innerHTML,
    text,
    minutes: readingMinutes(text),
    ...(doubt && { doubt }),
  };
}

/** The whole article that was found on a page. */
export function articleOf(page: Page, { body, headline, publisher, language, ...found }: FoundArticle): Article {
  const places = placesOf(body);
  const layout = layoutOf(page.blocks, headline, places);
  const canonicalUrl = page.links.get('canonical');
  return {
    url: page.url,
    ...(canonicalUrl && canonicalUrl !== page.url && { canonicalUrl }),
    headline,
    ...(publisher && { publisher }),
    bylines: findBylines(page, layout.head),
    ...findDates(page, layout),
    ...(language && { language }),
    direction: found.direction,
    html: found.html,
    text: found.text,
    captions: linesOfKind(body, true),
    minutes: found.minutes,
    ...places,
    ...(found.doubt && { doubt: found.doubt }),
  };
}

/**
 * The article of a page, or why there is none.
 * @returns the article; or the reason, in the kinds of `NoArticleReason`
 */
export function extractArticle(page: Page, options: ExtractionOptions = {}): Article | NoArticleReason {
  const found = findArticle(page, options);
  return typeof found === 'string' ? found : articleOf(page, found);
}
