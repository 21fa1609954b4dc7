import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerHighlights } from '@/lib/answer-highlights.ts';
import { answerClicks } from '@/lib/click-on-icon.ts';
import { isFirstRun } from '@/lib/first-run.ts';
import { changedSince } from '@/lib/library/changed-since.ts';
import { createQuietCheck } from '@/lib/library/check/quiet-check.ts';
import { LibraryDatabase, LibraryTooNew } from '@/lib/library/database.ts';
import { keepLink } from '@/lib/library/keep-link.ts';
import { knownLinks } from '@/lib/library/known-links.ts';
import { findByUrl, placeIn } from '@/lib/library/list.ts';
import { findMissingPictures } from '@/lib/library/missing-pictures.ts';
import { type ArticleToSave, LibraryFull, saveArticle } from '@/lib/library/save.ts';
import { keepIndex } from '@/lib/library/search/keep-index.ts';
import { clearTombstones } from '@/lib/library/tombstones.ts';
import { watchLibrary } from '@/lib/library/watch-library.ts';
import { onArticlesChanged, witnessStore } from '@/lib/library/witness-store.ts';
import { answerLinkMenu } from '@/lib/linked-page/answer-link-menu.ts';
import { fetchPage } from '@/lib/linked-page/fetch-page.ts';
import { readLinked } from '@/lib/linked-page/read-linked.ts';
import {
  type AskedPage,
  isOwn,
  type Kept,
  onMessage,
  parseAddress,
  parseArticleToSave,
  parseAskedPage,
  type SaveAnswer,
  sendMessage,
} from '@/lib/messages.ts';
import { togglePanel } from '@/lib/open-panel.ts';
import { answerDeeds } from '@/lib/page-deeds.ts';
import { answerPictureWishes } from '@/lib/picture-wishes.ts';
import { bringForReader, dressPage, preparePage, showFirstText } from '@/lib/prepare-page.ts';
import { rememberPutBack } from '@/lib/put-back-sites.ts';
import { createQuiet } from '@/lib/quiet.ts';
import { samplePage } from '@/lib/sample-page.ts';
import { tellPanel } from '@/lib/tell-panel.ts';
import { answerLinks } from '@/lib/watching/links/answer-links.ts';
import { answerPills } from '@/lib/watching/pill/show-pill.ts';
import { refreshBadges } from '@/lib/watching/shown-badges.ts';
import { watchSites } from '@/lib/watching/watch-sites.ts';
import { wordingFor } from '@/lib/wording/index.ts';

const quietAfter = 2000; // milliseconds

// A content script's database is the page's: saves come here by message, and are answered when they are on the disk.
export default defineBackground(() => {
  const words = wordingFor(browser.i18n.getUILanguage());
  const library = new LibraryDatabase();
  // An index that could not be tidied answers all the same, only slower; the next save tries again.
  const tidy = () => void keepIndex(library, navigator.locks).catch(() => undefined);
  tidy();
  watchLibrary(library, witnessStore);
  // Nobody waits for it, and the next start tries again.
  void clearTombstones(library).catch(() => undefined);

  let saves = 0; // under way
  const lookQuietly = createQuietCheck(library, {
    witness: witnessStore,
    locks: navigator.locks,
    storage: navigator.storage,
    quiet: createQuiet(() => saves > 0),
  });
  // What has woken the background comes first.
  setTimeout(lookQuietly, quietAfter);

  // Heard so that the browser starts the background as it starts itself: damage is found before the first view is open.
  browser.runtime.onStartup.addListener(() => undefined);
  answerClicks();
  answerPictureWishes(library);
  answerHighlights(library);

  async function keep(toSave: ArticleToSave): Promise<SaveAnswer> {
    saves++;
    try {
      const id = await saveArticle(library, toSave);
      tidy();
      const pictures = await findMissingPictures(library, id).catch(() => undefined);
      return { saved: true, id, ...(pictures && { pictures: { kept: pictures.kept, all: pictures.all } }) };
    } catch (problem) {
      if (problem instanceof LibraryFull) return { saved: false, reason: 'full' };
      return { saved: false, reason: problem instanceof LibraryTooNew ? 'refused' : 'failed' };
    } finally {
      saves--;
    }
  }
  onMessage('saveArticle', async ({ data, sender }): Promise<SaveAnswer> => {
    const toSave = isOwn(sender) ? parseArticleToSave(data) : undefined;
    return toSave ? keep(toSave) : { saved: false, reason: 'failed' };
  });
  async function isKept(page: AskedPage): Promise<Kept> {
    if (!(await findByUrl(library, page.url).catch(() => undefined))) return 'no';
    return (await changedSince(library, page, page.provenance).catch(() => false)) ? 'changed' : 'same';
  }
  onMessage('askWhetherKept', async ({ data, sender }): Promise<Kept> => {
    const page = isOwn(sender) ? parseAskedPage(data) : undefined;
    return page ? isKept(page) : 'no';
  });
  watchSites(isKept, words);
  answerLinks((addresses, page) => knownLinks(library, addresses, page), words);
  onArticlesChanged(() => {
    setTimeout(lookQuietly, quietAfter);
    void refreshBadges(async (url) => (await findByUrl(library, url))?.savedAt).catch(() => undefined);
  });

  onMessage('askPlace', async ({ data, sender }) => {
    const url = isOwn(sender) ? parseAddress(data) : undefined;
    return url === undefined ? 0 : placeIn(library, url).catch(() => 0);
  });
  // Here and not in the page: a tab that is closed right after the click takes nothing with it.
  onMessage('rememberPutBack', async ({ data, sender }) => {
    if (!isOwn(sender) || !sender.url || !Array.isArray(data)) return false;
    return rememberPutBack(new URL(sender.url).hostname, data).then(
      () => true,
      () => false,
    );
  });
  onMessage('bringFileWriters', ({ sender }) => isOwn(sender) && bringForReader(sender.tab?.id, '/files.js'));
  onMessage('bringCodeGrammars', ({ sender }) => isOwn(sender) && bringForReader(sender.tab?.id, '/code.js'));

  async function toggleReader(tabId: number | undefined): Promise<void> {
    if (tabId === undefined) return;
    try {
      await showFirstText(tabId);
      await preparePage(tabId);
    } catch {
      // A page that the browser keeps closed: the popup says so in a sentence.
      await browser.action.openPopup?.().catch(() => undefined);
      return;
    }
    tellPanel();
    await dressPage(tabId);
    // A tab that is closed meanwhile does not answer, and has nobody to be told.
    await sendMessage('toggleReader', undefined, tabId).catch(() => undefined);
  }

  answerPills({
    read: (tabId) => void toggleReader(tabId),
    show: (tabId, statement) =>
      void preparePage(tabId)
        .then(() => dressPage(tabId))
        .then(() => sendMessage('showStatement', statement, tabId))
        .catch(() => undefined),
  });
  answerLinkMenu(
    { fetchPage, read: readLinked, save: keep, keepLink: (url, title) => keepLink(library, url, title) },
    words,
  );
  answerDeeds((tabId) => void toggleReader(tabId), words);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-panel' && tab) void togglePanel(tab.windowId);
  });
  browser.runtime.onInstalled.addListener(() => {
    void isFirstRun().then(async (first) => {
      if (first) await browser.tabs.create({ url: browser.runtime.getURL(samplePage) });
    });
  });
});
