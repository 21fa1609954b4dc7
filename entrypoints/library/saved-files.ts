import type { FileWriters } from '@/components/reader/take-along.ts';
import type { SavedArticle, SavedBody } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** Files of a saved article; the writers are loaded with the first. */
export function savedFiles(saved: () => { row: SavedArticle; body: SavedBody }, words: Wording): FileWriters {
  const writers = () => import('@/lib/library/export/one-article.ts');
  const toTake = () => {
    const { row, body } = saved();
    const { article, provenance, pictures, savedAt } = body;
    return { row, article, provenance, pictures, readAt: savedAt };
  };
  return {
    markdown: async () => (await writers()).articleMarkdown(toTake()),
    epub: async () => (await writers()).articleEpub(toTake(), words),
  };
}
