import { fold } from '../text/white-space.ts';
import type { ReadersMarks } from './saved-article.ts';

const longest = 40; // letters; longer words are found by their beginning

/** Tags and note of an article as words to search by: they are few and change often, so they stand in an index of their own. */
export function ownWordsOf({ tags, note }: Pick<ReadersMarks, 'tags' | 'note'>): string[] {
  const words = [...tags, note].join(' ').split(/\s+/u).map(fold).filter(Boolean);
  return [...new Set(words.map((word) => word.slice(0, longest)))];
}
