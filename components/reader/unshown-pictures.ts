import type { Wording } from '@/lib/wording/wording.ts';

/**
 * A picture that does not load says so, with its description and its address: nothing is fetched unless the reader
 * opens that. The article itself stays as it is, so that it is saved with the picture's place.
 */
export function tellUnshownPictures(body: HTMLElement, words: Wording): void {
  // Errors of pictures do not bubble; on the way down they pass here.
  body.addEventListener('error', ({ target, isTrusted }) => isTrusted && tell(target as Element, words), true);
}

function tell(picture: Element, words: Wording): void {
  if (picture.localName !== 'img') return;
  const image = picture as HTMLImageElement;
  const document = image.ownerDocument;
  const place = document.createElement('span');
  place.dataset.missingPicture = '';
  const said = document.createElement('span');
  said.lang = words.tag;
  said.textContent = words.media.notShown;
  place.append(said);
  if (image.alt) place.append(document.createElement('br'), image.alt);
  if (/^https?:/iu.test(image.src)) {
    const link = document.createElement('a');
    link.href = image.src;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.lang = words.tag;
    link.textContent = words.media.openPicture;
    place.append(document.createElement('br'), link);
  }
  image.replaceWith(place);
}
