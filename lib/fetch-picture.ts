import type { SavedPicture } from './library/saved-article.ts';
import { readBody } from './read-body.ts';

const widest = 1600; // pixels; wider than any column the reader has
const smallest = 8; // pixels; below are spacers and counters
const mostPixels = 100_000_000;
const mostBytes = 20_000_000;
const quality = 0.86;

/** The first bytes of the kinds of picture that are kept; `..` is any byte. A server's word for the type is not believed. */
const signatures = [
  'ff d8 ff', // JPEG
  '89 50 4e 47 0d 0a 1a 0a', // PNG
  '47 49 46 38', // GIF
  '52 49 46 46 .. .. .. .. 57 45 42 50', // WebP
  '.. .. .. .. 66 74 79 70 61 76 69 66', // AVIF
].map((signature) => signature.split(' ').map((byte) => (byte === '..' ? undefined : Number.parseInt(byte, 16))));

/** Whether bytes begin as a raster picture does. */
export function isPicture(bytes: Uint8Array): boolean {
  return signatures.some((signature) => signature.every((byte, i) => byte === undefined || bytes[i] === byte));
}

/** Drawn anew: what is kept is the picture alone, whatever else the file held. */
async function redraw(bytes: Uint8Array<ArrayBuffer>): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  try {
    const { width, height } = bitmap;
    if (width < smallest || width * height > mostPixels) return undefined;
    const scale = Math.min(1, widest / width);
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.max(1, Math.round(height * scale)));
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/webp', quality });
  } finally {
    bitmap.close();
  }
}

/**
 * Fetches one picture that the reader asked for: without cookies, without saying from which page, and from that very
 * address: a redirect could lead to a host that nobody allowed.
 * @returns the picture as it is kept; `undefined` where there is none, or none that is kept
 */
export async function fetchPicture(source: string): Promise<SavedPicture | undefined> {
  try {
    const response = await fetch(source, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    if (!response.ok || !response.body) return undefined;
    const bytes = await readBody(response, mostBytes);
    if (!bytes || !isPicture(bytes)) return undefined;
    const blob = await redraw(bytes);
    return blob && { source, type: blob.type, bytes: await blob.arrayBuffer() };
  } catch {
    return undefined; // not reachable, not allowed, or no picture after all: a placeholder says so
  }
}
