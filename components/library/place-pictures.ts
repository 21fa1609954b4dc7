import type { SavedPicture } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';

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
          fetchButton(body.ownerDocument!, words, () => onFetch(source)),
        );
      image.replaceWith(missing);
    }
  }
}

/** A control in the text, though no `button`: of those there are none in an article, so that nothing can pass for ours. */
function fetchButton(document: Document, words: Wording, onClick: () => void): HTMLElement {
  const button = document.createElement('span');
  button.setAttribute('role', 'button');
  button.tabIndex = 0;
  button.lang = words.tag;
  button.textContent = words.pictures.fetchOne;
  button.addEventListener('click', (event) => event.isTrusted && onClick());
  button.addEventListener('keydown', (event) => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onClick();
  });
  return button;
}
