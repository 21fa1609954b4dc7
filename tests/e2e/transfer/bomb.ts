import { constants, deflateRawSync } from 'node:zlib';

/** A number as a ZIP archive writes it, the smallest byte first. */
function number(value: number, bytes: 2 | 4): number[] {
  return Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255);
}

const part = 10_000_000; // bytes that are packed once and stand in the archive as often as is asked

/** A table's headings and a row that goes on for `size` bytes and more, deflated. */
function packedTable(size: number): Buffer {
  const packed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const blanks = packed(' '.repeat(part));
  return Buffer.concat([
    packed('title,url,time_added,cursor,tags,status\n"'),
    ...Array<Buffer>(Math.ceil(size / part)).fill(blanks),
    deflateRawSync('"'),
  ]);
}

/**
 * An archive of one table that unpacks to `size` bytes and more, written by hand: a directory may say of it what it likes.
 * @param said how long the file is, by the directory
 */
export function bombOf(size: number, said: number): Buffer {
  const name = [...new TextEncoder().encode('part.csv')];
  const packed = packedTable(size);
  const sizes = [...number(0x12345678, 4), ...number(packed.length, 4), ...number(said, 4)];
  const common = [...number(20, 2), ...number(0, 2), ...number(8, 2), ...number(0, 4), ...sizes];
  const local = [0x50, 0x4b, 3, 4, ...common, ...number(name.length, 2), ...number(0, 2), ...name];
  const entry = [
    ...[0x50, 0x4b, 1, 2, ...number(20, 2), ...common, ...number(name.length, 2)],
    ...[...number(0, 2), ...number(0, 2), ...number(0, 2), ...number(0, 2), ...number(0, 4), ...number(0, 4), ...name],
  ];
  const end = [
    ...[0x50, 0x4b, 5, 6, ...number(0, 2), ...number(0, 2), ...number(1, 2), ...number(1, 2)],
    ...[...number(entry.length, 4), ...number(local.length + packed.length, 4), ...number(0, 2)],
  ];
  return Buffer.concat([Buffer.from(local), packed, Buffer.from(entry), Buffer.from(end)]);
}
