import type { ReadersMarks } from './saved-article.ts';
import { tokensOf } from './search/tokens.ts';

/** Tags and note of an article as tokens to search by: they are few and change often, so they stand in an index of their own. */
export function ownWordsOf({ tags, note }: Pick<ReadersMarks, 'tags' | 'note'>): string[] {
  return [...tokensOf([...tags, note].join('\n'))];
}
