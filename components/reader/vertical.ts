/**
 * In vertical writing a text runs to the left: the wheel, which turns down, scrolls it, and the page only where the
 * text has an end.
 * @returns the way to stop
 */
export function scrollAlongVertical(text: HTMLElement): () => void {
  const turn = (event: WheelEvent) => {
    if (Math.abs(event.deltaY) <= Math.abs(event.deltaX) || event.ctrlKey) return;
    if (getComputedStyle(text).writingMode !== 'vertical-rl') return;
    const before = text.scrollLeft;
    text.scrollLeft -= event.deltaY;
    if (text.scrollLeft !== before) event.preventDefault();
  };
  text.addEventListener('wheel', turn, { passive: false });
  return () => text.removeEventListener('wheel', turn);
}
