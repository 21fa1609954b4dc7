import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import {
  type CheckRecords,
  checkRecords,
  type Findings,
  isAmiss,
  nothingFound,
} from '../library/check/check-record.ts';
import { acceptFindings, stillUnreadable } from '../library/check/deal-with.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { type Trouble, watchLibrary } from '../library/watch-library.ts';
import { readTestimony } from '../library/witness.ts';
import type { WitnessStore } from '../library/witness-store.ts';

export interface LibraryHealth {
  /** What is wrong with the library as a whole; `undefined`: nothing that is known. */
  trouble: ReadonlySignal<Trouble | undefined>;
  /** The reader knows of the loss or damage and goes on with what is there. */
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
  records: CheckRecords = checkRecords,
): LibraryHealth {
  const whole = signal<Trouble | undefined>(keepsNothing ? { kind: 'keeps-nothing' } : undefined);
  const findings = signal(nothingFound);
  if (!keepsNothing) {
    watchLibrary(library, store, (found) => {
      whole.value = found;
    });
    followFindings(library, records, (found) => {
      findings.value = found;
    });
  }
  return {
    trouble: computed(
      () => whole.value ?? (isAmiss(findings.value) ? { kind: 'damaged', ...findings.value } : undefined),
    ),
    async accept() {
      if (whole.value) await store.keep((await readTestimony(library, undefined)).now);
      else await acceptFindings(library, records);
      whole.value = undefined;
    },
  };
}

/** Follows what the last check found, without what was restored or removed since. */
function followFindings(
  library: LibraryDatabase,
  records: CheckRecords,
  onFindings: (findings: Findings) => void,
): void {
  let following: { unsubscribe(): void } | undefined;
  const follow = (told: Findings) => {
    following?.unsubscribe();
    following = undefined;
    onFindings(told);
    if (told.unreadable.length === 0) return;
    following = liveQuery(() => stillUnreadable(library, told)).subscribe({
      next: (unreadable) => {
        if (unreadable.length === told.unreadable.length) return;
        void records.read().then((record) => records.keep({ ...record, told: { ...record.told, unreadable } }));
      },
      // A library that cannot be read at all has another trouble.
      error: () => undefined,
    });
  };
  let last = '';
  const changed = (told: Findings) => {
    const said = JSON.stringify(told);
    if (said === last) return;
    last = said;
    follow(told);
  };
  void records.read().then(({ told }) => changed(told));
  records.watch(({ told }) => changed(told));
}
