import type { Article } from './article/article.ts';
import { articleOf, type FoundArticle, findArticle } from './article/extract-article.ts';
import { PageTooComplex } from './article/guard.ts';
import { type Page, readPage } from './article/page.ts';
import type { PutBack } from './article/put-back.ts';

/** A page and its article, before anything is known of where it comes from. */
export interface TakenArticle {
  page: Page;
  /** What is seen of it at once. */
  found: FoundArticle;
  /** The whole, put together when it is first asked for. */
  readonly article: Article;
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
  const found = findArticle(page, { putBack });
  if (typeof found === 'string' || found.doubt) return undefined;
  let whole: Article | undefined;
  return {
    page,
    found,
    get article() {
      whole ??= articleOf(page, found);
      return whole;
    },
  };
}
