import { liveQuery } from 'dexie';
import type { Findings } from './check/check-record.ts';
import type { LibraryDatabase } from './database.ts';
import { type Loss, lossOf, readTestimony } from './witness.ts';
import type { WitnessStore } from './witness-store.ts';

/** What a reader must be told about the library as a whole. */
export type Trouble =
  | ({ kind: 'lost' } & Loss)
  /** Some of what is listed cannot be read. */
  | ({ kind: 'damaged' } & Findings)
  /** The browser does not open or read the database. */
  | { kind: 'unreadable' }
  /** A newer Sourceline has written to it; this one may read it only. */
  | { kind: 'too-new' }
  /** A newer Sourceline has taken the database over while this view was open. */
  | { kind: 'closed' }
  /** An older view in another tab keeps the database from being brought to its new form. */
  | { kind: 'blocked' }
  /** A window that forgets all when it closes. */
  | { kind: 'keeps-nothing' };

/**
 * Follows the library in every context that writes to it: keeps the witness up to date, and says what is wrong.
 * A loss leaves the witness as it is, so that it is told until it is restored or taken as it is.
 * @param onTrouble called with each change; `undefined`: all is well
 * @returns the way to stop
 */
export function watchLibrary(
  library: LibraryDatabase,
  store: WitnessStore,
  onTrouble: (trouble: Trouble | undefined) => void = () => undefined,
): () => void {
  let closed = false;
  library.on('versionchange', ({ newVersion }) => {
    // One that cannot be read is made anew in another view, and opened again by whoever needs it.
    if (newVersion === null) return;
    closed = true;
    onTrouble({ kind: 'closed' });
  });
  library.on('blocked', () => onTrouble({ kind: 'blocked' }));
  const tell = (trouble: Trouble | undefined) => {
    if (!closed) onTrouble(trouble);
  };
  async function compare(): Promise<void> {
    const known = await store.read();
    const testimony = await readTestimony(library, known);
    const loss = lossOf(known, testimony);
    if (loss) return tell({ kind: 'lost', ...loss });
    tell((await library.isTooNew()) ? { kind: 'too-new' } : undefined);
    if (JSON.stringify(known) !== JSON.stringify(testimony.now)) await store.keep(testimony.now);
  }
  const unreadable = () => tell({ kind: 'unreadable' });
  // The browser has thrown it away under our hands.
  library.on('close', () => void (closed || compare().catch(unreadable)));
  // Every write of articles writes a fact, too.
  const { unsubscribe } = liveQuery(() => library.meta.toArray()).subscribe({
    next: () => void compare().catch(unreadable),
    error: unreadable,
  });
  return unsubscribe;
}
