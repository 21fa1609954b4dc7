import { browser } from 'wxt/browser';
import { isOwn, onMessage, sendMessage } from '@/lib/messages.ts';
import { preparePage } from '@/lib/prepare-page.ts';
import { createFollowedPage, type Followed } from '@/lib/state/followed-page.ts';
import { onWatchedChanged, watchedSites } from '@/lib/watching/sites.ts';

/** The page in the tab on top of this window, looked at again whenever another tab or another page may be there. */
export async function followTab(): Promise<Followed> {
  const { id: windowId } = await browser.windows.getCurrent();
  const followed = createFollowedPage({
    onTop: async () => (await browser.tabs.query({ active: true, windowId: windowId! }))[0],
    mayReadAll: async () => (await watchedSites()).all,
    prepare: preparePage,
    report: (tabId) => sendMessage('reportPage', undefined, tabId),
    reportStill: (tabId, afterChange) => sendMessage('reportStill', { afterChange }, tabId),
  });
  const look = () => void followed.look();
  browser.tabs.onActivated.addListener((activated) => activated.windowId === windowId && look());
  browser.tabs.onUpdated.addListener((_, change, tab) => {
    const isPage = change.status !== undefined || change.url !== undefined || change.discarded !== undefined;
    if (tab.active && tab.windowId === windowId && isPage) look();
  });
  browser.tabs.onReplaced?.addListener(look);
  // A click on the icon lets a page be read, and no event tells of it.
  onMessage('lookAgain', ({ sender }) => {
    if (isOwn(sender)) look();
  });
  onWatchedChanged(look);
  return followed;
}
