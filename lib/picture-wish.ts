import * as v from 'valibot';
import { addPictures } from './library/add-pictures.ts';
import type { LibraryDatabase } from './library/database.ts';
import { findMissingPictures } from './library/missing-pictures.ts';
import { LibraryFull } from './library/save.ts';
import type { SavedPicture } from './library/saved-article.ts';
import { giveBack, type HostPermissions, heldOrigins, originsOf } from './permissions.ts';
import { notWatched } from './watching/sites.ts';
import type { PictureWish } from './wishes.ts';

type FetchPicture = (source: string) => Promise<SavedPicture | undefined>;

const atOnce = 4; // requests

/** What became of a wish. */
export type PicturesAnswer = 'fetched' | 'refused' | 'full' | 'failed';

const wishSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  sources: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8192), v.url())), v.maxLength(200)),
  onlyNow: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(200)),
});

/** A wish as it came in a message, checked field by field; `undefined` when its shape is not ours. */
export function parseWish(message: unknown): PictureWish | undefined {
  const parsed = v.safeParse(wishSchema, message);
  return parsed.success ? parsed.output : undefined;
}

/** Fetches pictures, some at a time; those that could not be had are left out. */
async function fetchAll(sources: string[], fetchPicture: FetchPicture): Promise<SavedPicture[]> {
  const queue = [...sources];
  const fetched: SavedPicture[] = [];
  const lane = async () => {
    for (let source = queue.shift(); source; source = queue.shift()) {
      const picture = await fetchPicture(source);
      if (picture) fetched.push(picture);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return fetched;
}

/**
 * Fetches what was wished for, keeps it with its article, and gives the hosts back. Asked are the hosts that the reader
 * allowed, for pictures of the article's own text that are not kept, and nobody else for nothing else.
 */
export async function fulfilWish(
  library: LibraryDatabase,
  { id, sources, onlyNow }: PictureWish,
  fetchPicture: FetchPicture,
  permissions: HostPermissions,
): Promise<PicturesAnswer> {
  try {
    const missing = new Set((await findMissingPictures(library, id))?.missing);
    const wanted = sources.filter((source) => missing.has(source));
    const allowed = new Set(await heldOrigins(originsOf(wanted), permissions));
    const open = wanted.filter((source) => originsOf([source]).every((origin) => allowed.has(origin)));
    if (open.length === 0 && wanted.length > 0) return 'refused';
    await addPictures(library, id, await fetchAll(open, fetchPicture));
    return 'fetched';
  } catch (problem) {
    return problem instanceof LibraryFull ? 'full' : 'failed';
  } finally {
    // A reader may have switched one of them on for watching meanwhile.
    await giveBack(await notWatched(onlyNow), permissions);
  }
}
