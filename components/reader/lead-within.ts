import { linkAttribute, placeAttribute } from '@/lib/article/places.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { openNote } from './open-note.ts';

// A number, a letter, a Roman number or a sign, in brackets or without.
const markOfNote = /^[\s([（［〔]*(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡§¶#]{1,3}|\p{No}{1,3})[\s)\]）］〕.]*$/iu;
const heading = /^h[1-6]$/u;

function follows(place: Element, link: Element): boolean {
  return (link.compareDocumentPosition(place) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

/**
 * Lets an article's own links lead to their places in it: a note's mark opens the note beside it, any other link goes
 * there. What leads nowhere in the article leads to its page, as it did.
 * @param onGo brings a place to the eye
 * @returns the way to stop
 */
export function leadWithin(body: HTMLElement, words: Wording, onGo: (place: HTMLElement) => void): () => void {
  let close: (() => void) | undefined;
  const onClick = (event: MouseEvent) => {
    // With a key held, or another button, it is a tab that is wanted.
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLElement>(`a[${linkAttribute}]`);
    const number = link?.getAttribute(linkAttribute);
    const place = number && body.querySelector<HTMLElement>(`[${placeAttribute}="${number}"]`);
    if (!link || !place) return;
    event.preventDefault();
    close?.();
    // A note stands behind its mark; a mark-like link that leads back is the note's own.
    const isNote = markOfNote.test(link.textContent ?? '') && !heading.test(place.localName) && follows(place, link);
    if (isNote) close = openNote({ body, mark: link, note: place, words, onGo: () => onGo(place) });
    else onGo(place);
  };
  body.addEventListener('click', onClick);
  return () => {
    body.removeEventListener('click', onClick);
    close?.();
  };
}
