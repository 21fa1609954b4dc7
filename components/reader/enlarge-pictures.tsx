import { render } from 'preact';
import { collapse } from '@/lib/text/white-space.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { type LargePicture, PictureDialog } from './PictureDialog.tsx';

const smallest = 100; // pixels of a picture's own width; narrower ones stand in a line as letters do
const lowest = 50;

/** A picture that is loaded, and no sign in a line of text or what stands for an embedded film. */
function isPicture(image: HTMLImageElement): boolean {
  if (!image.complete || image.naturalWidth < smallest || image.naturalHeight < lowest) return false;
  return image.closest('[data-embed], [hidden]') === null;
}

/** Where a picture leads by itself; in a link with words, or with other pictures, it leads there at once. */
const linkAround = (image: Element) => image.closest<HTMLAnchorElement>('a[href]');

function captionOf(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true) as Element | undefined;
  for (const spoken of caption?.querySelectorAll('[data-spoken]') ?? []) spoken.remove();
  return collapse(caption?.textContent ?? '');
}

function largeOf(image: HTMLImageElement): LargePicture {
  const link = image.dataset.pictureLink ?? linkAround(image)?.href;
  return { source: image.currentSrc, description: image.alt, caption: captionOf(image), ...(link && { link }) };
}

/**
 * Lets an article's pictures be opened large, by a click or with Enter, and looked through one after the other. They
 * are shown from where they were loaded: nothing more is asked for. Where a
 * picture leads elsewhere, its link stands beside it among the large ones.
 * @param body in any document, a frame's too
 * @param home where the large pictures are drawn
 * @returns the way to stop
 */
export function enlargePictures(body: HTMLElement, home: ParentNode, words: Wording): () => void {
  const holder = document.createElement('div');
  const all = () => [...body.querySelectorAll('img')].filter(isPicture);

  const close = (opener?: HTMLElement) => {
    if (!holder.isConnected) return;
    render(null, holder);
    holder.remove();
    opener?.focus({ preventScroll: true });
  };
  const open = (opener: HTMLImageElement) => {
    const pictures = all();
    home.append(holder);
    render(
      <PictureDialog
        pictures={pictures.map(largeOf)}
        first={Math.max(0, pictures.indexOf(opener))}
        words={words}
        language={body.lang || undefined}
        direction={body.dir === 'rtl' ? 'rtl' : 'ltr'}
        onClose={() => close(opener)}
      />,
      holder,
    );
  };
  const offer = (image: HTMLImageElement) => {
    if (!isPicture(image) || linkAround(image)) return;
    image.setAttribute('role', 'button');
    image.setAttribute('aria-haspopup', 'dialog');
    // An empty description says that a picture is an ornament, which no button is.
    if (!image.alt) image.removeAttribute('alt');
    image.setAttribute('aria-label', [words.largePictures.open, image.alt].filter(Boolean).join(': '));
    image.tabIndex = 0;
  };
  const openerOf = (event: Event) => {
    const target = event.target as HTMLElement;
    return event.isTrusted && target.matches('img[role="button"]') ? (target as HTMLImageElement) : undefined;
  };
  const onClick = (event: Event) => {
    const opener = openerOf(event);
    if (opener) open(opener);
  };
  const onKey = (event: KeyboardEvent) => {
    const opener = event.key === 'Enter' || event.key === ' ' ? openerOf(event) : undefined;
    if (!opener) return;
    event.preventDefault();
    open(opener);
  };
  // A load does not bubble; on its way down it passes here.
  const onLoad = ({ target }: Event) => (target as Element).localName === 'img' && offer(target as HTMLImageElement);
  for (const image of all()) offer(image);
  body.addEventListener('load', onLoad, true);
  body.addEventListener('click', onClick);
  body.addEventListener('keydown', onKey);
  return () => {
    body.removeEventListener('load', onLoad, true);
    body.removeEventListener('click', onClick);
    body.removeEventListener('keydown', onKey);
    close();
  };
}
