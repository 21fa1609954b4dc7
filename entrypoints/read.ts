import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainBody } from '@/lib/article/explain.ts';
import { readPage } from '@/lib/article/page.ts';
import { joinProvenance } from '@/lib/provenance/join-provenance.ts';
import { read } from '@/lib/reading.ts';
import { readMarkup } from '@/lib/watching/read-markup.ts';

declare global {
  /** Set by this script in its own world, which the page cannot see; `reader` and `npm run inspect` call it. */
  var sourcelineRead: typeof read | undefined;
  /** Reads a page that came as markup, in the document of the finders. */
  var sourcelineReadMarkup: typeof readMarkup | undefined;
  /** What an article of several pages states, when a reader brings them in. */
  var sourcelineJoin: typeof joinProvenance | undefined;
  /** Why the article is what it is, for `npm run inspect -- --explain`. */
  var sourcelineExplain: ((live: Document, url?: string) => ReturnType<typeof explainBody>) | undefined;
}

// Injected on the click, before the reader: extraction and the finders, nothing that touches the page.
export default defineUnlistedScript(() => {
  globalThis.sourcelineRead = read;
  globalThis.sourcelineJoin = joinProvenance;
  globalThis.sourcelineReadMarkup = readMarkup;
  globalThis.sourcelineExplain = (live, url) => explainBody(readPage(live, url));
});
