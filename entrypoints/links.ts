import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/links/link-marks.css?inline';
import type { LinkAnswer, LinkQuestion, LinksStopMessage } from '@/lib/watching/links/link-message.ts';
import { markLinks } from '@/lib/watching/links/mark-links.ts';
import { whenSeen } from '@/lib/watching/when-seen.ts';
import { createHost } from './reader/shadow.ts';

declare global {
  /** Marks links, or stops; without a wish says whether it does. In our own world, which the page cannot see. */
  var sourcelineLinks: ((wanted?: boolean) => boolean) | undefined;
}

function begin(): () => void {
  const { host, root } = createHost(document, 'sourceline-links', css);
  // It stands in the page before anything is asked, whatever the answer will be.
  document.documentElement.append(host);
  const stop = markLinks({
    live: document,
    window,
    host,
    root,
    ask: (links): Promise<LinkAnswer | undefined> => browser.runtime.sendMessage({ links } satisfies LinkQuestion),
  });
  return () => {
    stop();
    host.remove();
  };
}

// Put into pages of switched-on sites where the reader wants links marked, into a page where that is asked for once, and
// nowhere else.
export default defineUnlistedScript(() => {
  if (globalThis.sourcelineLinks) return void globalThis.sourcelineLinks(true);
  let stop: (() => void) | undefined;
  globalThis.sourcelineLinks = (wanted) => {
    if (wanted === false) {
      stop?.();
      stop = undefined;
    } else if (wanted) stop ??= whenSeen(document, window, begin);
    return stop !== undefined;
  };
  browser.runtime.onMessage.addListener((message: LinksStopMessage) => {
    if (message?.links === 'stop') globalThis.sourcelineLinks!(false);
  });
  globalThis.sourcelineLinks(true);
});
