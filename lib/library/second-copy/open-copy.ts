import { checkRecords } from '../check/check-record.ts';
import type { LibraryDatabase } from '../database.ts';
import { lossOf, readTestimony } from '../witness.ts';
import type { WitnessStore } from '../witness-store.ts';
import { copyFolder, namesByPart } from './copy-folder.ts';
import type { Copying } from './keep-copy.ts';

/** The second copy, opened to be written to. To be called by who holds `copyLock`. */
export async function openCopy(
  library: LibraryDatabase,
  storage: StorageManager,
  witness: WitnessStore,
): Promise<Copying> {
  const folder = await copyFolder(storage);
  const { accepted } = await checkRecords.read();
  return {
    folder,
    names: await namesByPart(folder),
    accepted: new Set(accepted),
    async isLost() {
      const known = await witness.read();
      return lossOf(known, await readTestimony(library, known)) !== undefined;
    },
  };
}

/** One context at a time copies, checks or puts back. */
export const copyLock = 'second copy of the library';

/**
 * Does work that writes to the second copy, or from it, as the only one. Takes over from whoever does so quietly: what
 * the reader wants comes first.
 */
export function takeOver<T>(locks: LockManager, work: () => Promise<T>): Promise<T> {
  return locks.request(copyLock, { steal: true }, work);
}

/**
 * Does such work where nobody else does; not at all otherwise.
 * @param work ends soon after its signal, which is given when somebody takes over
 */
export async function whenFree(locks: LockManager, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const taken = new AbortController();
  try {
    await locks.request(copyLock, { ifAvailable: true }, (lock) => (lock ? work(taken.signal) : undefined));
  } finally {
    taken.abort();
  }
}
