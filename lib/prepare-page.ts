import { browser } from 'wxt/browser';

const readerSheet = '/assets/page.css';

/**
 * Puts the reading scripts into a tab that the reader clicked on, where they wait for messages.
 * Rejects on pages that the browser keeps closed to extensions.
 */
export async function preparePage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/read.js', '/reader.js'] });
}

/**
 * Gives the tab the style sheet of reader and marks. Only when there is something to show: on a page of 200,000
 * elements the browser needs a second to take in any new sheet.
 */
export async function dressPage(tabId: number): Promise<void> {
  const sheet = { target: { tabId }, files: [readerSheet] };
  // Each insertion counts anew: without this a page would carry one sheet a click.
  await browser.scripting.removeCSS(sheet);
  await browser.scripting.insertCSS(sheet);
}

/** Puts the writers of files into a tab whose reader is open. Returns whether the browser let it. */
export async function bringFileWriters(tabId: number | undefined): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/files.js'] });
    return true;
  } catch {
    return false; // the tab has gone elsewhere, and the reader's click on the icon counts no longer
  }
}

/** The address of that sheet, which a page of ours links: browsers insert sheets only into the pages of others. */
export function readerSheetAddress(): string {
  return new URL(readerSheet, browser.runtime.getURL('/')).href;
}
