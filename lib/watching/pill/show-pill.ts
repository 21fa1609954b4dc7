import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { loadSettings } from '../../settings.ts';
import type { Wording } from '../../wording/wording.ts';
import { type PageTarget, runIn } from '../check-page.ts';
import type { WatchedArticle } from '../finders.ts';
import { watchedPageOf } from '../watched-page.ts';
import { pillOf } from './pill.ts';
import { parsePillMessage } from './pill-message.ts';
import { type PillPlace, tidyPlace } from './place.ts';

const keptPlace = storage.defineItem<PillPlace | null>('local:pill-place', { fallback: null });

/** Shows the pill in a page that is an article, and takes it away from one that is none, where the reader wants pills. */
export async function showPill(page: PageTarget, article: WatchedArticle | undefined, words: Wording): Promise<void> {
  const { pill, theme } = await loadSettings();
  // There is none to take away either, and no page is woken for nothing.
  if (!pill) return;
  if (!article) return hidePill(page.tabId);
  const place = tidyPlace(await keptPlace.getValue());
  await browser.scripting.executeScript({
    target: page.documentId ? { tabId: page.tabId, documentIds: [page.documentId] } : { tabId: page.tabId },
    files: ['/pill.js'],
  });
  await runIn(page, (shown) => globalThis.sourcelinePill?.(shown), pillOf(article, { theme, place, words }));
}

/** Takes it away again, where there is one. */
export async function hidePill(tabId: number): Promise<void> {
  await runIn({ tabId }, () => globalThis.sourcelinePill?.(undefined)).catch(() => undefined);
}

/** What a reader does with the pill, in a tab. */
interface PillDeeds {
  read(tabId: number): void;
  show(tabId: number, statement: string): void;
}

/** Answers the pills of pages. */
export function answerPills({ read, show }: PillDeeds): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const asked = parsePillMessage(message);
    const page = watchedPageOf(sender);
    if (!asked || !page) return false;
    if (asked.pill === 'read') read(page.tabId);
    else if (asked.pill === 'show') show(page.tabId, asked.statement);
    else void keptPlace.setValue(tidyPlace(asked));
    return false;
  });
}
