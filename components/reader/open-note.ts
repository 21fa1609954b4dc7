import { linkAttribute, placeAttribute } from '@/lib/article/places.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { textButton } from './text-button.ts';

interface OpenedNote {
  body: HTMLElement;
  mark: HTMLElement;
  note: HTMLElement;
  words: Wording;
  onGo: () => void;
}

const gap = 14; // pixels between mark and note
const margin = 12; // pixels to the window's sides

/** A note's words, without the arrow that leads back to its mark and without what stands in a line for itself. */
function wordsOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a'))
    if (!(link.hasAttribute(linkAttribute) ? /\p{L}{2}/u : /[\p{L}\p{N}]/u).test(link.textContent ?? '')) link.remove();
  for (const own of copy.querySelectorAll('[data-gutter], [data-spoken]')) own.remove();
  for (const place of copy.querySelectorAll(`[${placeAttribute}]`)) place.removeAttribute(placeAttribute);
  for (const picture of copy.querySelectorAll('img'))
    for (const name of ['role', 'tabindex']) picture.removeAttribute(name);
  return [...copy.childNodes];
}

/** Puts the note below its mark, or above where there is no room below, within the window. */
function stand(box: HTMLElement, mark: HTMLElement, view: Window): void {
  const { left, top, bottom, width } = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const room = view.document.documentElement.clientWidth - offsetWidth - margin;
  const across = Math.max(margin, Math.min(left + width / 2 - offsetWidth / 2, room));
  const isBelow = bottom + gap + offsetHeight <= view.innerHeight || top < offsetHeight + gap;
  const down = isBelow ? bottom + gap : top - gap - offsetHeight;
  box.style.left = `${view.scrollX + across}px`;
  box.style.top = `${view.scrollY + down}px`;
}

/**
 * Opens a note beside its mark, over the text. It closes with Escape, by a press elsewhere and when the focus goes
 * elsewhere; the note itself stays where it stands.
 * @returns closes it
 */
export function openNote({ body, mark, note, words, onGo }: OpenedNote): () => void {
  const inner = body.ownerDocument;
  const view = inner.defaultView!;
  const box = inner.createElement('div');
  box.dataset.note = '';
  box.popover = 'manual';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', words.notes.label((mark.textContent ?? '').trim()));

  const close = (giveBack = false) => {
    if (!box.isConnected) return;
    for (const around of new Set([inner, document])) around.removeEventListener('pointerdown', onPress, true);
    box.remove();
    if (giveBack) mark.focus({ preventScroll: true });
  };
  const onPress = (event: Event) => !event.composedPath().includes(box) && close();

  const foot = inner.createElement('div');
  foot.dataset.noteFoot = '';
  foot.append(
    textButton(inner, words.notes.go, words.tag, () => {
      close();
      onGo();
    }),
    textButton(inner, words.notes.close, words.tag, () => close(true)),
  );
  box.append(...wordsOf(note), foot);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    // One Escape for the note; the next is the article's.
    event.preventDefault();
    event.stopPropagation();
    close(true);
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget as Node)) close();
  });
  body.append(box);
  box.showPopover();
  stand(box, mark, view);
  box.focus({ preventScroll: true });
  // The text of a saved article is a frame as tall as itself: the note may stand below the window's edge.
  box.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // The press that opened it is over; in a frame, presses on the page around are heard there.
  for (const around of new Set([inner, document])) around.addEventListener('pointerdown', onPress, true);
  return close;
}
