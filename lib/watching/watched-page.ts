import type { Browser } from 'wxt/browser';
import { isOwn } from '../messages.ts';
import type { PageTarget } from './check-page.ts';

/** The page that a script of ours speaks for; undefined for anything but the top page of a tab. */
export function watchedPageOf(sender: Browser.runtime.MessageSender): PageTarget | undefined {
  const { tab, frameId, documentId } = sender;
  if (!isOwn(sender) || tab?.id === undefined || frameId !== 0) return undefined;
  return { tabId: tab.id, ...(documentId && { documentId }) };
}
