const patience = 15_000; // milliseconds until it begins though the page never rests

/**
 * Begins something in a page once it is loaded, seen by somebody, and idle.
 * @param begin returns the way to end it
 * @returns the same, whether it has begun or not
 */
export function whenSeen(live: Document, window: Window, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  let isStopped = false;
  const events: [EventTarget, string][] = [
    [window, 'load'],
    [live, 'visibilitychange'],
    [live, 'prerenderingchange'],
  ];
  const stopListening = () => {
    for (const [target, type] of events) target.removeEventListener(type, look);
  };
  function look(): void {
    const isPrerendered = (live as { prerendering?: boolean }).prerendering;
    if (live.readyState !== 'complete' || live.hidden || isPrerendered) return;
    stopListening();
    window.requestIdleCallback(
      () => {
        if (!isStopped) end = begin();
      },
      { timeout: patience },
    );
  }
  for (const [target, type] of events) target.addEventListener(type, look);
  look();
  return () => {
    isStopped = true;
    stopListening();
    end?.();
  };
}
