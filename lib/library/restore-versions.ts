import type { LibraryDatabase } from './database.ts';
import type { SavedVersion, WholeVersion } from './saved-article.ts';
import { checksumOf, isSound } from './version.ts';

/** Versions that the library has and that are not what they were, by their ids. */
export type Damaged = ReadonlyMap<string, SavedVersion>;

/** Which of these versions the library has, and which of them are damaged. */
export async function keptVersions(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<{ there: string[]; damaged: Damaged }> {
  const wanted = [...new Set(ids)];
  const [bodies, texts] = await Promise.all([library.bodies.bulkGet(wanted), library.texts.bulkGet(wanted)]);
  const damaged = new Map<string, SavedVersion>();
  for (const [i, body] of bodies.entries()) if (body && !isSound(body, texts[i]?.text)) damaged.set(body.id, body);
  return { there: wanted.filter((_, i) => bodies[i]), damaged };
}

/** Whether a version from a file is what a damaged one of the library was. Without a checksum its text is gone, and any is better. */
export function isItself(version: WholeVersion, articleId: string, damaged: Damaged): boolean {
  const kept = damaged.get(version.id);
  if (kept?.articleId !== articleId) return false;
  return kept.checksum === undefined || kept.checksum === checksumOf(version);
}
