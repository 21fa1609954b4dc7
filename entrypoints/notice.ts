import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Theme } from '@/lib/settings.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import { showNotice } from './reader/show-notice.tsx';

declare global {
  /** Says something at the page's corner. In our own world, which the page cannot see. */
  var sourcelineNotice: ((title: string, detail: string, theme: Theme) => void) | undefined;
}

// Put into a page where a reader asked for something that could not be done, and nowhere else.
export default defineUnlistedScript(() => {
  const words = wordingFor(browser.i18n.getUILanguage());
  globalThis.sourcelineNotice = (title, detail, theme) => showNotice({ title, detail, words, theme });
});
