/** Puts the keyboard at a place that is no control: Tab goes on from there, and a screen reader reads there. */
export function standAt(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
