import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '@/components/pill/pill.css?inline';
import type { Pill } from '@/lib/watching/pill/pill.ts';
import type { PillMessage } from '@/lib/watching/pill/pill-message.ts';
import { buildPill } from '@/lib/watching/pill/pill-view.ts';
import type { StopMessage } from '@/lib/watching/watch-message.ts';
import { createHost } from './reader/shadow.ts';

declare global {
  /** Shows the pill, or takes it away. In our own world, which the page cannot see. */
  var sourcelinePill: ((shown: Pill | undefined) => void) | undefined;
}

// Put into articles of sites that the reader switched on, where the reader wants a pill, and nowhere else.
export default defineUnlistedScript(() => {
  if (globalThis.sourcelinePill) return;
  let remove: (() => void) | undefined;
  const send = (message: PillMessage) => void browser.runtime.sendMessage(message).catch(() => undefined);
  const hide = () => {
    remove?.();
    remove = undefined;
  };
  globalThis.sourcelinePill = (shown) => {
    hide();
    if (!shown) return;
    const { host, root } = createHost(document, 'sourceline-pill', css);
    host.setAttribute('data-sourceline-theme', shown.theme);
    document.documentElement.append(host);
    const stop = buildPill(host, root, shown, {
      onRead: () => send({ pill: 'read' }),
      onShow: (statement) => send({ pill: 'show', statement }),
      onMoved: (place) => send({ pill: 'moved', ...place }),
      onHide: hide,
    });
    remove = () => {
      stop();
      host.remove();
    };
  };
  browser.runtime.onMessage.addListener((message: StopMessage) => {
    if (message?.watching === 'stop') hide();
  });
});
