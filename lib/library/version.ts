import { crc32 } from './crc32.ts';
import { completed } from './older-saves.ts';
import type { SavedText, SavedVersion, WholeVersion } from './saved-article.ts';

const utf8 = new TextEncoder();

/**
 * CRC-32 of everything that a version says, in whatever order its fields are: those of one that went through a file may
 * have another. It tells damage, not forgery: whoever writes to the database can write a checksum, too.
 */
export function checksumOf({ article, provenance }: Pick<WholeVersion, 'article' | 'provenance'>): number {
  return crc32(utf8.encode(JSON.stringify([article, completed(provenance)], inOrder)), 0);
}

function inOrder(_: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a version is there as it was saved. @param text `undefined`: there is none */
export function isSound({ checksum, ...version }: SavedVersion, text: string | undefined): boolean {
  if (text === undefined) return false;
  return checksum === undefined || checksumOf({ ...version, article: { ...version.article, text } }) === checksum;
}

/** A version as the tables have it. */
export function rowsOfVersion(version: WholeVersion, articleId: string): { body: SavedVersion; text: SavedText } {
  const { article, ...rest } = version;
  const { text, ...body } = article;
  return {
    body: { ...rest, articleId, article: body, checksum: checksumOf(version) },
    text: { id: version.id, text },
  };
}

/** A version without what only the tables need. */
export function wholeOf({ articleId: _, checksum: __, ...version }: SavedVersion, text: string): WholeVersion {
  return { ...version, article: { ...version.article, text }, provenance: completed(version.provenance) };
}
