import type { Article } from './article.ts';

const tag = '<img ';

/** How many pictures an article shows, as its markup says: parsing it again for a count would cost more than reading credits. */
export function countPictures({ html }: Pick<Article, 'html'>): number {
  let count = 0;
  for (let at = html.indexOf(tag); at >= 0; at = html.indexOf(tag, at + tag.length)) count++;
  return count;
}
