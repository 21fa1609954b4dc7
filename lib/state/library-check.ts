import { type ReadonlySignal, signal } from '@preact/signals';
import { checkRecords, isAmiss } from '../library/check/check-record.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { keepCopy } from '../library/second-copy/keep-copy.ts';
import { openCopy, takeOver } from '../library/second-copy/open-copy.ts';
import type { WitnessStore } from '../library/witness-store.ts';

export interface CheckState {
  step: 'idle' | 'running' | 'cancelled' | 'failed';
  /** Of one that runs: how much is done, 0 to 1. */
  share: number;
  /** When the last one came to its end, in milliseconds since 1970; absent: none has. */
  ended?: number;
  /** Whether it found something that is not dealt with. */
  isAmiss: boolean;
}

export interface LibraryCheck {
  state: ReadonlySignal<CheckState>;
  /** Checks the library as fast as it goes. */
  check(): Promise<void>;
  cancel(): void;
}

/** A check that the reader asks for. */
export function createLibraryCheck(
  library: LibraryDatabase,
  witness: WitnessStore,
  storage: StorageManager,
  locks: LockManager,
): LibraryCheck {
  const state = signal<CheckState>({ step: 'idle', share: 0, isAmiss: false });
  let stop: AbortController | undefined;
  const show = async (step: CheckState['step']) => {
    const { ended, told } = await checkRecords.read();
    state.value = { step, share: 0, isAmiss: isAmiss(told), ...(ended !== undefined && { ended }) };
  };
  void show('idle');
  checkRecords.watch(() => {
    if (state.value.step === 'idle') void show('idle');
  });
  return {
    state,
    async check() {
      if (state.value.step === 'running') return;
      stop = new AbortController();
      const { signal: aborted } = stop;
      state.value = { ...state.value, step: 'running', share: 0 };
      // Clicks and the bar have their turn; a timer of none would wait for four milliseconds each time.
      const rest = async () => {
        await new Promise((resolve) => setTimeout(resolve));
        aborted.throwIfAborted();
      };
      const onProgress = (share: number) => {
        state.value = { ...state.value, share };
      };
      try {
        const { checkLibrary } = await import('../library/check/check-library.ts');
        await takeOver(locks, async () => {
          const copying = await openCopy(library, storage, witness);
          await keepCopy(library, copying, rest);
          await checkLibrary(library, { copying, records: checkRecords, rest, onProgress });
        });
        await show('idle');
      } catch {
        await show(aborted.aborted ? 'cancelled' : 'failed');
      }
    },
    cancel: () => stop?.abort(),
  };
}
