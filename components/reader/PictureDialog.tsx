import { useEffect, useRef, useState } from 'preact/hooks';
import type { Wording } from '@/lib/wording/wording.ts';

/** A picture of an article as it is shown large. */
export interface LargePicture {
  /** The address that it was loaded from: showing it again asks nobody. */
  source: string;
  description: string;
  /** Caption and credit, as the page has them. */
  caption: string;
  /** Where the picture leads on its page. */
  link?: string;
}

interface Props {
  pictures: readonly LargePicture[];
  /** Which of them is shown first. */
  first: number;
  words: Wording;
  /** Of captions and descriptions. */
  language: string | undefined;
  direction: 'ltr' | 'rtl';
  onClose: () => void;
}

/** The article's pictures as large as the window, one after the other. */
export function PictureDialog({ pictures, first, words, language, direction, onClose }: Props) {
  const [at, setAt] = useState(first);
  const [isFull, setFull] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = pictures[at]!;
  useEffect(() => dialog.current!.showModal(), []);

  const turn = (step: number) => {
    const next = at + step;
    if (next < 0 || next >= pictures.length) return;
    setFull(false);
    setAt(next);
  };
  const press = (event: KeyboardEvent) => {
    // Below the pictures lies the article: its keys rest while they are looked at.
    event.stopPropagation();
    // A picture in its full size is scrolled by the arrows.
    if (isFull || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Home') turn(-at);
    else if (event.key === 'End') turn(pictures.length - 1 - at);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') turn(event.key === forward ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="picture-dialog"
      lang={words.tag}
      aria-label={words.largePictures.label}
      onKeyDown={press}
      onClose={onClose}
    >
      <div class="picture-dialog-bar">
        <span role="status">{words.largePictures.place(at + 1, pictures.length)}</span>
        <button type="button" class="text-button" aria-pressed={isFull} onClick={() => setFull(!isFull)}>
          {words.largePictures.fullSize}
        </button>
        <button type="button" class="text-button" autofocus onClick={() => dialog.current!.close()}>
          {words.largePictures.close}
        </button>
      </div>
      {/* A stage that scrolls has to be reached by keyboard. */}
      <div class={`picture-stage${isFull ? ' picture-stage-full' : ''}`} {...(isFull && { tabIndex: 0 })}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same */}
        <img src={picture.source} alt={picture.description} lang={language} onClick={() => setFull(!isFull)} />
      </div>
      <div class="picture-dialog-foot">
        {picture.caption && (
          <p class="picture-caption" lang={language} dir={direction}>
            {picture.caption}
          </p>
        )}
        {picture.link && (
          <a href={picture.link} target="_blank" rel="noopener noreferrer">
            {words.largePictures.link}
          </a>
        )}
        {pictures.length > 1 && (
          <div class="picture-turn">
            <button type="button" class="text-button" aria-disabled={at === 0} onClick={() => turn(-1)}>
              {words.largePictures.previous}
            </button>
            <button
              type="button"
              class="text-button"
              aria-disabled={at === pictures.length - 1}
              onClick={() => turn(1)}
            >
              {words.largePictures.next}
            </button>
          </div>
        )}
      </div>
    </dialog>
  );
}
