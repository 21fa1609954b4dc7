import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard at a place in which one control stands for another: what begins something, and what cancels it
 * while it runs. Whoever pressed the one is at the other then, and back at the first in the end.
 */
export function useKeptFocus(running: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // Before the controls are exchanged: afterwards nothing has the focus.
  const hadFocus = place.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (hadFocus && !place.current!.contains(document.activeElement))
      place.current!.querySelector<HTMLElement>('button, input')?.focus();
  }, [running]);
  return place;
}
