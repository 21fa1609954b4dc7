import type { PictureInMessage } from '@/lib/messages.ts';
import { select } from '@/lib/text/safe-dom.ts';

const widest = 1600; // pixels; wider than any column the reader has
const smallest = 8; // pixels; below are spacers and counters
const longestInAll = 40_000_000; // base64 characters, under the limit of the message

/** Bytes that a canvas gives are the page's: Firefox lets no script of ours at them, but for a reader of our own. */
function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',')[1]!);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function drawn(picture: HTMLImageElement): Promise<Blob | undefined> {
  const scale = Math.min(1, widest / picture.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.naturalWidth * scale);
  canvas.height = Math.round(picture.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    try {
      canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/webp', 0.86);
    } catch (problem) {
      reject(problem); // another site's picture: the browser does not let it be read
    }
  });
}

/**
 * The article's pictures as bytes, as far as the browser has loaded them and lets them be read. Nothing is fetched:
 * a picture that cannot be kept is shown as a placeholder when the saved article is opened.
 * @param sources addresses of the article's pictures
 */
export async function keepPictures(sources: string[]): Promise<PictureInMessage[]> {
  const wanted = new Set(sources);
  const kept = new Map<string, PictureInMessage>();
  let total = 0;
  for (const picture of select(document, 'img') as HTMLImageElement[]) {
    const source = [picture.currentSrc, picture.src].find((address) => wanted.has(address));
    if (!source || kept.has(source) || !picture.complete || picture.naturalWidth < smallest) continue;
    try {
      const blob = await drawn(picture);
      if (!blob || !/^image\/(?:webp|png|jpeg)$/u.test(blob.type)) continue;
      const base64 = await base64Of(blob);
      total += base64.length;
      if (total > longestInAll) break;
      kept.set(source, { source, type: blob.type, base64 });
    } catch {
      // not readable: a placeholder will say so
    }
  }
  return [...kept.values()];
}
