import type { LibraryDatabase } from '../database.ts';
import { rollEdition } from '../roll.ts';
import { BlockReader } from './block.ts';
import type { Term } from './parse-query.ts';
import { blocksWith, knownSegments, type OpenSegment, openSegments } from './segment.ts';
import { pairToken, tripleToken } from './tokens.ts';
import type { Unit } from './units.ts';

/** A token that is looked up, or with `isStart` all that begin with it. */
export interface Wanted {
  token: string;
  isStart: boolean;
  /** Tags and notes have no such tokens. */
  ofTextsAlone?: true;
}

/** One byte a number: `anywhere` and `inHead`, or 0. */
export type Marks = Uint8Array;
export const anywhere = 1;
export const inHead = 2;

const wordBytes = Uint32Array.BYTES_PER_ELEMENT;

/** Marks for all numbers below `count`, and for up to three that nobody bears: they are compared by whole words. */
export function noMarks(count: number): Marks {
  return new Uint8Array(Math.ceil(count / wordBytes) * wordBytes);
}

/** What is marked in both, in the same place; kept in the first. */
export function both(marks: Marks, others: Marks): Marks {
  const words = new Uint32Array(marks.buffer);
  const otherWords = new Uint32Array(others.buffer);
  for (let at = 0; at < words.length; at++) words[at]! &= otherWords[at]!;
  return marks;
}

/** Units of a term that are looked up: more would leave hardly fewer texts to read. */
const mostLookedUp = 8;

/** The tokens that an article with a term must have. */
export function tokensOfTerm({ units, isWhole }: Term): Wanted[] {
  const last = units.at(-1)!;
  const goesOn = !isWhole && !last.isUnspaced;
  const whole = (goesOn ? units.slice(0, -1) : units).slice(0, mostLookedUp);
  const tokens = whole.flatMap((unit, i): Wanted[] => {
    const [beforeThat, before, after] = [whole[i - 2], whole[i - 1], whole[i + 1]];
    const pair = before && pairOf(before, unit);
    const triple = beforeThat && tripleToken(beforeThat.folded, before!.folded, unit.folded);
    // Two pairs and a triple say more than their words alone, of which the frequent ones are in all texts.
    const isSaid = whole.length > 2 && Boolean(pair ?? (after && pairOf(unit, after)));
    return [
      ...(isSaid || isTogether(before, unit) || isTogether(unit, after) ? [] : [exactly(unit.folded)]),
      ...(pair ? [exactly(pair)] : []),
      ...(triple ? [{ ...exactly(triple), ofTextsAlone: true as const }] : []),
    ];
  });
  return goesOn ? [...tokens, { token: last.folded, isStart: true }] : tokens;
}

const exactly = (token: string): Wanted => ({ token, isStart: false });

/** The token of two units side by side; none of characters that are not of one word. */
function pairOf(first: Unit, second: Unit): string | undefined {
  if (!first.isUnspaced || !second.isUnspaced) return pairToken(first.folded, second.folded);
  return isTogether(first, second) ? first.folded + second.folded : undefined;
}

/** Whether two characters of a word without blanks follow each other. */
function isTogether(first: Unit | undefined, second: Unit | undefined): boolean {
  return Boolean(first?.isUnspaced && second?.isUnspaced && second.gap === 'joined');
}

/** Whether the tokens of a term can be in a text that does not have the term. */
export function needsText(term: Term): boolean {
  return tokensOfTerm(term).length > 1;
}

/** The longest word among those that the tokens of a term leave out: it is mostly the rarest. */
export function longestLeftOut(term: Term): Wanted | undefined {
  const asked = new Set(tokensOfTerm(term).map(({ token }) => token));
  const words = term.units.filter(({ folded, isUnspaced }) => !isUnspaced && !asked.has(folded));
  const longest = words.toSorted((a, b) => b.folded.length - a.folded.length)[0];
  return longest && exactly(longest.folded);
}

const keptBytes = 16 * 1024 * 1024; // of blocks read, a view: what is typed next begins with what was typed before

