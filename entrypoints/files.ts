import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleEpub, articleMarkdown } from '@/lib/library/export/one-article.ts';

declare global {
  /** Set by this script in its own world when an open article is first taken along as a file. */
  var sourcelineFiles: { epub: typeof articleEpub; markdown: typeof articleMarkdown } | undefined;
}

// Injected when the reader asks for a file: the writers are as large as the reader itself, and most never need them.
export default defineUnlistedScript(() => {
  globalThis.sourcelineFiles = { epub: articleEpub, markdown: articleMarkdown };
});
