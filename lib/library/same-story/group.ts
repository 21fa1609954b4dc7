import type { ParagraphCounts } from '../compare/comparison.ts';
import { compareParagraphs, countParagraphs, paragraphsOf } from '../compare/paragraphs.ts';
import type { LibraryDatabase } from '../database.ts';
import type { SavedArticle } from '../saved-article.ts';
import { findSameStory, type SameStory } from './find-same-story.ts';
import { storyOf } from './fingerprint.ts';
import { fingerprintFor } from './fingerprint-for.ts';

/** A copy of an opened article, as it is listed beside it. */
export interface StoryCopy extends SameStory {
  /** What became of the opened article's paragraphs in this one; credits and notices are set aside in both. */
  paragraphs: ParagraphCounts;
}

async function paragraphsFor(library: LibraryDatabase, { id, version }: SavedArticle): Promise<string[]> {
  const [fingerprint, text] = await Promise.all([fingerprintFor(library, id), library.texts.get(version)]);
  return paragraphsOf(storyOf(text?.text ?? '', fingerprint?.setAside ?? []));
}

/** By the dates that the pages give, undated ones last, then in the order in which they were saved. */
function byDate({ row: a }: SameStory, { row: b }: SameStory): number {
  if (a.day !== b.day && (!a.day || !b.day)) return a.day ? -1 : 1;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.savedAt - b.savedAt;
}

/**
 * The other articles of the library that carry an article's text, with whom each credits (in its row) and how its text
 * differs. The order is that of the pages' dates: it says nothing of who took the text from whom.
 */
export async function groupOf(library: LibraryDatabase, id: string): Promise<StoryCopy[]> {
  const copies = await findSameStory(library, id);
  const row = copies.length > 0 && (await library.articles.get(id));
  if (!row) return [];
  const own = await paragraphsFor(library, row);
  const group = copies.map(async (copy): Promise<StoryCopy> => {
    const compared = compareParagraphs(own, await paragraphsFor(library, copy.row), () => []);
    return { ...copy, paragraphs: countParagraphs(compared) };
  });
  return (await Promise.all(group)).sort(byDate);
}
