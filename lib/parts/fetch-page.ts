import { inertDocument } from '../sanitize.ts';

export type FetchReason = 'unreachable' | 'not-a-page' | 'too-large' | 'too-slow';

/** Why a page could not be brought in. */
export type FetchTrouble =
  | { reason: FetchReason }
  | { reason: 'refused' /** The site's answer, as HTTP numbers it. */; status: number };

/** A page that could not be brought in. */
export class PageNotFetched extends Error {
  override readonly name = 'PageNotFetched';
  readonly trouble: FetchTrouble;
  constructor(trouble: FetchTrouble) {
    super(trouble.reason);
    this.trouble = trouble;
  }
}

const mostBytes = 8_000_000; // of markup; the largest pages of news have two or three million
const longestWait = 30_000; // milliseconds
const headBytes = 1024; // in which HTML wants the encoding to be declared

const declaredIn = /charset\s?=\s?["']?([\w:-]{2,40})/iu;

function decoderFor(label: string | undefined): TextDecoder | undefined {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined; // an encoding that nobody knows
  }
}

/** A page's text in the encoding that its header, its mark or its markup declares, else that of the page which leads there. */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, contentType: string, usual: string): string {
  // Not `subarray`: it asks the buffer for its maker, which Firefox refuses a content script.
  const first = new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(headBytes, bytes.byteLength));
  const head = new TextDecoder('latin1').decode(first);
  const mark = head.startsWith('ï»¿') ? 'utf-8' : undefined;
  const declared = [mark, declaredIn.exec(contentType)?.[1], declaredIn.exec(head)?.[1], usual];
  const decoder = declared.reduce<TextDecoder | undefined>((found, label) => found ?? decoderFor(label), undefined);
  return (decoder ?? new TextDecoder()).decode(bytes);
}

/** Firefox hands a content script a stream whose pieces it may not look at: there an answer is taken whole. */
const takesStreams = !('content' in globalThis);

async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!takesStreams) {
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.byteLength > mostBytes) throw new PageNotFetched({ reason: 'too-large' });
    return bytes;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body!.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > mostBytes) {
      void reader.cancel();
      throw new PageNotFetched({ reason: 'too-large' });
    }
    chunks.push(read.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * Fetches a page of the same site, with the reader's own cookies there, as a click on its link would.
 * @param address absolute, of the page's own origin: the browser refuses others, and ways that lead to others
 * @throws PageNotFetched; what `signal` was aborted with
 */
export async function fetchPage(
  address: string,
  { signal, charset }: { signal: AbortSignal; charset: string },
): Promise<{ document: Document; url: string }> {
  const slow = AbortSignal.timeout(longestWait);
  try {
    // Ours, not the page's own, which Firefox offers as well: nothing of what that answers may be looked at from here.
    const answer = await fetch(address, {
      mode: 'same-origin',
      credentials: 'same-origin',
      headers: { accept: 'text/html' },
      signal: AbortSignal.any([signal, slow]),
    });
    if (!answer.ok) throw new PageNotFetched({ reason: 'refused', status: answer.status });
    const type = answer.headers.get('content-type') ?? 'text/html';
    if (!/\bhtml\b/iu.test(type)) throw new PageNotFetched({ reason: 'not-a-page' });
    const url = answer.url || address;
    return { document: inertDocument(decodePage(await bytesOf(answer), type, charset), url), url };
  } catch (problem) {
    if (signal.aborted || problem instanceof PageNotFetched) throw problem;
    throw new PageNotFetched({ reason: slow.aborted ? 'too-slow' : 'unreachable' });
  }
}
