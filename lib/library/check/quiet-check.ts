import type { LibraryDatabase } from '../database.ts';
import { keepCopy } from '../second-copy/keep-copy.ts';
import { openCopy, whenFree } from '../second-copy/open-copy.ts';
import type { WitnessStore } from '../witness-store.ts';
import { checkLibrary } from './check-library.ts';
import { begunChecks, checkRecords, isCheckDue } from './check-record.ts';

interface Surroundings {
  witness: WitnessStore;
  locks: LockManager;
  storage: StorageManager;
  /** Resolves when nobody waits for anything, after a rest some times as long as the last slice of work took. */
  quiet(times: number): Promise<void>;
}

// Times the work. What is not copied yet is not safe, and a library that was never copied has hundreds of parts.
const copyRests = 1;
const checkRests = 3;

/**
 * Keeps the second copy up to date, and checks the library when it is time, while nobody waits for anything. A worker
 * that is stopped has lost a second of it.
 * @returns to be called whenever articles have changed
 */
export function createQuietCheck(
  library: LibraryDatabase,
  { witness, locks, storage, quiet }: Surroundings,
): () => void {
  let running = false;
  let again = false;

  async function round(signal: AbortSignal): Promise<void> {
    const restFor = async (times: number) => {
      await quiet(times);
      signal.throwIfAborted();
    };
    const rest = () => restFor(checkRests);
    await rest();
    const copying = await openCopy(library, storage, witness);
    // What was lost is told already, and all that is left of it is the copy.
    if (await copying.isLost()) return;
    await keepCopy(library, copying, () => restFor(copyRests));
    if ((await library.fact('lastNumber', 0)) === 0) return;
    if (!isCheckDue(await checkRecords.read(), await begunChecks.any(), Date.now())) return;
    await begunChecks.note();
    await checkLibrary(library, { copying, records: checkRecords, rest });
  }

  return function look(): void {
    again = true;
    if (running) return;
    running = true;
    void (async () => {
      while (again) {
        again = false;
        // A copy that could not be written, a library that was lost: the next change, or the next start, tries again.
        await whenFree(locks, round).catch(() => undefined);
      }
      running = false;
    })();
  };
}
