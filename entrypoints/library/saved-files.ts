import type { FileWriters } from '@/components/reader/take-along.ts';
import type { Highlight } from '@/lib/library/highlight.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** Files of a saved article; the writers are loaded with the first. */
export function savedFiles(
  saved: () => { row: SavedArticle; body: SavedBody; highlights: readonly Highlight[] },
  words: Wording,
): FileWriters {
  const writers = () => import('@/lib/library/export/one-article.ts');
  const toTake = () => {
    const { row, body, highlights } = saved();
    const { article, provenance, pictures, savedAt } = body;
    return { row, article, provenance, pictures, highlights, readAt: savedAt };
  };
  return {
    markdown: async () => (await writers()).articleMarkdown(toTake(), words),
    epub: async () => (await writers()).articleEpub(toTake(), words),
  };
}
