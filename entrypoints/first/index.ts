import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Page } from '@/lib/article/page.ts';
import type { PutBack } from '@/lib/article/put-back.ts';
import { takeArticle, takePage } from '@/lib/first-article.ts';
import type { FirstAnswer } from '@/lib/prepare-page.ts';
import { putBackAmong } from '@/lib/put-back-shape.ts';
import { type Settings, tidySettings } from '@/lib/settings-shape.ts';
import { type FirstText, showFirstText } from './show-first-text.tsx';

declare global {
  /** The article as it was laid over the page before anything else was brought; `reader` goes on from it. */
  var sourcelineFirst: FirstText | undefined;
  /** The words of languages, as JSON by their tags, set by the files of `words/`. */
  var sourcelineWords: Record<string, string> | undefined;
  /** Goes on where words were missing that are here now. */
  var sourcelineShow: (() => Promise<boolean>) | undefined;
  /** Set by `reader` while it covers the page. */
  var sourcelineIsOpen: boolean | undefined;
}

interface Stored {
  settings?: Partial<Settings>;
  putBack?: unknown;
}

/**
 * Put into the page on the click, before everything else: the article's text is before the reader's eyes while the
 * finders and the reader itself are still on their way.
 * @returns whether there is a text to be seen; or the languages whose words are to be brought before `sourcelineShow`
 */
export default defineUnlistedScript(async (): Promise<FirstAnswer> => {
  if (isThere()) return true;
  // Asked of the browser itself: what keeps these would be a tenth of this script. The page is read while it answers.
  const stored = browser.storage.local.get<Stored>(['settings', 'putBack']);
  const page = takePage(document);
  const { settings = {}, putBack } = await stored;
  if (!page) return false;
  globalThis.sourcelineShow = () => show(page, putBackAmong(putBack, location.hostname), tidySettings(settings));
  const missing = page.languages.map(({ tag }) => tag).filter((tag) => !globalThis.sourcelineWords?.[tag]);
  return missing.length > 0 ? missing : globalThis.sourcelineShow();
});

const isThere = () => globalThis.sourcelineFirst?.isOnShow || globalThis.sourcelineIsOpen;

async function show(page: Page, putBack: readonly PutBack[], settings: Settings): Promise<boolean> {
  globalThis.sourcelineShow = undefined;
  const taken = takeArticle(page, putBack);
  if (!taken || isThere()) return false;
  globalThis.sourcelineFirst = showFirstText(document, taken, settings);
  await painted();
  // While the rest of the scripts is on its way.
  setTimeout(() => taken.article);
  return true;
}

const longestFrame = 200; // milliseconds; a tab that nobody sees draws none

/** Waits until the text is drawn: what is brought next would hold that up. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
}
