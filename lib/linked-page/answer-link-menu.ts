import { browser } from 'wxt/browser';
import { loadSettings } from '../settings.ts';
import { runIn } from '../watching/check-page.ts';
import type { Wording } from '../wording/wording.ts';
import { type LinkSaved, type LinkTrouble, type SavingLinks, saveLink } from './save-link.ts';
import { openNote } from './toolbar-note.ts';

export const saveLinkEntry = 'save-link';
const noteFor = 5000; // milliseconds

function whyOf(trouble: LinkTrouble, url: string, { later }: Wording): string {
  if (trouble.kind === 'status') return later.why.status(trouble.status);
  if (trouble.kind === 'refused') return later.why.refused(new URL(url).hostname);
  return later.why[trouble.kind];
}

/** What a link is called on the page; Chromium does not tell with the click. */
async function wordsOfLink(tabId: number, url: string): Promise<string> {
  const words = await runIn(
    { tabId },
    (address) => {
      const links = Document.prototype.querySelectorAll.call(document, 'a[href]') as NodeListOf<HTMLAnchorElement>;
      return [...links].find(({ href }) => href === address)?.textContent?.slice(0, 4000) ?? '';
    },
    url,
  ).catch(() => '');
  return words.replace(/\s+/gu, ' ').trim();
}

/** Says in the page where the link was clicked, or where that is closed on the toolbar, why there is no article. */
async function tell(tabId: number, title: string, detail: string): Promise<boolean> {
  try {
    const { theme } = await loadSettings();
    await browser.scripting.executeScript({ target: { tabId }, files: ['/notice.js'] });
    await runIn({ tabId }, (...said) => globalThis.sourcelineNotice?.(...said), title, detail, theme);
    return true;
  } catch {
    return false;
  }
}

/** Tells the reader what became of a link, from the fetching on. */
async function follow(saved: Promise<LinkSaved>, url: string, tabId: number, words: Wording): Promise<void> {
  const { later } = words;
  const note = await openNote(tabId);
  await note.show('…', later.fetching);
  const result = await saved;
  if (result.kept === 'article') await note.show('✓', later.saved(result.headline));
  else {
    const title = result.kept === 'link' ? later.linkKept : later.notKept;
    const detail = whyOf(result.trouble, url, words);
    if (await tell(tabId, title, detail)) return note.end();
    await note.show('!', `${title}. ${detail}`);
  }
  setTimeout(() => void note.end(), noteFor);
}

/** Answers the entry of the context menu that saves what a link leads to. */
export function answerLinkMenu(
  world: Omit<SavingLinks, 'permissions' | 'keepLink'> & { keepLink(url: string, title: string): Promise<boolean> },
  words: Wording,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, ...info }, tab) => {
    const tabId = tab?.id;
    if (menuItemId !== saveLinkEntry || !linkUrl || tabId === undefined) return;
    const title = (info as { linkText?: string }).linkText ?? '';
    // In the very click: the browser's question comes first of all.
    const saved = saveLink(
      { url: linkUrl, title },
      {
        ...world,
        permissions: browser.permissions,
        keepLink: async (link) => world.keepLink(link.url, link.title || (await wordsOfLink(tabId, link.url))),
      },
    );
    void follow(saved, linkUrl, tabId, words).catch(() => undefined);
  });
}
