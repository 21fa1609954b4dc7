import type { LibraryDatabase } from './database.ts';
import type { SavedVersion, WholeVersion } from './saved-article.ts';
import { checksumOf, isSound, wholeOf } from './version.ts';

/** Versions that the library has and that are not what they were, by their ids. */
export type Damaged = ReadonlyMap<string, SavedVersion>;

/** Versions that the library has as they were saved: whose they are, and the checksum of what they say. */
export type Sound = ReadonlyMap<string, { articleId: string; checksum: number }>;

/** Which of these versions the library has, and which of them are damaged. */
export async function keptVersions(
  library: LibraryDatabase,
  ids: readonly string[],
): Promise<{ sound: Sound; damaged: Damaged }> {
  const wanted = [...new Set(ids)];
  const [bodies, texts] = await Promise.all([library.bodies.bulkGet(wanted), library.texts.bulkGet(wanted)]);
  const damaged = new Map<string, SavedVersion>();
  const sound = new Map<string, { articleId: string; checksum: number }>();
  for (const [i, body] of bodies.entries()) {
    if (!body) continue;
    const text = texts[i]?.text;
    if (text === undefined || !isSound(body, text)) damaged.set(body.id, body);
    else sound.set(body.id, { articleId: body.articleId, checksum: body.checksum ?? checksumOf(wholeOf(body, text)) });
  }
  return { sound, damaged };
}

/** How many versions articles have in the library besides those that a file brings. */
export async function countOthers(
  library: LibraryDatabase,
  articleIds: readonly string[],
  brought: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map();
  const bodies = await library.bodies.where('articleId').anyOf(articleIds).toArray();
  const others = Map.groupBy(
    bodies.filter(({ id }) => !brought.has(id)),
    ({ articleId }) => articleId,
  );
  return new Map([...others].map(([id, of]) => [id, of.length]));
}

/** Whether the library has a version of a file already, as that article's, word for word. */
export function isThere(version: WholeVersion, articleId: string, sound: Sound): boolean {
  const kept = sound.get(version.id);
  return kept?.articleId === articleId && kept.checksum === checksumOf(version);
}

/** Whether a version from a file is what a damaged one of the library was. Without a checksum its text is gone, and any is better. */
export function isItself(version: WholeVersion, articleId: string, damaged: Damaged): boolean {
  const kept = damaged.get(version.id);
  if (kept?.articleId !== articleId) return false;
  return kept.checksum === undefined || kept.checksum === checksumOf(version);
}
