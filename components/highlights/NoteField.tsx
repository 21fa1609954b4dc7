import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  note: string;
  words: Wording;
  takesFocus: boolean;
  /** The field stands over somebody's page: no key that is pressed in it may pass the page's script. */
  isOverPage: boolean;
  onInput: (note: string) => void;
  onClose: () => void;
}

const longest = 100_000; // characters

function labelled(field: HTMLTextAreaElement, { note, words, onInput }: Props): HTMLTextAreaElement {
  field.value = note;
  field.maxLength = longest;
  field.placeholder = words.highlights.notePlaceholder;
  field.setAttribute('aria-label', words.highlights.note);
  field.addEventListener('input', () => onInput(field.value));
  return field;
}

/** Looks like the frame that it fills. Set one by one: a page's policy may forbid style sheets inside of it. */
function dress(field: HTMLTextAreaElement, frame: HTMLIFrameElement): void {
  const { color, font, colorScheme } = getComputedStyle(frame);
  const document = field.ownerDocument;
  document.documentElement.style.colorScheme = colorScheme;
  Object.assign(document.body.style, { margin: '0' });
  Object.assign(field.style, {
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    height: '84px',
    padding: '6px 10px',
    border: '0',
    outline: '0',
    background: 'transparent',
    color,
    font,
    resize: 'none',
  });
}

/**
 * What a reader writes about a highlight. Keys that are pressed in an element of a page pass the page's window first,
 * whatever root the element stands in; those that are pressed in a frame do not. The frame is empty and asks nobody
 * for anything, and from the page no way leads to it: it is no frame of the page's own tree.
 */
export function NoteField(props: Props) {
  const { takesFocus, isOverPage, onClose } = props;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOverPage) {
      const field = labelled(document.createElement('textarea'), props);
      place.current!.replaceChildren(field);
      if (takesFocus) field.focus({ preventScroll: true });
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = props.words.highlights.note;
    frame.className = 'note-frame';
    frame.setAttribute('sandbox', 'allow-same-origin');
    const fill = () => {
      const inner = frame.contentDocument!;
      if (inner.querySelector('textarea')) return;
      const field = labelled(inner.createElement('textarea'), props);
      dress(field, frame);
      inner.documentElement.lang = props.words.tag;
      inner.title = frame.title;
      inner.body.replaceChildren(field);
      field.addEventListener('focus', () => frame.setAttribute('data-focused', ''));
      field.addEventListener('blur', () => frame.removeAttribute('data-focused'));
      field.addEventListener('keydown', (event) => event.key === 'Escape' && onClose());
      if (takesFocus) field.focus({ preventScroll: true });
    };
    // Firefox puts another empty document in the place of the first.
    frame.addEventListener('load', fill);
    place.current!.replaceChildren(frame);
    fill();
  }, []);
  return <div ref={place} class="note-field" />;
}
