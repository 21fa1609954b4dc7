import { browser } from 'wxt/browser';

const shortRest = 50; // milliseconds between two slices of work that nobody waits for
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

/** Lets those have their turn whom a reader waits for. */
export async function quiet(): Promise<void> {
  const rest = (await isLibraryOpen()) ? longRest : shortRest;
  await new Promise((resolve) => setTimeout(resolve, rest));
}
