import { browser } from 'wxt/browser';
import { isOwn, onMessage, parseAddress, sendMessage } from '../messages.ts';
import { dressPage, preparePage } from '../prepare-page.ts';
import { forgetTab, noteLeft, opensByItself } from './auto-open.ts';
import type { PageTarget } from './check-page.ts';

/** Opens the reader on an article of a watched site, where its reader wants that. */
export async function openByItself({ tabId }: PageTarget, url: string): Promise<void> {
  if (!(await opensByItself(tabId, url))) return;
  await preparePage(tabId);
  await dressPage(tabId);
  await sendMessage('openByItself', undefined, tabId);
}

/** The background's memory of readers that were closed. */
export function rememberLeftReaders(): void {
  onMessage('leaveReader', async ({ data, sender }) => {
    const url = isOwn(sender) ? parseAddress(data) : undefined;
    if (url !== undefined && sender.tab?.id !== undefined) await noteLeft(sender.tab.id, url);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).catch(() => undefined));
}
