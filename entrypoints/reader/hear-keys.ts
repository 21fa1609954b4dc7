/**
 * Hands every key that is pressed while the reader covers the page to `press`. The page's own shortcuts are for the
 * page, which is not on show: it hears none.
 * @returns the way to stop
 */
export function hearKeys(host: HTMLElement, press: (event: KeyboardEvent) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    press(event);
    event.stopPropagation();
  };
  host.addEventListener('keydown', onKey);
  // Focus may rest on nothing (a click on the margin): keys are the reader's all the same.
  const onPageKey = (event: KeyboardEvent) => !host.contains(event.target as Node) && onKey(event);
  addEventListener('keydown', onPageKey, true);
  return () => removeEventListener('keydown', onPageKey, true);
}
