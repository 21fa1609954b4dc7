import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Hears keys in the view and in its frame: those that are pressed in a frame do not come out of it. */
export function useArticleKeys(
  frame: RefObject<HTMLIFrameElement | null>,
  press: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const places: EventTarget[] = [window, frame.current!.contentDocument!];
    for (const place of places) place.addEventListener('keydown', press as EventListener);
    return () => {
      for (const place of places) place.removeEventListener('keydown', press as EventListener);
    };
  });
}
