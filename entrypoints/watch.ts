import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { StopMessage, WatchMessage } from '@/lib/watching/watch-message.ts';
import { watchPage } from '@/lib/watching/watch-page.ts';

declare global {
  /** Whether this page is watched already: the script is registered, and put into pages that were open before. */
  var sourcelineWatches: boolean | undefined;
}

// Runs in every page of the sites that the reader switched on, and nowhere else. It must stay small, and does nothing
// before the page is loaded, idle and seen.
export default defineUnlistedScript(() => {
  if (globalThis.sourcelineWatches) return;
  globalThis.sourcelineWatches = true;
  const { runtime } = browser;
  const send = (watched: WatchMessage['watched']): Promise<unknown> => {
    // A script that an update or a removal of the extension left behind has nobody to talk to.
    if (!runtime.id) {
      stop();
      return Promise.resolve(true);
    }
    return runtime.sendMessage({ watched } satisfies WatchMessage);
  };
  const stop = watchPage({
    live: document,
    window,
    ask: async () => (await send('article')) === true,
    leave: () => void send('left').catch(() => undefined),
  });
  runtime.onMessage.addListener((message: StopMessage) => {
    if (message?.watching !== 'stop') return;
    globalThis.sourcelineWatches = false;
    stop();
  });
});
