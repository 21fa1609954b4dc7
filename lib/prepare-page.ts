import { browser } from 'wxt/browser';

/**
 * Puts the reader's style sheet and scripts into a tab that the reader clicked on. They wait there for messages.
 * Rejects on pages that the browser keeps closed to extensions.
 */
export async function preparePage(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/assets/page.css'] });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/read.js', '/reader.js'] });
}
