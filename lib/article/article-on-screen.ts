import { boxOf, viewOf } from '../text/safe-dom.ts';
import { type PagePlace, type StackedArticle, stackedArticles } from './stacked-articles.ts';

/** One of the articles that a page holds below each other. */
export interface OneOfSeveral {
  articles: readonly StackedArticle[];
  /** Which of them is read. */
  shown: number;
}

const overlap = 40; // pixels by which the box of an article may reach into the next

/** Which article fills most of the window, or is nearest to it; nothing where they do not stand below each other. */
function fillsWindow(articles: readonly StackedArticle[], height: number): number | undefined {
  const boxes = articles
    .map(({ element }, at) => {
      const { top, bottom } = boxOf(element);
      return { at, top, bottom };
    })
    .filter(({ top, bottom }) => bottom > top);
  const isReached = ({ top }: { top: number }, i: number) => i > 0 && top < boxes[i - 1]!.bottom - overlap;
  if (boxes.length < 2 || boxes.some(isReached)) return undefined;
  // Less than nothing of one that is out of sight: the less, the farther.
  const inSight = ({ top, bottom }: { top: number; bottom: number }) => Math.min(bottom, height) - Math.max(top, 0);
  return boxes.reduce((best, box) => (inSight(box) > inSight(best) ? box : best)).at;
}

/** The article on screen of those that a live page holds below each other; nothing where there is but one. */
export function articleOnScreen(live: Document, place: PagePlace): OneOfSeveral | undefined {
  const articles = stackedArticles(live, place);
  const height = articles.length > 0 ? viewOf(live)?.innerHeight : undefined;
  const shown = height ? fillsWindow(articles, height) : undefined;
  return shown === undefined ? undefined : { articles, shown };
}

/** What holds the articles of a page that are not read. */
export function othersOf({ articles, shown }: OneOfSeveral): ReadonlySet<Element> {
  return new Set(articles.flatMap(({ element }, at) => (at === shown ? [] : element)));
}
