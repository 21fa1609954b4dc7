import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { standAt } from './stand-at.ts';

/**
 * Keeps the keyboard at a place whose controls come and go with `state`: one stands for another, as what cancels
 * something stands for what began it, or its deed is done and it goes. Whoever pressed it is at the place's first
 * control then, or at the place itself.
 */
export function useKeptFocus<Place extends HTMLElement = HTMLDivElement>(state: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const hasFocus = () => {
    const root = place.current?.getRootNode() as Document | ShadowRoot | undefined;
    return place.current?.contains(root!.activeElement) ?? false;
  };
  // Before the controls are exchanged: afterwards nothing has the focus.
  const hadFocus = hasFocus();
  useLayoutEffect(() => {
    if (!hadFocus || hasFocus()) return;
    const control = place.current!.querySelector<HTMLElement>('button, input');
    if (control) control.focus();
    else standAt(place.current!);
  }, [state]);
  return place;
}
