import { LibraryTooNew } from './database.ts';
import type { NotKept } from './highlight.ts';
import { LibraryFull } from './save.ts';

/**
 * Waits for a write, and says why it was not done.
 * @param write says whether there was what it was to be done to
 * @returns `undefined`: it is done
 */
export async function notKept(write: Promise<boolean>): Promise<NotKept | undefined> {
  try {
    return (await write) ? undefined : 'failed';
  } catch (problem) {
    if (problem instanceof LibraryFull) return 'full';
    return problem instanceof LibraryTooNew ? 'refused' : 'failed';
  }
}
