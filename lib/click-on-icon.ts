import { type Browser, browser } from 'wxt/browser';
import { sendMessage } from './messages.ts';
import { dressPage, preparePage, showFirstText } from './prepare-page.ts';
import { loadSettings, watchSettings } from './settings.ts';

const popupPage = 'popup.html';
/** A popup that is still closing, of the last click or of another extension, stands in the way for a moment. */
const popupTries = 5;
const betweenTries = 100; // ms

async function openPopupIn(windowId: number): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await browser.action.openPopup({ windowId });
      return true;
    } catch {
      if (tries === popupTries) return false;
      await new Promise((resolve) => setTimeout(resolve, betweenTries));
    }
  }
}

/** Opens the popup on a tab's icon, and leaves the next click to the background again. */
async function openPopup({ id: tabId, windowId }: Browser.tabs.Tab): Promise<void> {
  await browser.action.setPopup({ tabId: tabId!, popup: popupPage });
  // Where it could not be opened, and the window has not gone, the next click opens the popup, which does all of this itself.
  if (await openPopupIn(windowId)) await browser.action.setPopup({ tabId: tabId!, popup: '' });
}

async function openReader(tabId: number): Promise<void> {
  await preparePage(tabId);
  await dressPage(tabId);
  await sendMessage('openReader', { insist: false, asked: false }, tabId);
}

/**
 * Answers a click on the toolbar icon, where the browser tells the background of it: the article's text first, then the
 * popup with what the page says of it. A popup takes the browser longer to open than a page takes to be read; where the
 * manifest names one, the click is the popup's, and so is the work.
 */
export function answerClicks(): void {
  // Known before the click.
  let settings = loadSettings();
  watchSettings((changed) => {
    settings = Promise.resolve(changed);
  });
  browser.action.onClicked.addListener(async (tab) => {
    if (tab.id === undefined) return;
    const { readOnClick } = await settings;
    const shown = readOnClick && (await showFirstText(tab.id).catch(() => false));
    const popup = openPopup(tab);
    // A tab that is closed meanwhile has nobody to be told.
    if (shown) await openReader(tab.id).catch(() => undefined);
    await popup;
  });
}
