import type { LibraryDatabase } from '../database.ts';
import { BlockReader, type Entry } from './block.ts';
import { countBefore, type OpenSegment } from './segment.ts';

/** A segment that is read from a token on, some blocks at a time. */
export class Source {
  private readonly segment: OpenSegment;
  private readonly from: number;
  private blocks: Uint8Array[] = [];
  private reader: BlockReader | undefined;
  token: string | undefined;

  constructor(segment: OpenSegment, next: string) {
    this.segment = segment;
    // The token that begins a block may have begun in the one before.
    this.from = Math.max(0, countBefore(segment.firsts, next) - 1);
  }

  /** The first token behind the next blocks; `undefined` where they are the last ones. */
  limit(blocks: number): string | undefined {
    return this.segment.firsts[this.from + blocks];
  }

  async load(library: LibraryDatabase, blocks: number): Promise<void> {
    const { id, firsts } = this.segment;
    const count = Math.min(blocks, firsts.length - this.from);
    const read = await library.blocks.bulkGet(Array.from({ length: count }, (_, i) => [id, this.from + i]));
    // Better an error than a merge that leaves articles out.
    this.blocks = read.map((block) => block!.bytes);
    this.advance();
  }

  /** Goes to the next token. The numbers of the one before were read or skipped. */
  private advance(): void {
    while (!this.reader?.next()) {
      const bytes = this.blocks.shift();
      if (!bytes) {
        this.token = undefined;
        return;
      }
      this.reader = new BlockReader(bytes, this.segment.base);
    }
    this.token = this.reader.token;
  }

  skip(): void {
    this.reader!.skip();
    this.advance();
  }

  take(all: number[], head: number[], isAlive: (number: number) => boolean): void {
    this.reader!.eachNumber((number, inHead) => {
      if (isAlive(number)) (inHead ? head : all).push(number);
    });
    this.advance();
  }
}

/** The first token that not all sources have read up to; `undefined` where they are read to their ends. */
export function limitOf(sources: readonly Source[], blocks: number): string | undefined {
  return sources
    .map((source) => source.limit(blocks))
    .filter((limit) => limit !== undefined)
    .sort()[0];
}

/** The entries of all sources in one order, from a token up to another. */
export function* mergedEntries(
  sources: readonly Source[],
  next: string,
  limit: string | undefined,
  isAlive: (number: number) => boolean,
): Generator<Entry> {
  for (const source of sources) while (source.token !== undefined && source.token < next) source.skip();
  while (true) {
    let token: string | undefined;
    for (const source of sources) {
      if (source.token !== undefined && (token === undefined || source.token < token)) token = source.token;
    }
    if (token === undefined || (limit !== undefined && token >= limit)) return;
    const all: number[] = [];
    const head: number[] = [];
    for (const source of sources) while (source.token === token) source.take(all, head, isAlive);
    if (all.length > 0) yield { token, all: ascending(all), head: ascending(head) };
  }
}

/** Sorted, each once. Segments mostly follow each other in their numbers, so that there is nothing to do. */
function ascending(numbers: number[]): number[] {
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i]! <= numbers[i - 1]!) return [...new Set(numbers)].sort((a, b) => a - b);
  }
  return numbers;
}
