import type { LibraryDatabase } from '../database.ts';
import { RollReader } from '../roll.ts';
import { orFull } from '../save.ts';
import { limitOf, mergedEntries, Source } from './merge-entries.ts';
import { blocksOf, bytesIn, type OpenSegment, openSegments } from './segment.ts';

/** A merge under way: what it is made of, and how far it has come. */
export interface Merge {
  into: string;
  from: string[];
  /** All tokens before this one are done. */
  next: string;
  /** The first tokens of the blocks that are written. */
  firsts: string[];
  bytes: number;
  hasShortBlocks?: true;
}

/** So many segments of about one size become one. */
const growth = 6;
/** Articles; larger segments are left as they are, so that no merge takes for ever. */
const largest = 10_000;
/** Articles; of larger segments no two searches read the same blocks, so that those had better be short. */
const fewArticles = 1000;
const stepBlocks = 64;
const sweptAtOnce = 256; // blocks

/**
 * Does one bounded piece of tidying: merges segments of one size into a larger one, some blocks at a time, or takes away
 * what a merge has left behind. What it has done is on the disk with every call: killed in between, it goes on from there.
 * @param blocks so many are read, about; fewer are written
 * @returns whether there may be more to do
 * @throws LibraryFull, LibraryTooNew
 */
export async function tidyIndex(library: LibraryDatabase, blocks = stepBlocks): Promise<boolean> {
  const unswept = await library.fact('unswept', []);
  if (unswept.length > 0) {
    await sweep(library, unswept[0]!);
    return true;
  }
  const merge = (await library.fact('merge', undefined)) ?? (await nextMerge(library));
  if (merge) await orFull(step(library, merge, blocks));
  return merge !== undefined;
}

async function sweep(library: LibraryDatabase, segment: string): Promise<void> {
  await library.write(async () => {
    const blocks = library.blocks.where('[segment+at]').between([segment, 0], [segment, Number.POSITIVE_INFINITY]);
    const keys = await blocks.limit(sweptAtOnce).primaryKeys();
    await library.blocks.bulkDelete(keys);
    if (keys.length === sweptAtOnce) return;
    const unswept = await library.fact('unswept', []);
    await library.meta.put({ key: 'unswept', value: unswept.filter((id) => id !== segment) });
  }, [library.blocks]);
}

const sizeClass = ({ articles }: OpenSegment) => Math.floor(Math.log(articles) / Math.log(growth) + 1e-9);

/** The smallest segments of which there are enough, in the order of their numbers; else one that is to be cut anew. */
async function nextMerge(library: LibraryDatabase): Promise<Merge | undefined> {
  const classes = new Map<number, OpenSegment[]>();
  const segments = await openSegments(library);
  for (const segment of segments) {
    if (segment.articles > largest) continue;
    const alike = classes.get(sizeClass(segment)) ?? [];
    classes.set(sizeClass(segment), [...alike, segment]);
  }
  const ready = [...classes].filter(([, alike]) => alike.length >= growth).sort(([a], [b]) => a - b)[0]?.[1];
  // As an older Sourceline has made them.
  const long = segments.find((segment) => segment.articles > fewArticles && !segment.hasShortBlocks);
  const sources = ready ?? (long ? [long] : []);
  if (sources.length === 0) return undefined;
  return {
    into: crypto.randomUUID(),
    from: sources.toSorted((a, b) => a.base - b.base).map(({ id }) => id),
    next: '',
    firsts: [],
    bytes: 0,
    ...(articlesIn(sources) > fewArticles && { hasShortBlocks: true }),
  };
}

const articlesIn = (segments: readonly OpenSegment[]) => segments.reduce((sum, { articles }) => sum + articles, 0);

/** One step: what is read never changes, so that only the writing keeps others waiting. */
async function step(library: LibraryDatabase, before: Merge, stepSize: number): Promise<void> {
  const open = new Map((await openSegments(library)).map((segment) => [segment.id, segment]));
  const segments = before.from.flatMap((id) => open.get(id) ?? []);
  // Somebody else has finished it.
  if (segments.length < before.from.length) return;
  const base = Math.min(...segments.map((segment) => segment.base));
  const sources = segments.map((segment) => new Source(segment, before.next));
  let share = Math.ceil(stepSize / segments.length);
  let limit = limitOf(sources, share);
  // A token that fills all blocks of a step is read whole.
  while (limit !== undefined && limit <= before.next) {
    share *= 2;
    limit = limitOf(sources, share);
  }
  await Promise.all(sources.map((source) => source.load(library, share)));
  const entries = mergedEntries(sources, before.next, limit, await living(library, before.into));
  const { blocks, firsts } = blocksOf(entries, {
    segment: before.into,
    base,
    at: before.firsts.length,
    isShort: before.hasShortBlocks === true,
  });
  const after: Merge = {
    ...before,
    next: limit ?? before.next,
    firsts: [...before.firsts, ...firsts],
    bytes: before.bytes + bytesIn(blocks),
  };
  await library.write(async () => {
    if (!(await isStill(library, before))) return;
    await library.blocks.bulkAdd(blocks);
    if (limit === undefined) await finish(library, after, segments, base);
    else await library.meta.put({ key: 'merge', value: after });
  }, [library.segments, library.blocks]);
}

/** Whether nobody else has gone on with a merge. */
async function isStill(library: LibraryDatabase, { into, from, next }: Merge): Promise<boolean> {
  const current = await library.fact('merge', undefined);
  if (current ? current.into !== into || current.next !== next : next !== '') return false;
  return (await library.segments.where('id').anyOf(from).count()) === from.length;
}

async function finish(
  library: LibraryDatabase,
  { into, from, firsts, bytes, hasShortBlocks }: Merge,
  segments: readonly OpenSegment[],
  base: number,
): Promise<void> {
  const segment = { id: into, articles: articlesIn(segments), base, firsts: firsts.join('\n'), bytes };
  if (firsts.length > 0) await library.segments.add({ ...segment, ...(hasShortBlocks && { hasShortBlocks }) });
  await library.segments.bulkDelete(from);
  await library.meta.delete('merge');
  const unswept = await library.fact('unswept', []);
  await library.meta.put({ key: 'unswept', value: [...unswept, ...from] });
}

interface Living {
  into: string;
  numbers: ReadonlySet<number>;
  last: number;
}

const readFor = new WeakMap<LibraryDatabase, Living>();

/**
 * Says of a number whether an article bears it, removed ones included, since they may come back. Read once a merge: a
 * number that dies meanwhile stays in, and is no hit because the roll does not have it.
 */
async function living(library: LibraryDatabase, into: string): Promise<(number: number) => boolean> {
  let read = readFor.get(library);
  if (read?.into !== into) {
    const lines = await new RollReader(library).all();
    read = { into, numbers: new Set(lines.map(({ number }) => number)), last: 0 };
    readFor.set(library, read);
  }
  const { numbers } = read;
  return (number) => numbers.has(number);
}
