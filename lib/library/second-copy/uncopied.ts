import type { LibraryDatabase } from '../database.ts';
import type { SavedArticle } from '../saved-article.ts';
import { partOf } from './part-of.ts';

/**
 * How many changes of each part the second copy does not have that no file's name tells: the reader's marks, notes and
 * highlights. A part without any has no entry.
 */
export type Uncopied = ReadonlyMap<number, number>;

export const allCopied: Uncopied = new Map();

/** Notes changes to articles with these numbers. Inside the write that changes them. */
export async function noteUncopied(library: LibraryDatabase, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const value = new Map(await library.fact('uncopied', allCopied));
  for (const at of numbers.map(partOf)) value.set(at, (value.get(at) ?? 0) + 1);
  await library.meta.put({ key: 'uncopied', value });
}

/**
 * Takes the note of a part away once it is copied. What was changed since it was read stays noted.
 * @param changes how many were noted before the part was read
 * @throws LibraryTooNew
 */
export async function noteCopied(library: LibraryDatabase, at: number, changes: number): Promise<void> {
  await library.write(async () => {
    const value = new Map(await library.fact('uncopied', allCopied));
    if (value.get(at) !== changes) return;
    value.delete(at);
    await library.meta.put({ key: 'uncopied', value });
  }, []);
}

/**
 * Whether a reader would miss what was changed in a row, and the roll, of which files have their names, says nothing of
 * it. How far an article was read waits for the next check: it changes with every look at it.
 */
export function isMarkedOtherwise(before: SavedArticle, after: SavedArticle): boolean {
  return (
    before.shelf !== after.shelf ||
    before.starred !== after.starred ||
    before.note !== after.note ||
    before.savedAt !== after.savedAt ||
    before.tags.join('\n') !== after.tags.join('\n')
  );
}
