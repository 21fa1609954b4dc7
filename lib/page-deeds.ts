import { type Browser, browser } from 'wxt/browser';
import { saveLinkEntry } from './linked-page/answer-link-menu.ts';
import { statementsOf } from './marks/statements.ts';
import { sendMessage } from './messages.ts';
import { dressPage, preparePage } from './prepare-page.ts';
import { toggleLinkMarks } from './watching/links/set-link-marks.ts';
import { keepBadge } from './watching/shown-badges.ts';
import type { Wording } from './wording/wording.ts';

/** What is done to the page in a tab from the context menu or by a key: both grant the tab, as a click on the icon does. */
export type PageDeed = 'toggle-reader' | 'save-page' | 'show-source' | 'mark-links';

/** Where a deed cannot be done, the popup says of the page why, and what can. */
async function leaveToPopup(): Promise<void> {
  await browser.action.openPopup?.().catch(() => undefined);
}

/** Keeps the page in a tab. The toolbar says that it is saved; the popup opens where it is not. */
async function savePage(tabId: number, words: Wording): Promise<void> {
  const answer = await sendMessage('savePage', undefined, tabId).catch(() => undefined);
  if (!answer?.saved) return leaveToPopup();
  // On a site that is switched on the toolbar has more to say, and says that it is saved, too.
  if (await browser.action.getBadgeText({ tabId })) return;
  const page = await sendMessage('reportPage', undefined, tabId);
  if (page.kind !== 'article') return;
  const badgeOf = (title: string, isSaved: boolean) => ({
    text: '',
    title,
    drawing: { credit: false, disclaimer: false, saved: isSaved },
  });
  const saved = badgeOf(words.reader.saved, true);
  const badges = { no: badgeOf(browser.runtime.getManifest().name, false), same: saved, changed: saved };
  await keepBadge(tabId, { url: page.url, badges, kept: 'same' });
}

/** Marks source and disclaimer on the page itself, and leads to the words of the first. */
async function showSource(tabId: number): Promise<void> {
  const page = await sendMessage('reportPage', undefined, tabId).catch(() => undefined);
  const statements = page?.kind === 'article' ? statementsOf(page.provenance) : [];
  const first = statements.find(({ kind }) => kind === 'source') ?? statements[0];
  if (!first) return leaveToPopup();
  await dressPage(tabId);
  await sendMessage('setMarksOnPage', true, tabId);
  await sendMessage('showStatement', first.id, tabId);
}

/** Does one of these to a tab that the reader has just granted. */
async function doDeed(deed: 'save-page' | 'show-source', tabId: number, words: Wording): Promise<void> {
  try {
    await preparePage(tabId);
  } catch {
    return leaveToPopup(); // a page that the browser keeps closed
  }
  await (deed === 'save-page' ? savePage(tabId, words) : showSource(tabId));
}

/** Answers the context menu and the keys for them. */
export function answerDeeds(toggleReader: (tabId: number | undefined) => void, words: Wording): void {
  const titles: Record<PageDeed, string> = {
    'toggle-reader': words.menu.openReader,
    'save-page': words.deeds.save,
    'show-source': words.deeds.showSource,
    'mark-links': words.links.menu,
  };
  const answer = (deed: string, tab: Browser.tabs.Tab | undefined) => {
    if (deed === 'toggle-reader') return toggleReader(tab?.id);
    if (deed === 'mark-links' && tab?.id !== undefined) return void toggleLinkMarks(tab.id).catch(leaveToPopup);
    // A tab that is closed meanwhile has nobody to be told.
    if ((deed === 'save-page' || deed === 'show-source') && tab?.id !== undefined)
      void doDeed(deed, tab.id, words).catch(() => undefined);
  };
  browser.commands.onCommand.addListener(answer);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => answer(String(menuItemId), tab));
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      for (const [id, title] of Object.entries(titles)) browser.contextMenus.create({ id, title, contexts: ['page'] });
      browser.contextMenus.create({ id: saveLinkEntry, title: words.later.menu, contexts: ['link'] });
    });
  });
}
