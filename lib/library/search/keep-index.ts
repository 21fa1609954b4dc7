import type { LibraryDatabase } from '../database.ts';
import { catchUp } from './catch-up.ts';
import { tidyIndex } from './merge.ts';

/**
 * Catches up and tidies until nothing is left to do, in pieces between which saves and searches have their turn.
 * @param locks so that one context works and not several, where the browser has them; without, two would waste work, not
 * undo it
 * @throws LibraryFull, LibraryTooNew
 */
export async function keepIndex(library: LibraryDatabase, locks?: LockManager): Promise<void> {
  const work = async () => {
    while ((await catchUp(library)) || (await tidyIndex(library)));
  };
  if (!locks) return work();
  await locks.request(`index of ${library.name}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
