import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Kept } from '../messages.ts';
import type { Badge } from './badge.ts';
import { showBadge } from './show-badge.ts';

/** What the toolbar shows of the article in a tab, and what it is to show when the article is saved or removed. */
export interface ShownBadge {
  /** The article's, as the library knows it. */
  url: string;
  badges: Record<Kept, Badge>;
  kept: Kept;
}

// The background may be stopped between a page's check and its saving; the browser forgets this when it closes.
const shown = storage.defineItem<Record<string, ShownBadge & { since: number }>>('session:badges', { fallback: {} });

/** One change after the other: each reads all and writes all. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Shows an article's badge in a tab, until it is another page's. */
export async function keepBadge(tabId: number, badge: ShownBadge): Promise<void> {
  await showBadge(tabId, badge.badges[badge.kept]);
  await inTurn(async () => shown.setValue({ ...(await shown.getValue()), [tabId]: { ...badge, since: Date.now() } }));
}

/**
 * Draws the badges anew whose article was saved or removed meanwhile. No page is read for it.
 * @param savedAt when the article of an address was saved last, in milliseconds; undefined where it is not kept
 */
export function refreshBadges(savedAt: (url: string) => Promise<number | undefined>): Promise<void> {
  return inTurn(async () => {
    const all = await shown.getValue();
    for (const [tab, badge] of Object.entries(all)) {
      const tabId = Number(tab);
      const title = await browser.action.getTitle({ tabId }).catch(() => undefined);
      // The browser takes a badge away with its page; a tab that is gone has none.
      if (title !== badge.badges[badge.kept].title) {
        delete all[tab];
        continue;
      }
      const saved = await savedAt(badge.url);
      const kept = saved === undefined ? 'no' : badge.kept === 'changed' && saved < badge.since ? 'changed' : 'same';
      if (kept === badge.kept) continue;
      await showBadge(tabId, badge.badges[kept]);
      all[tab] = { ...badge, kept, since: Date.now() };
    }
    await shown.setValue(all);
  });
}
