import type { Entry, FileEntry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { crc32 } from '../crc32.ts';
import { leastUnpacked, mostFiles, mostUnpacking } from './limits.ts';
import { ImportRefused } from './refused.ts';
import { bytesFrom, type TextFile } from './text-file.ts';

/** A file in an archive. */
export interface ArchivedFile extends TextFile {
  /** Its bytes in one piece; more than `most` are refused. */
  bytes(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

// No worker: it would be code from a string, which our policy forbids. The browser's own inflater does the work.
const options = { useWebWorkers: false, useCompressionStream: true } as const;

const packedPiece = 16_384; // bytes, which unpack to 17 MB at most

/** The same bytes in small pieces: a browser unpacks a piece as a whole before anybody can say that it is too much. */
function inSmallPieces(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      for (let at = 0; at < chunk.byteLength; at += packedPiece)
        controller.enqueue(chunk.subarray(at, at + packedPiece));
    },
  });
}

const window = 1_000_000; // bytes that are read ahead: a read of its own for each file would cost more than the file

/** What the reader of archives asks of a file: pieces of it, as streams or in memory. */
function piecesOf(file: Blob) {
  let ahead = new Uint8Array();
  let from = 0;
  const readUint8Array = async (offset: number, size: number): Promise<Uint8Array<ArrayBuffer>> => {
    if (offset < from || offset + size > from + ahead.length) {
      ahead = new Uint8Array(await file.slice(offset, offset + Math.max(size, window)).arrayBuffer());
      from = offset;
    }
    return ahead.slice(offset - from, offset - from + size);
  };
  const createReadable = ({ offset = 0, size }: { offset?: number; size?: number } = {}) => {
    const wanted = size ?? file.size - offset;
    if (wanted > window) return file.slice(offset, offset + wanted).stream();
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(await readUint8Array(offset, wanted));
        controller.close();
      },
    });
  };
  return { size: file.size, readUint8Array, createReadable, readable: new ReadableStream() };
}

/** Whether a file begins as a ZIP archive does, or as one that holds nothing. */
export async function isArchive(file: Blob): Promise<boolean> {
  const [p, k, third] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

const stored = 0;
const deflated = 8;

/** A file's bytes, and never more of them than the archive's directory says, nor others. */
function unpacked(entry: FileEntry): ReadableStream<Uint8Array> {
  const { compressionMethod, uncompressedSize, signature } = entry;
  if (compressionMethod !== stored && compressionMethod !== deflated) throw new ImportRefused('damaged', 'odd packing');
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  entry.getData(writable, { ...options, passThrough: true, preventClose: true }).then(
    () => writable.close(),
    (problem) => writable.abort(problem).catch(() => undefined),
  );
  const packed = readable.pipeThrough(inSmallPieces());
  const reader = (
    compressionMethod === deflated ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed
  ).getReader();
  let size = 0;
  let sum = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          size += value?.byteLength ?? 0;
          if (size > uncompressedSize) throw new ImportRefused('damaged', 'longer than the directory says');
          if (value) {
            sum = crc32(value, sum);
            controller.enqueue(value);
          }
          if (!done) return;
          if (size !== uncompressedSize || sum !== signature) throw new ImportRefused('damaged', 'other bytes');
          controller.close();
        } catch (problem) {
          controller.error(asRefusal(problem));
          await reader.cancel().catch(() => undefined);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function asRefusal(problem: unknown): ImportRefused {
  return problem instanceof ImportRefused ? problem : new ImportRefused('damaged', String(problem), problem);
}

function fileOf(entry: FileEntry): ArchivedFile {
  const open = async () => {
    if (entry.encrypted) throw new ImportRefused('encrypted');
    return unpacked(entry);
  };
  return {
    name: entry.filename,
    open,
    async bytes(most) {
      if (entry.uncompressedSize > most) throw new ImportRefused('too-large');
      return bytesFrom(await open(), most);
    },
  };
}

/**
 * The files of a ZIP archive, in the order of its directory. Names are compared, never used as places on a disk. What
 * the directory says is weighed as it is read: all of it is, before the first file can have been unpacked twice.
 * @throws ImportRefused where the archive is cut off, or would unpack to more than a reading list does
 */
export async function* archivedFiles(archive: Blob): AsyncGenerator<ArchivedFile> {
  const most = Math.max(leastUnpacked, archive.size * mostUnpacking);
  let size = 0;
  let count = 0;
  const reader = new ZipReader(piecesOf(archive), options);
  const entries: AsyncGenerator<Entry, boolean> = reader.getEntriesGenerator();
  try {
    for (;;) {
      const { done, value: entry } = await entries.next().catch((problem) => {
        throw asRefusal(problem);
      });
      if (done) return;
      if (++count > mostFiles) throw new ImportRefused('too-many');
      size += (entry as Entry).uncompressedSize;
      if (size > most) throw new ImportRefused('too-large');
      if (!(entry as Entry).directory) yield fileOf(entry as FileEntry);
    }
  } finally {
    await reader.close();
  }
}
