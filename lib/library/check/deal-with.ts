import type { LibraryDatabase } from '../database.ts';
import { account, noCounts } from '../ledger.ts';
import { clearRoll } from '../roll.ts';
import { orFull } from '../save.ts';
import { isBareTombstone } from '../tombstones.ts';
import { isSound } from '../version.ts';
import { type CheckRecords, type Findings, nothingFound } from './check-record.ts';

const rowsAtOnce = 500;

/**
 * Counts the library anew from its rows: counts, tallies and roll; and has its index made anew.
 * @throws LibraryFull, LibraryTooNew
 */
export function reckonAnew(library: LibraryDatabase): Promise<void> {
  return orFull(
    library.write(async () => {
      await library.tallies.clear();
      await clearRoll(library);
      await library.meta.put({ key: 'counts', value: noCounts });
      // Of no version: the index is behind, and catches up in steps.
      await library.meta.put({ key: 'tokensVersion', value: 0 });
      const ids = await library.articles.toCollection().primaryKeys();
      for (let from = 0; from < ids.length; from += rowsAtOnce) {
        const rows = await library.articles.bulkGet(ids.slice(from, from + rowsAtOnce));
        const listed = rows.filter((row) => row !== undefined && !isBareTombstone(row));
        await account(
          library,
          listed.map((row) => [undefined, row]),
        );
      }
    }),
  );
}

/** The reader goes on with what is there: what cannot be read is not told again, and what is counted is counted anew. */
export async function acceptFindings(library: LibraryDatabase, records: CheckRecords): Promise<void> {
  const record = await records.read();
  if (record.told.isMiscounted) await reckonAnew(library);
  const ids = record.told.unreadable.map(({ id }) => id);
  await records.keep({ ...record, told: nothingFound, accepted: [...new Set([...record.accepted, ...ids])] });
}

/** Of a library that was made anew nothing is known, and its check begins anew. */
export async function forgetFindings(records: CheckRecords): Promise<void> {
  const { next: _, ...record } = await records.read();
  await records.keep({ ...record, found: nothingFound, told: nothingFound });
}

/** Those of the articles told that still cannot be read: not those that were restored or removed since. */
export async function stillUnreadable(
  library: LibraryDatabase,
  { unreadable }: Findings,
): Promise<Findings['unreadable']> {
  const still: Findings['unreadable'] = [];
  for (const told of unreadable) if (!(await isDealtWith(library, told.id).catch(() => false))) still.push(told);
  return still;
}

/** @throws where the browser cannot read something of it */
async function isDealtWith(library: LibraryDatabase, id: string): Promise<boolean> {
  const row = await library.articles.get(id);
  if (!row || row.removed === 1) return row !== undefined;
  await library.pictures.where('articleId').equals(id).toArray();
  if (row.versions === 0) return true;
  const versions = await library.bodies.where('articleId').equals(id).toArray();
  const texts = await library.texts.bulkGet(versions.map((version) => version.id));
  return (
    versions.some((version) => version.id === row.version) &&
    versions.every((version, i) => isSound(version, texts[i]?.text))
  );
}
