import type { LibraryDatabase } from '../database.ts';
import { type Enrolled, RollReader } from '../roll.ts';
import { isQuotaError } from '../save.ts';
import { writePart } from './copy-folder.ts';
import { partName } from './part-name.ts';
import { partOf } from './part-of.ts';
import { type Part, readPart } from './read-part.ts';
import { allCopied, noteCopied } from './uncopied.ts';

/** What copying goes by. */
export interface Copying {
  folder: FileSystemDirectoryHandle;
  /** The names of the files in it, by part; brought up to date by who copies. */
  names: Map<number, string[]>;
  /** Whether the library has lost articles of which the reader was not heard yet: then the copy is all that is left of them. */
  isLost(): Promise<boolean>;
  /** Ids of articles of which the reader knows that they cannot be read. */
  accepted: ReadonlySet<string>;
}

/** Copying has met a library that has lost articles. Nothing of the copy was changed. */
export class LibraryLost extends Error {
  override readonly name = 'LibraryLost';
}

/**
 * Brings one part of the second copy up to date, and says what it found in the library. Where something in it cannot be
 * read, the file stays as it is: it may hold just that.
 * @throws LibraryLost
 */
export async function copyPart(library: LibraryDatabase, at: number, copying: Copying): Promise<Part> {
  const { folder, names, isLost, accepted } = copying;
  const changes = (await library.fact('uncopied', allCopied)).get(at);
  const part = await readPart(library, at, accepted);
  // Asked afterwards: a database that was emptied before it was read is still empty now.
  if (await isLost()) throw new LibraryLost('the second copy stays as it is');
  const older = names.get(at) ?? [];
  if (part.unreadable.length > 0 && older.length > 0) return part;
  if (part.name !== undefined) await writePart(folder, part.name, part.articles);
  names.set(at, part.name === undefined ? [] : [part.name]);
  for (const name of older) if (name !== part.name) await folder.removeEntry(name);
  if (changes !== undefined) await noteCopied(library, at, changes);
  return part;
}

/** A read that failed: of one value, or because the browser has thrown the database away. @throws LibraryLost */
export async function unlessLost({ isLost }: Copying, problem: unknown): Promise<void> {
  if (problem instanceof LibraryLost) throw problem;
  if (await isLost()) throw new LibraryLost('the database is gone', { cause: problem });
}

/**
 * Brings the second copy up to date: writes the parts in which articles came, went, changed their text or were marked,
 * the newest first, and takes away those that hold nothing any more.
 * @param rest waits between two parts, as long as others should have their turn; may end it all by throwing
 * @throws LibraryLost
 */
export async function keepCopy(library: LibraryDatabase, copying: Copying, rest: () => Promise<void>): Promise<void> {
  const lines = await new RollReader(library).all().catch((problem) => unlessLost(copying, problem));
  // Without the roll nobody knows what is out of date; the check tells that it cannot be read.
  if (!lines) return;
  const parts = Map.groupBy(lines, ({ number }: Enrolled) => partOf(number));
  const there = [...copying.names.keys()];
  const uncopied = await library.fact('uncopied', allCopied);
  for (const [at, own] of [...parts].sort(([a], [b]) => b - a)) {
    const name = partName(at, own);
    const known = copying.names.get(at) ?? [];
    if (name === undefined || (known.length === 1 && known[0] === name && !uncopied.has(at))) continue;
    await rest();
    // What cannot be read in one part keeps none of the others from being copied; the check tells of it.
    await copyPart(library, at, copying).catch((problem) => {
      if (isQuotaError(problem)) throw problem;
      return unlessLost(copying, problem);
    });
  }
  for (const at of there) {
    const holdsNothing = partName(at, parts.get(at) ?? []) === undefined;
    if (holdsNothing && copying.names.get(at)!.length > 0) await copyPart(library, at, copying);
  }
  // What was marked while its part was read waits for no other round.
  const since = await library.fact('uncopied', allCopied);
  if ([...since].some(([at, changes]) => uncopied.get(at) !== changes)) await keepCopy(library, copying, rest);
}
