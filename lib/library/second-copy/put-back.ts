import type { LibraryDatabase } from '../database.ts';
import { writeArticles } from '../restore.ts';
import { copiedParts, readCopiedPart } from './copy-folder.ts';
import { parsePartName } from './part-name.ts';

/** What came of putting back. */
export interface PutBack {
  /** Articles that are in the library again, or have their text again. */
  added: number;
  /** Articles that were asked for and are not whole, and those whose part of the copy cannot be read. */
  unreadable: number;
}

export interface PutBackOptions {
  /** Articles by their ids; absent: all. */
  ids?: ReadonlySet<string> | undefined;
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

/**
 * Puts everything of the second copy back that the library does not have. The newest comes last: until then the library
 * says that it has lost something, so that nobody takes the rest of the copy away should this be broken off.
 * @throws LibraryFull, LibraryTooNew, and the signal's reason
 */
export async function putBack(
  library: LibraryDatabase,
  folder: FileSystemDirectoryHandle,
  { ids, onProgress, signal }: PutBackOptions = {},
): Promise<PutBack> {
  const names = await copiedParts(folder);
  const of = names.reduce((sum, name) => sum + parsePartName(name)!.articles, 0);
  const result: PutBack = { added: 0, unreadable: 0 };
  let done = 0;
  for (const name of names) {
    signal?.throwIfAborted();
    onProgress?.(done, of);
    const { articles: count } = parsePartName(name)!;
    const articles = await readCopiedPart(folder, name).catch(() => undefined);
    if (articles) {
      const { added } = await writeArticles(
        library,
        articles.filter(({ row }) => !ids || ids.has(row.id)).map((article) => ({ ...article, pictures: [] })),
      );
      result.added += added;
    } else result.unreadable += count;
    done += count;
  }
  onProgress?.(done, of);
  // Of an article that the copy has not, or not as it was, nothing came back.
  if (ids) result.unreadable = Math.max(result.unreadable, ids.size - result.added);
  return result;
}
