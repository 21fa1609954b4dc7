import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { LibraryDatabase } from '../database.ts';
import { readWhole } from '../export/whole-article.ts';
import { noCounts } from '../ledger.ts';
import { RollReader } from '../roll.ts';
import { type Copying, copyPart, unlessLost } from '../second-copy/keep-copy.ts';
import { numbersIn, partOf } from '../second-copy/part-of.ts';
import type { Unreadable } from '../second-copy/read-part.ts';
import { type CheckedKey, type Findings, nothingFound } from './check-record.ts';

/** What one slice of a step has seen, and after which key the next begins; absent: the step is done. */
export interface Slice {
  found: Findings;
  next?: CheckedKey;
}

type Step = (library: LibraryDatabase, after: CheckedKey | undefined, copying: Copying) => Promise<Slice>;

/** What is found where the browser does not say what a table holds. */
export const torn: Findings = { unreadable: [], isMiscounted: false, isTorn: true };
const miscounted: Findings = { unreadable: [], isMiscounted: true };
const cannotBeRead = (unreadable: Unreadable[]): Findings => ({ unreadable, isMiscounted: false });

/** Whether something is read without an error. */
const isRead = (reading: PromiseLike<unknown>) =>
  reading.then(
    () => true,
    () => false,
  );

async function named(library: LibraryDatabase, id: string): Promise<Unreadable> {
  const row = await library.articles.get(id).catch(() => undefined);
  return { id, headline: row?.headline ?? '' };
}

/** Rows, texts and highlights, part by part, each copied as it is read. */
async function checkPart(library: LibraryDatabase, after: CheckedKey | undefined, copying: Copying): Promise<Slice> {
  const at = after === undefined ? 0 : (after as number) + 1;
  const isLast = at >= partOf(await library.fact('lastNumber', 0));
  const next = isLast ? {} : { next: at };
  try {
    const { unreadable, isEnrolled } = await copyPart(library, at, copying);
    return { found: { unreadable, isMiscounted: !isEnrolled }, ...next };
  } catch (problem) {
    await unlessLost(copying, problem);
  }
  const numbers = numbersIn(at);
  const listed = library.articles.where('number').between(numbers[0], numbers.at(-1), true, true);
  const ids = await listed.primaryKeys().catch(() => undefined);
  if (!ids) return { found: torn, ...next };
  const unreadable: Unreadable[] = [];
  for (const id of ids) if (!(await isRead(readWhole(library, id)))) unreadable.push(await named(library, id));
  return { found: cannotBeRead(unreadable), ...next };
}

/**
 * Reads a table through, in the order of its keys. Whether its bytes are what was written, the browser says.
 * @param ownerOf the article whose row it is; absent: no reader would miss it, and it can be made anew
 */
function readThrough(
  tableOf: (library: LibraryDatabase) => Table,
  atOnce: number,
  ownerOf?: (library: LibraryDatabase, key: CheckedKey) => Promise<string | undefined>,
): Step {
  return async (library, after, copying) => {
    const table = tableOf(library);
    const rest = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const keys = (await rest.limit(atOnce).primaryKeys()) as CheckedKey[];
    const next = keys.length === atOnce ? { next: keys.at(-1)! } : {};
    if (keys.length === 0) return { found: nothingFound };
    try {
      await table.where(':id').between(keys[0], keys.at(-1), true, true).toArray();
      return { found: nothingFound, ...next };
    } catch (problem) {
      await unlessLost(copying, problem);
    }
    if (!ownerOf) return { found: miscounted, ...next };
    const owners = new Set<string>();
    for (const key of keys) {
      if (await isRead(table.get(key))) continue;
      const owner = await ownerOf(library, key);
      if (owner !== undefined) owners.add(owner);
    }
    return { found: cannotBeRead(await Promise.all([...owners].map((id) => named(library, id)))), ...next };
  };
}

const keysAtOnce = 500;

/** Versions that are no listed article's, in one look at both. */
const checkVersions: Step = (library, after) => {
  const { articles, bodies } = library;
  return library.transaction('r', [articles, bodies], async () => {
    const rest = bodies.where('articleId').between(after ?? Dexie.minKey, Dexie.maxKey, false, true);
    const ids = (await rest.limit(keysAtOnce).keys()) as string[];
    const last = ids.at(-1);
    if (last === undefined) return { found: nothingFound };
    const rows = new Set(await articles.where('id').between(ids[0], last, true, true).primaryKeys());
    const rowless = [...new Set(ids)].filter((id) => !rows.has(id));
    return {
      found: cannotBeRead(rowless.map((id) => ({ id, headline: '' }))),
      ...(ids.length === keysAtOnce && { next: last }),
    };
  });
};

/** What is counted against the roll, in one look at both. */
const checkCounts: Step = (library) =>
  library.transaction('r', [library.rolls, library.meta], async () => {
    const lines = await new RollReader(library).all();
    const { all } = await library.fact('counts', noCounts);
    return { found: lines.filter(({ removed }) => !removed).length === all ? nothingFound : miscounted };
  });

const ownerOfText = async (library: LibraryDatabase, key: CheckedKey) =>
  (await library.bodies.get(key as string).catch(() => undefined))?.articleId;
const ownerOfPicture = async (_: LibraryDatabase, key: CheckedKey) => (key as string[])[0];
const ownerOfHighlight = async (library: LibraryDatabase, key: CheckedKey) =>
  (await library.highlights.get(key as string).catch(() => undefined))?.articleId;

/** The steps of a check in their order: first all that is copied, so that the copy is whole when the rest is read. */
export const steps: readonly [name: string, step: Step][] = [
  ['parts', checkPart],
  ['versions', checkVersions],
  ['texts', readThrough(({ texts }) => texts, 64, ownerOfText)],
  ['highlights', readThrough(({ highlights }) => highlights, 256, ownerOfHighlight)],
  ['pictures', readThrough(({ pictures }) => pictures, 4, ownerOfPicture)], // up to some megabytes each
  ['tallies', readThrough(({ tallies }) => tallies, 256)],
  ['fingerprints', readThrough(({ fingerprints }) => fingerprints, 256)],
  ['segments', readThrough(({ segments }) => segments, 1)],
  ['blocks', readThrough(({ blocks }) => blocks, 64)],
  ['counts', checkCounts],
];
