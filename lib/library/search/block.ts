import { eachPacked, packGaps } from './packed-numbers.ts';

/** A token, and the numbers of the articles that have it: anywhere, and of those the ones that have it in their head. */
export interface Entry {
  token: string;
  all: number[];
  head: number[];
}

/** Up to here, how many letters follow is said in the byte that says how many are shared. */
const shortRest = 15;
const longestToken = 256; // letters; two units of the longest are fewer
/** A list of more numbers is written as several entries of one token, so that no block outgrows what is read at once. */
const longestList = 8192;
/** Lists of more are packed in bits; of fewer, bytes take no more room and less time. */
const fewNumbers = 4;
const lowBitsBase = 16; // what is said of a packed list: its bytes, times this, and its low bits

/**
 * Packs entries, tokens in ascending order. An entry is: how many letters it shares with the token before and how many
 * follow; these, the first as the distance from the letter in its place; the count of numbers, doubled, odd where a head's
 * follow; the numbers, each as the distance from the one before. All as variable-length integers of seven bits a byte,
 * except that of longer lists only the first number is one, and the others are packed in bits.
 */
export class BlockWriter {
  private readonly base: number;
  private bytes = new Uint8Array(4096);
  private before = '';
  length = 0;
  first: string | undefined;

  /** @param base the lowest number that may come */
  constructor(base: number) {
    this.base = base;
  }

  add({ token, all, head }: Entry): void {
    for (let from = 0; from < all.length; from += longestList) {
      const part = all.length <= longestList ? all : all.slice(from, from + longestList);
      const low = part[0]!;
      const high = part.at(-1)!;
      this.addPart(token, part, part === all ? head : head.filter((number) => number >= low && number <= high));
    }
  }

  private addPart(token: string, all: readonly number[], head: readonly number[]): void {
    this.first ??= token;
    const { before } = this;
    let shared = 0;
    while (shared < token.length && token.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
    const rest = token.length - shared;
    this.integer(shared * (shortRest + 1) + Math.min(rest, shortRest));
    if (rest >= shortRest) this.integer(rest - shortRest);
    for (let i = shared; i < token.length; i++) {
      const other = i === shared && i < before.length ? before.charCodeAt(i) : 0;
      this.integer(token.charCodeAt(i) - other);
    }
    this.before = token;
    this.integer(all.length * 2 + (head.length > 0 ? 1 : 0));
    this.numbers(all);
    if (head.length === 0) return;
    this.integer(head.length);
    this.numbers(head);
  }

  private numbers(numbers: readonly number[]): void {
    if (numbers.length > fewNumbers) {
      this.packed(numbers);
      return;
    }
    let last = this.base;
    for (const number of numbers) {
      this.integer(number - last);
      last = number;
    }
  }

  private packed(numbers: readonly number[]): void {
    const { bytes, low } = packGaps(numbers);
    this.integer(numbers[0]! - this.base);
    this.integer(bytes.length * lowBitsBase + low);
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  private integer(value: number): void {
    this.makeRoom(8);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** What was packed, and no byte more: the database keeps whole buffers. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Walks over the entries of a block. */
export class BlockReader {
  private readonly bytes: Uint8Array;
  private readonly base: number;
  private at = 0;
  private letters = new Uint16Array(longestToken);
  private count = 0;
  private hasHead = false;
  /** How many letters the token has. */
  length = 0;

  constructor(bytes: Uint8Array, base: number) {
    this.bytes = bytes;
    this.base = base;
  }

  /** Goes to the next token; its numbers must be read or skipped before the next call. */
  next(): boolean {
    if (this.at >= this.bytes.length) return false;
    const packed = this.integer();
    const shared = packed >> 4;
    let rest = packed & shortRest;
    if (rest === shortRest) rest += this.integer();
    for (let i = shared; i < shared + rest; i++) {
      const other = i === shared && i < this.length ? this.letters[i]! : 0;
      this.letters[i] = this.integer() + other;
    }
    this.length = shared + rest;
    const counted = this.integer();
    this.hasHead = (counted & 1) === 1;
    this.count = counted >>> 1;
    return true;
  }

  get token(): string {
    return String.fromCharCode(...this.letters.subarray(0, this.length));
  }

  /** Below 0 where the token stands before another, above where it stands behind; 0 also where it only begins like it. */
  compareStart(other: string): number {
    for (let i = 0; i < other.length; i++) {
      if (i >= this.length) return -1;
      const difference = this.letters[i]! - other.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  skip(): void {
    this.pass(this.count);
    if (this.hasHead) this.pass(this.integer());
  }

  private pass(count: number): void {
    if (count > fewNumbers) {
      this.integer();
      const said = this.integer();
      this.at += Math.floor(said / lowBitsBase);
      return;
    }
    let left = count;
    while (left > 0) if (this.bytes[this.at++]! < 128) left--;
  }

  /** Calls with every number: first all, then those of heads once more. */
  eachNumber(visit: (number: number, inHead: boolean) => void): void {
    this.visitNumbers(this.count, false, visit);
    if (this.hasHead) this.visitNumbers(this.integer(), true, visit);
  }

  private visitNumbers(count: number, inHead: boolean, visit: (number: number, inHead: boolean) => void): void {
    if (count > fewNumbers) {
      this.visitPacked(count, inHead, visit);
      return;
    }
    let number = this.base;
    for (let left = count; left > 0; left--) {
      number += this.integer();
      visit(number, inHead);
    }
  }

  private visitPacked(count: number, inHead: boolean, visit: (number: number, inHead: boolean) => void): void {
    const first = this.base + this.integer();
    const said = this.integer();
    visit(first, inHead);
    const list = { start: this.at, low: said % lowBitsBase, first, count: count - 1 };
    eachPacked(this.bytes, list, (number) => visit(number, inHead));
    this.at += Math.floor(said / lowBitsBase);
  }

  private integer(): number {
    const { bytes } = this;
    let byte = bytes[this.at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
