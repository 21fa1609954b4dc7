import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Kept } from '../messages.ts';
import { loadSettings, watchSettings } from '../settings.ts';
import type { Wording } from '../wording/wording.ts';
import { forgetUnwatched } from './auto-open.ts';
import { badgesOf } from './badge.ts';
import { checkPage, type PageTarget } from './check-page.ts';
import type { WatchedArticle } from './finders.ts';
import { openByItself, rememberLeftReaders } from './open-by-itself.ts';
import { hidePill, showPill } from './pill/show-pill.ts';
import { linksScript, lookAgainIn, register, tabsOn, watchScript } from './registration.ts';
import { clearBadge } from './show-badge.ts';
import { keepBadge } from './shown-badges.ts';
import { isWatched, onWatchedChanged, settleWishes, watchedPatterns } from './sites.ts';
import { watchedPageOf } from './watched-page.ts';

const messageSchema = v.strictObject({ watched: v.picklist(['article', 'left']) });

/**
 * The background's part in watching: it keeps the watch script registered where the reader wants it, reads the pages that
 * may be articles, and shows on the toolbar what they say of their origin.
 * @param isKept whether an article is in the library
 */
export function watchSites(isKept: (article: WatchedArticle) => Promise<Kept>, words: Wording): void {
  /** The last question of each tab: an answer to an earlier one is late. */
  const asked = new Map<number, symbol>();

  async function check(page: PageTarget): Promise<void> {
    const question = Symbol();
    asked.set(page.tabId, question);
    const article = await checkPage(page);
    const kept = article ? await isKept(article) : 'no';
    if (asked.get(page.tabId) !== question) return;
    asked.delete(page.tabId);
    const badge = article && { url: article.url, badges: badgesOf(article, words), kept };
    await (badge ? keepBadge(page.tabId, badge) : clearBadge(page.tabId));
    await showPill(page, article, words);
    if (article) await openByItself(page, article.url);
  }
  async function forget(tabId: number): Promise<void> {
    asked.delete(tabId);
    await showPill({ tabId }, undefined, words);
    return clearBadge(tabId);
  }

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!v.is(messageSchema, message)) return false;
    const page = watchedPageOf(sender);
    if (!page) return false;
    const work = async () => {
      if (!(await isWatched(sender.url ?? ''))) return;
      await (message.watched === 'article' ? check(page) : forget(page.tabId));
    };
    // The answer says that it was taken up: a page whose question was lost with the background asks again.
    void work()
      .catch(() => undefined)
      .then(() => respond(true));
    return true;
  });

  // One after the other: two changes at once would register twice.
  let turn: Promise<unknown> = Promise.resolve();
  const settle = () => {
    const bringInStep = async () => {
      await settleWishes();
      await forgetUnwatched();
      const patterns = await watchedPatterns();
      await register(watchScript, patterns, (tabId) => void forget(tabId));
      const { linkMarks } = await loadSettings();
      await register(linksScript, linkMarks ? patterns : []);
    };
    turn = turn.then(bringInStep).catch(() => undefined);
  };
  const settlePills = async (isWanted: boolean) => {
    const tabs = await tabsOn(await watchedPatterns());
    await (isWanted ? lookAgainIn(tabs) : Promise.all(tabs.map(hidePill)));
  };
  watchSettings((now, before) => {
    if (now.linkMarks !== before.linkMarks) settle();
    if (now.pill !== before.pill) void settlePills(now.pill).catch(() => undefined);
  });
  rememberLeftReaders();
  onWatchedChanged(settle);
  settle();
}
