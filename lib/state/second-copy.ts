import { type ReadonlySignal, signal } from '@preact/signals';
import { checkRecords } from '../library/check/check-record.ts';
import { forgetFindings } from '../library/check/deal-with.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { copyFolder, countCopied } from '../library/second-copy/copy-folder.ts';
import { takeOver } from '../library/second-copy/open-copy.ts';
import type { PutBack, PutBackOptions } from '../library/second-copy/put-back.ts';
import type { WitnessStore } from '../library/witness-store.ts';

export type PuttingBack = { step: 'idle' } | { step: 'running'; done: number; of: number } | { step: 'failed' };

export interface SecondCopy {
  /** How many articles it holds. */
  articles: ReadonlySignal<number>;
  puttingBack: ReadonlySignal<PuttingBack>;
  /** Counts what it holds now. */
  count(): Promise<void>;
  /** Puts back what the library does not have: of these articles, or of all. */
  putBack(ids?: readonly string[]): Promise<void>;
  /**
   * Deletes the database, which the browser reads no more, and makes a new one of the copy.
   * @returns whether all of the copy is in it
   */
  makeAnew(): Promise<boolean>;
  cancel(): void;
}

/** Until all is back, what is missing must not be told as the browser's loss. */
async function deleteAsWished(library: LibraryDatabase, witness: WitnessStore): Promise<void> {
  const known = await witness.read();
  if (known) await witness.keep({ ...known, isMadeAnew: true });
  try {
    await library.delete({ disableAutoOpen: false });
  } catch (problem) {
    if (known) await witness.keep(known);
    throw problem;
  }
}

/** What lies beside the database, should that be lost. */
export function createSecondCopy(
  library: LibraryDatabase,
  witness: WitnessStore,
  storage: StorageManager,
  locks: LockManager,
): SecondCopy {
  const articles = signal(0);
  const puttingBack = signal<PuttingBack>({ step: 'idle' });
  let stop: AbortController | undefined;

  /** @returns whether it was done to the end */
  async function run(work: (options: PutBackOptions) => Promise<PutBack>): Promise<boolean> {
    if (puttingBack.value.step === 'running') return false;
    stop = new AbortController();
    const { signal: aborted } = stop;
    const onProgress = (done: number, of: number) => {
      puttingBack.value = { step: 'running', done, of };
    };
    onProgress(0, articles.value);
    try {
      const { unreadable } = await takeOver(locks, () => work({ onProgress, signal: aborted }));
      puttingBack.value = { step: unreadable > 0 ? 'failed' : 'idle' };
    } catch {
      puttingBack.value = { step: aborted.aborted ? 'idle' : 'failed' };
      return false;
    }
    return puttingBack.value.step === 'idle';
  }
  const putBackFrom = async (options: PutBackOptions) => {
    const { putBack } = await import('../library/second-copy/put-back.ts');
    return putBack(library, await copyFolder(storage), options);
  };

  return {
    articles,
    puttingBack,
    async count() {
      articles.value = await copyFolder(storage)
        .then(countCopied)
        .catch(() => 0);
    },
    async putBack(ids) {
      await run((options) => putBackFrom({ ...options, ids: ids && new Set(ids) }));
    },
    makeAnew: () =>
      run(async (options) => {
        await deleteAsWished(library, witness);
        await library.open();
        await forgetFindings(checkRecords);
        return putBackFrom(options);
      }),
    cancel: () => stop?.abort(),
  };
}
