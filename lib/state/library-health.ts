import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../library/database.ts';
import { type Trouble, watchLibrary } from '../library/watch-library.ts';
import { readTestimony } from '../library/witness.ts';
import type { WitnessStore } from '../library/witness-store.ts';

export interface LibraryHealth {
  /** What is wrong with the library as a whole; `undefined`: nothing that is known. */
  trouble: ReadonlySignal<Trouble | undefined>;
  /** The reader knows of the loss and goes on with what is there. */
  accept(): Promise<void>;
}

/**
 * The library's health as a signal that follows the database.
 * @param keepsNothing whether this window forgets all when it closes
 */
export function createLibraryHealth(
  library: LibraryDatabase,
  store: WitnessStore,
  keepsNothing = false,
): LibraryHealth {
  const trouble = signal<Trouble | undefined>(keepsNothing ? { kind: 'keeps-nothing' } : undefined);
  if (!keepsNothing) {
    watchLibrary(library, store, (found) => {
      trouble.value = found;
    });
  }
  return {
    trouble,
    async accept() {
      await store.keep((await readTestimony(library, undefined)).now);
      trouble.value = undefined;
    },
  };
}
