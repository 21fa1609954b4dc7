import { type ArticleLines, layoutOf } from '../text/layout.ts';
import { readingMinutes } from '../text/reading-time.ts';
import type { Article, NoArticleReason } from './article.ts';
import type { Body } from './body.ts';
import { BodyBuilder } from './build-body.ts';
import { findBody, wholePage } from './find-body.ts';
import { findBylines } from './metadata/byline.ts';
import { findDates } from './metadata/dates.ts';
import { findHeadline } from './metadata/headline.ts';
import { findDirection, findLanguage } from './metadata/language.ts';
import { findPublisher } from './metadata/publisher.ts';
import type { Page } from './page.ts';

export interface ExtractionOptions {
  /** Take the best candidate even when the page does not look like an article: the reader asked to try anyway. */
  insist?: boolean;
  /** Names of rules to leave out: the bench asks what each gains. */
  without?: readonly string[];
}

function placesOf(body: Body): ArticleLines {
  const lines = body.kept().map(({ at }) => at);
  return { lines, captionLines: lines.filter((at) => body.captions.has(at)) };
}

/**
 * The article of a page, or why there is none.
 * @returns the article; or the reason, in the kinds of `NoArticleReason`
 */
export function extractArticle(
  page: Page,
  { insist = false, without = [] }: ExtractionOptions = {},
): Article | NoArticleReason {
  const { blocks } = page;
  const headline = findHeadline(page);
  const { body: found, doubt } = findBody(page, headline, without);
  // The reader wants to see whatever there is.
  const body = found ?? (insist && blocks.length > 0 ? wholePage(page, headline) : undefined);
  if (!body) return doubt ?? 'empty';
  const kept = body.kept();
  if (doubt && (!insist || doubt === 'file' || kept.length === 0)) return doubt;
  const layout = layoutOf(blocks, headline, placesOf(body));

  const linesOfKind = (isCaption: boolean) =>
    kept.filter(({ at }) => body.captions.has(at) === isCaption).map(({ block }) => block.text);
  const text = linesOfKind(false).join('\n\n');
  const publisher = findPublisher(page);
  const language = findLanguage(page, text);
  const canonicalUrl = page.links.get('canonical');
  return {
    url: page.url,
    ...(canonicalUrl && canonicalUrl !== page.url && { canonicalUrl }),
    headline,
    ...(publisher && { publisher }),
    bylines: findBylines(page, layout.head),
    ...findDates(page, layout),
    ...(language && { language }),
    direction: findDirection(page, language),
    html: new BodyBuilder(body).build().innerHTML,
    text,
    captions: linesOfKind(true),
    minutes: readingMinutes(text),
    ...placesOf(body),
    ...(doubt && { doubt }),
  };
}
