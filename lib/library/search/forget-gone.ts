import type { LibraryDatabase } from '../database.ts';
import { RollReader } from '../roll.ts';

/**
 * Takes segments out of the index that hold nothing but an article which is gone, so that its words are gone with it.
 * Larger segments lose such words when they are merged next. Inside the write that makes articles go; while a merge is
 * under way nothing is done, for it leaves out what is gone.
 */
export async function forgetGone(library: LibraryDatabase): Promise<void> {
  if (await library.fact('merge', undefined)) return;
  const single = (await library.segments.toArray()).filter(({ articles }) => articles === 1);
  const borne = await new RollReader(library).of(single.map(({ base }) => base));
  const numbers = new Set(borne.map(({ number }) => number));
  const gone = single.filter(({ base }) => !numbers.has(base)).map(({ id }) => id);
  for (const id of gone)
    await library.blocks.where('[segment+at]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
  await library.segments.bulkDelete(gone);
}
