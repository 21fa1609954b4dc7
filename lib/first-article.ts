import type { Article } from './article/article.ts';
import { extractArticle } from './article/extract-article.ts';
import { PageTooComplex } from './article/guard.ts';
import { type Page, readPage } from './article/page.ts';
import type { PutBack } from './article/put-back.ts';

/** A page and its article, before anything is known of where it comes from. */
export interface TakenArticle {
  page: Page;
  article: Article;
}

/** A live document as a page; nothing where it is too large to be read. */
export function takePage(live: Document): Page | undefined {
  try {
    return readPage(live);
  } catch (problem) {
    if (problem instanceof PageTooComplex) return undefined;
    throw problem;
  }
}

/** The article of a page where there is no doubt that it is one. Where there is, `read` says what can be said. */
export function takeArticle(page: Page, putBack: readonly PutBack[]): TakenArticle | undefined {
  const article = extractArticle(page, { putBack });
  return typeof article === 'string' || article.doubt ? undefined : { page, article };
}
