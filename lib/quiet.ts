import { browser } from 'wxt/browser';

const shortRest = 50; // milliseconds at least
const longRest = 1000; // while the reader has the library before them

/**
 * Whether popup or library are open; where the browser does not say, they may be. Asking also tells the browser that its
 * background is at work.
 */
async function isLibraryOpen(): Promise<boolean> {
  try {
    const views = await browser.runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] });
    return views.some(({ documentUrl }) => /\/(?:popup|library)\.html/u.test(documentUrl ?? ''));
  } catch {
    return true;
  }
}

/**
 * A rest between two slices of quiet work: some times as long as the slice took, longer while the reader has the library
 * before them, and as long as somebody waits.
 * @param isAwaited whether somebody waits for something of the background's
 */
export function createQuiet(isAwaited: () => boolean): (times: number) => Promise<void> {
  let begun = performance.now();
  return async (times) => {
    const worked = Math.min(performance.now() - begun, longRest);
    do {
      const rest = (await isLibraryOpen()) ? longRest : Math.max(shortRest, times * worked);
      await new Promise((resolve) => setTimeout(resolve, rest));
    } while (isAwaited());
    begun = performance.now();
  };
}
