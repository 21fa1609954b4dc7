import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { copyFolder, countCopied } from '../library/second-copy/copy-folder.ts';
import { takeOver } from '../library/second-copy/open-copy.ts';

export type PuttingBack = { step: 'idle' } | { step: 'running'; done: number; of: number } | { step: 'failed' };

export interface SecondCopy {
  /** How many articles it holds. */
  articles: ReadonlySignal<number>;
  puttingBack: ReadonlySignal<PuttingBack>;
  /** Counts what it holds now. */
  count(): Promise<void>;
  /** Puts back what the library does not have: of these articles, or of all. */
  putBack(ids?: readonly string[]): Promise<void>;
  cancel(): void;
}

/** What lies beside the database, should that be lost. */
export function createSecondCopy(library: LibraryDatabase, storage: StorageManager, locks: LockManager): SecondCopy {
  const articles = signal(0);
  const puttingBack = signal<PuttingBack>({ step: 'idle' });
  let stop: AbortController | undefined;
  return {
    articles,
    puttingBack,
    async count() {
      articles.value = await copyFolder(storage)
        .then(countCopied)
        .catch(() => 0);
    },
    async putBack(ids) {
      if (puttingBack.value.step === 'running') return;
      stop = new AbortController();
      const { signal: aborted } = stop;
      const onProgress = (done: number, of: number) => {
        puttingBack.value = { step: 'running', done, of };
      };
      onProgress(0, articles.value);
      try {
        const { putBack } = await import('../library/second-copy/put-back.ts');
        const { unreadable } = await takeOver(locks, async () =>
          putBack(library, await copyFolder(storage), { ids: ids && new Set(ids), onProgress, signal: aborted }),
        );
        puttingBack.value = { step: unreadable > 0 ? 'failed' : 'idle' };
      } catch {
        puttingBack.value = { step: aborted.aborted ? 'idle' : 'failed' };
      }
    },
    cancel: () => stop?.abort(),
  };
}
