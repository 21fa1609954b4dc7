import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { read } from '@/lib/reading.ts';

declare global {
  /** Set by this script in its own world, which the page cannot see; `reader` and `npm run inspect` call it. */
  var sourcelineRead: typeof read | undefined;
}

// Injected on the click, before the reader: Readability and the finders, nothing that touches the page.
export default defineUnlistedScript(() => {
  globalThis.sourcelineRead = read;
});
