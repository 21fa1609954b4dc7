import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';

/** Puts a file into an archive. Pictures are packed already: `store` writes them as they are. */
export type AddFile = (name: string, content: string | ArrayBuffer, how?: 'pack' | 'store') => Promise<void>;

const options = {
  useWebWorkers: false,
  useCompressionStream: true,
  // Files are written as they are read, one after the other; an archive is never in memory.
  bufferedWrite: false,
  keepOrder: true,
  extendedTimestamp: false,
} as const;

/** What the writer of archives asks of a file, in memory: a file of the browser's would have to be asked for first. */
function sized(content: string | ArrayBuffer) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const createReadable = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        if (bytes.length > 0) controller.enqueue(bytes);
        controller.close();
      },
    });
  return {
    size: bytes.length,
    createReadable,
    readUint8Array: async (offset: number, size: number) => bytes.slice(offset, offset + size),
    get readable() {
      return createReadable();
    },
  };
}

/** A ZIP archive as a stream, written as fast as it is read. Who cancels the stream ends the writing. */
export function zipStream(write: (add: AddFile) => Promise<void>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const archive = new ZipWriter(writable, options);
  const add: AddFile = async (name, content, how = 'pack') => {
    signal?.throwIfAborted();
    await archive.add(name, sized(content), how === 'store' ? { level: 0, dataDescriptor: false } : {});
  };
  write(add)
    .then(() => archive.close())
    .catch((problem) => writable.abort(problem).catch(() => undefined));
  return readable;
}

/** Pieces of text as a stream of UTF-8. */
export function textStream(pieces: AsyncGenerator<string>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        signal?.throwIfAborted();
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (problem) {
        controller.error(problem);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
