import { ImportRefused } from './refused.ts';

/** A file of text, on its own or in an archive. */
export interface TextFile {
  name: string;
  /** Its bytes, from the beginning each time. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

const headLength = 4096; // bytes; formats are known by their first words

/** The chunks of a stream. Leaving the loop early lets go of it. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A file's text, in pieces. Its encoding is UTF-8 unless a byte order mark says otherwise. */
export async function* textOf(file: TextFile): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunksOf(await file.open())) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/** A file's first words, by which its format is known. */
export async function headOf(file: TextFile): Promise<string> {
  let head = '';
  for await (const text of textOf(file)) {
    head += text;
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/**
 * The bytes of a stream in one piece.
 * @throws ImportRefused where there are more than `most`
 */
export async function bytesFrom(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    size += chunk.byteLength;
    if (size > most) throw new ImportRefused('too-large');
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
