import type { LibraryDatabase } from '../database.ts';
import { BlockWriter, type Entry } from './block.ts';
import { isAlone, tokensVersion } from './tokens.ts';

/**
 * A part of the index: the tokens of some articles, sorted and cut into blocks. Never changed: a save adds a small one,
 * merging makes a larger one of several.
 */
export interface Segment {
  id: string;
  /** How many articles went into it. */
  articles: number;
  /** The lowest number in it; its blocks count from there. */
  base: number;
  /** The first token of each block, one a line. A token whose entry was cut in two may be first twice. */
  firsts: string;
  /** All blocks together. */
  bytes: number;
  /** Absent: they are all long. */
  hasShortBlocks?: true;
}

export interface Block {
  segment: string;
  /** Its place in the segment, from 0. */
  at: number;
  bytes: Uint8Array<ArrayBuffer>;
}

// Bytes after which a block ends. One of 4 kB is read in half the time that one of 16 kB takes, four of them in twice the
// time. Of words a search reads all blocks with what begins like one.
const longBlock = 16_384;
const shortBlock = 4096;

/** Cuts entries, tokens ascending, into blocks. In short ones where asked for: they are more to write and to keep a list of. */
export function blocksOf(
  entries: Iterable<Entry>,
  { segment, base, at, isShort }: { segment: string; base: number; at: number; isShort: boolean },
) {
  const blocks: Block[] = [];
  const firsts: string[] = [];
  let writer = new BlockWriter(base);
  const end = () => {
    if (writer.first === undefined) return;
    firsts.push(writer.first);
    blocks.push({ segment, at: at + blocks.length, bytes: writer.finish() });
    writer = new BlockWriter(base);
  };
  for (const entry of entries) {
    writer.add(entry);
    if (writer.length >= (isShort && isAlone(entry.token) ? shortBlock : longBlock)) end();
  }
  end();
  return { blocks, firsts };
}

export const bytesIn = (blocks: readonly Block[]) => blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);

/** A segment with the first tokens of its blocks in an array. */
export interface OpenSegment extends Omit<Segment, 'firsts'> {
  firsts: string[];
}

const opened = new WeakMap<LibraryDatabase, Map<string, OpenSegment>>();

/**
 * All segments. What was read once is kept: they do not change. None where an older Sourceline has made them and they are
 * about to be made anew: their form may be another.
 */
export async function openSegments(library: LibraryDatabase): Promise<OpenSegment[]> {
  const known = opened.get(library);
  // Asked for at once: a search is a row of questions to the disk, and each waits for the one before.
  const [version, segments] = await Promise.all([
    library.fact('tokensVersion', 0),
    known ? withNewOnes(library, known) : library.segments.toArray().then((all) => all.map(openSegment)),
  ]);
  if (version !== tokensVersion) return [];
  opened.set(library, new Map(segments.map((segment) => [segment.id, segment])));
  return segments;
}

/** What was read of segments before; some may be no more. */
export const knownSegments = (library: LibraryDatabase): OpenSegment[] => [...(opened.get(library)?.values() ?? [])];

async function withNewOnes(library: LibraryDatabase, known: ReadonlyMap<string, OpenSegment>): Promise<OpenSegment[]> {
  const ids = await library.segments.toCollection().primaryKeys();
  const unknown = ids.filter((id) => !known.has(id));
  const read = unknown.length > 0 ? await library.segments.bulkGet(unknown) : [];
  const fresh = new Map(read.flatMap((segment) => (segment ? [[segment.id, openSegment(segment)]] : [])));
  return ids.flatMap((id) => known.get(id) ?? fresh.get(id) ?? []);
}

const openSegment = (segment: Segment): OpenSegment => ({ ...segment, firsts: segment.firsts.split('\n') });

/** How many of the sorted `firsts` come before a token. */
export function countBefore(firsts: readonly string[], token: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks in which a token can be; with `isStart`, all tokens that begin with it. */
export function blocksWith(firsts: readonly string[], token: string, isStart: boolean): [from: number, end: number] {
  // A token that begins a block may have begun in the one before.
  const from = Math.max(0, countBefore(firsts, token) - 1);
  const end = isStart ? countBefore(firsts, `${token}\uffff`) : countBefore(firsts, `${token}\0`);
  return [from, Math.max(end, from)];
}
