import type { Entry, FileEntry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { leastUnpacked, mostFiles, mostUnpacking } from './limits.ts';
import { ImportRefused } from './refused.ts';
import { bytesFrom, type TextFile } from './text-file.ts';

/** A file in an archive. */
export interface ArchivedFile extends TextFile {
  /** Its bytes in one piece; more than `most` are refused. */
  bytes(most: number): Promise<Uint8Array<ArrayBuffer>>;
}

// The browser's own inflater does the work: a worker would be code from a string, which our policy forbids.
const options = { useWebWorkers: false, useCompressionStream: true } as const;

/** What the reader of archives asks of a file: pieces of it, as streams or in memory. */
function piecesOf(file: Blob) {
  const slice = (offset: number, size: number) => file.slice(offset, offset + size);
  return {
    size: file.size,
    readable: file.stream(),
    readUint8Array: async (offset: number, size: number) => new Uint8Array(await slice(offset, size).arrayBuffer()),
    createReadable: ({ offset = 0, size }: { offset?: number; size?: number } = {}) =>
      slice(offset, size ?? file.size - offset).stream(),
  };
}

/** Whether a file begins as a ZIP archive does, or as one that holds nothing. */
export async function isArchive(file: Blob): Promise<boolean> {
  const [p, k, third] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && (third === 3 || third === 5);
}

/** A file's bytes, and never more of them than the archive's directory says. */
function unpacked(entry: FileEntry): ReadableStream<Uint8Array> {
  let left = entry.uncompressedSize;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new ImportRefused('damaged', 'a file is longer than the directory says'));
      else controller.enqueue(chunk);
    },
  });
  const read = entry.getData(writable, { ...options, preventClose: true, checkSignature: true });
  read.then(
    () => writable.close(),
    (problem) => writable.abort(asRefusal(problem)).catch(() => undefined),
  );
  return readable;
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
