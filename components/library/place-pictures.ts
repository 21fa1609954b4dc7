import type { SavedPicture } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { textButton } from '../reader/text-button.ts';

/**
 * Puts kept pictures in place of their addresses; what was not kept becomes a line that says so, with the way to fetch
 * it. Nothing is fetched.
 */
export function placePictures(
  body: DocumentFragment,
  pictures: SavedPicture[],
  words: Wording,
  onFetch?: (source: string) => void,
): void {
  const bySource = new Map(pictures.map((picture) => [picture.source, picture]));
  for (const image of body.querySelectorAll('img')) {
    const source = image.getAttribute('src') ?? '';
    const picture = bySource.get(source);
    if (picture) image.src = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }));
    else if (!source.startsWith('data:')) {
      const missing = body.ownerDocument!.createElement('span');
      missing.dataset.missingPicture = '';
      missing.textContent = [words.library.pictureNotKept, image.alt].filter(Boolean).join(': ');
      if (onFetch && /^https?:/iu.test(source))
        missing.append(
          ' ',
          textButton(body.ownerDocument!, words.pictures.fetchOne, words.tag, () => onFetch(source)),
        );
      image.replaceWith(missing);
    }
  }
}
