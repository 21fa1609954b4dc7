import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeArticle, takePage } from '@/lib/first-article.ts';
import { putBackAmong } from '@/lib/put-back-shape.ts';
import { type Settings, tidySettings } from '@/lib/settings-shape.ts';
import { type FirstText, showFirstText } from './show-first-text.tsx';

declare global {
  /** The article as it was laid over the page before anything else was brought; `reader` goes on from it. */
  var sourcelineFirst: FirstText | undefined;
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
 * @returns whether there is a text to be seen
 */
export default defineUnlistedScript(async () => {
  const isThere = () => globalThis.sourcelineFirst?.isOnShow || globalThis.sourcelineIsOpen;
  if (isThere()) return true;
  // Asked of the browser itself: what keeps these would be a tenth of this script. The page is read while it answers.
  const stored = browser.storage.local.get<Stored>(['settings', 'putBack']);
  const page = takePage(document);
  const { settings = {}, putBack } = await stored;
  const taken = page && takeArticle(page, putBackAmong(putBack, location.hostname));
  if (!taken || isThere()) return false;
  globalThis.sourcelineFirst = showFirstText(document, taken, tidySettings(settings));
  await painted();
  // While the rest of the scripts is on its way.
  setTimeout(() => taken.article);
  return true;
});

const longestFrame = 200; // milliseconds; a tab that nobody sees draws none

/** Waits until the text is drawn: what is brought next would hold that up. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrame);
  });
}
