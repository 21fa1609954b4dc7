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

/**
 * The article of a live document where there is no doubt that it is one. Where there is, or where the page is too large to
 * be read, `read` says what can be said.
 */
export function takeArticle(live: Document, putBack: readonly PutBack[]): TakenArticle | undefined {
  try {
    const page = readPage(live);
    const article = extractArticle(page, { putBack });
    return typeof article === 'string' || article.doubt ? undefined : { page, article };
  } catch (problem) {
    if (problem instanceof PageTooComplex) return undefined;
    throw problem;
  }
}
