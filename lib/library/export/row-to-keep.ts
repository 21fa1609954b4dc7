import type { SavedArticle } from '../saved-article.ts';

/** A row without what is worked out from its versions and the library itself: see `ArticleToRestore`. */
export function rowToKeep(row: SavedArticle) {
  const { versions, number, bytes, ownWords, day, removed, removedAt, ...kept } = row;
  return kept;
}
