import type { LibraryDatabase } from '../database.ts';
import { type Copying, unlessLost } from '../second-copy/keep-copy.ts';
import { partOf } from '../second-copy/part-of.ts';
import { type CheckRecord, type CheckRecords, type Findings, nothingFound, type Place } from './check-record.ts';
import { type Slice, steps, torn } from './steps.ts';

interface CheckOptions {
  copying: Copying;
  records: CheckRecords;
  /** Waits between two slices as long as others should have their turn; ends the check by throwing. It goes on from there. */
  rest(): Promise<void>;
  onProgress?(share: number): void;
}

const keptEvery = 1000; // milliseconds: so much is read again after the worker was stopped
const mostTold = 500; // articles that are told by name

function both(one: Findings, other: Findings): Findings {
  const known = new Set(one.unreadable.map(({ id }) => id));
  const unreadable = [...one.unreadable, ...other.unreadable.filter(({ id }) => !known.has(id))];
  return {
    unreadable: unreadable.slice(0, mostTold),
    isMiscounted: one.isMiscounted || other.isMiscounted,
    ...((one.isTorn || other.isTorn) && { isTorn: true }),
  };
}

/** One slice of a step; where the browser refuses to read its table, the rest of the step is left out. */
async function sliceOf(library: LibraryDatabase, { step, after }: Place, copying: Copying): Promise<Slice> {
  const [, work] = steps.find(([name]) => name === step)!;
  try {
    return await work(library, after, copying);
  } catch (problem) {
    await unlessLost(copying, problem);
    return { found: torn };
  }
}

const shareOfParts = 0.6; // of a check's time, about

/** How far a check has come, 0 to 1. */
async function shareDone(library: LibraryDatabase, { step, after }: Place): Promise<number> {
  const at = steps.findIndex(([name]) => name === step);
  if (at > 0) return shareOfParts + (1 - shareOfParts) * (at / steps.length);
  return after === undefined
    ? 0
    : (shareOfParts * (after as number)) / (partOf(await library.fact('lastNumber', 0)) + 1);
}

/**
 * Reads all that the library holds, slice by slice, from where the last check was broken off, and copies it as it goes.
 * Chromium throws a whole database away when it meets one damaged block in it: what a check brings to light would be the
 * loss of everything else, if everything else were not copied before.
 * @returns what is remembered of it, its findings among it
 * @throws LibraryLost where the database was lost on the way; what `rest` throws
 */
export async function checkLibrary(
  library: LibraryDatabase,
  { copying, records, rest, onProgress }: CheckOptions,
): Promise<CheckRecord> {
  let record = await records.read();
  let keptAt = Date.now();
  const known = steps.some(([name]) => name === record.next?.step) ? record.next : undefined;
  const first = known ?? { step: steps[0]![0] };
  let place: Place | undefined = first;
  if (!known) {
    // Broken off in its first second, it goes on all the same, and not only after the browser's next start.
    record = { ...record, next: first, found: nothingFound };
    await records.keep(record);
  }
  while (place) {
    await rest();
    onProgress?.(await shareDone(library, place));
    const at = steps.findIndex(([name]) => name === place!.step);
    const { found, next } = await sliceOf(library, place, copying);
    const following = steps[at + 1]?.[0];
    place = next !== undefined ? { step: place.step, after: next } : following ? { step: following } : undefined;
    record = { ...record, found: both(record.found, found), ...(place && { next: place }) };
    if (!place || Date.now() - keptAt < keptEvery) continue;
    keptAt = Date.now();
    await records.keep({ ...(await records.read()), next: place, found: record.found });
  }
  return end(records, record.found);
}

async function end(records: CheckRecords, found: Findings): Promise<CheckRecord> {
  // The reader may have accepted something meanwhile.
  const { next: _, ...known } = await records.read();
  const accepted = new Set(known.accepted);
  const told = { ...found, unreadable: found.unreadable.filter(({ id }) => !accepted.has(id)) };
  const ended: CheckRecord = { ...known, found: nothingFound, told, ended: Date.now() };
  await records.keep(ended);
  return ended;
}