/** Blocks that were read, the ones used last at the end. They never change, so that none is ever wrong. */
class BlockShelf {
  private readonly blocks = new Map<string, Uint8Array>();
  private bytes = 0;

  get(key: string): Uint8Array | undefined {
    const block = this.blocks.get(key);
    if (block) {
      this.blocks.delete(key);
      this.blocks.set(key, block);
    }
    return block;
  }

  add(key: string, block: Uint8Array): void {
    this.blocks.set(key, block);
    this.bytes += block.byteLength;
    for (const [oldest, { byteLength }] of this.blocks) {
      if (this.bytes <= keptBytes) break;
      this.blocks.delete(oldest);
      this.bytes -= byteLength;
    }
  }
}

const shelves = new WeakMap<LibraryDatabase, BlockShelf>();

function shelfOf(library: LibraryDatabase): BlockShelf {
  const shelf = shelves.get(library) ?? new BlockShelf();
  shelves.set(library, shelf);
  return shelf;
}

interface Place {
  segment: OpenSegment;
  at: number;
  wanted: number;
}

/** What the index says of tokens. */
interface LookedUp {
  /** Articles' numbers run below it. */
  count: number;
  /** The roll's, so that what is read of it knows all that the index does. */
  edition: number;
  /** One row a wanted token. */
  marks: Marks[];
}

/** Which articles have which tokens, in all segments. */
export function lookUp(library: LibraryDatabase, wanted: readonly Wanted[]): Promise<LookedUp> {
  // In one transaction, so that no merge takes a block away between the list and the reading.
  return library.transaction('r', [library.segments, library.blocks, library.meta], async () => {
    const found = new Map<string, Uint8Array>();
    // Most segments are known: their blocks are asked for together with what tells whether there are others.
    const [lastNumber, edition, segments] = await Promise.all([
      library.fact('lastNumber', 0),
      rollEdition(library),
      openSegments(library),
      readBlocks(library, placesIn(knownSegments(library), wanted), found),
    ]);
    const places = placesIn(segments, wanted);
    await readBlocks(library, places, found);
    const count = lastNumber + 1;
    const marks = wanted.map(() => noMarks(count));
    for (const { segment, at, wanted: i } of places) {
      const bytes = found.get(`${segment.id} ${at}`);
      if (bytes) markIn(bytes, segment.base, wanted[i]!, marks[i]!);
    }
    return { count, edition, marks };
  });
}

/** Adds to `found` the blocks that are not in it yet, from the shelf or the disk. */
async function readBlocks(
  library: LibraryDatabase,
  places: readonly Place[],
  found: Map<string, Uint8Array>,
): Promise<void> {
  const shelf = shelfOf(library);
  const read = new Map<string, [string, number]>();
  for (const { segment, at } of places) {
    const key = `${segment.id} ${at}`;
    const block = found.get(key) ?? shelf.get(key);
    if (block) found.set(key, block);
    else read.set(key, [segment.id, at]);
  }
  if (read.size === 0) return;
  const blocks = await library.blocks.bulkGet([...read.values()]);
  [...read.keys()].forEach((key, i) => {
    const block = blocks[i];
    if (!block) return;
    found.set(key, block.bytes);
    shelf.add(key, block.bytes);
  });
}

function placesIn(segments: readonly OpenSegment[], wanted: readonly Wanted[]): Place[] {
  return segments.flatMap((segment) =>
    wanted.flatMap(({ token, isStart }, i) => {
      const [from, end] = blocksWith(segment.firsts, token, isStart);
      return Array.from({ length: end - from }, (_, offset) => ({ segment, at: from + offset, wanted: i }));
    }),
  );
}

function markIn(bytes: Uint8Array, base: number, { token, isStart }: Wanted, marks: Marks): void {
  const reader = new BlockReader(bytes, base);
  const mark = (number: number, isInHead: boolean) => {
    marks[number]! |= isInHead ? inHead : anywhere;
  };
  while (reader.next()) {
    const order = reader.compareStart(token);
    if (order > 0 || (order === 0 && !isStart && reader.length > token.length)) return;
    if (order === 0) reader.eachNumber(mark);
    else reader.skip();
  }
}
