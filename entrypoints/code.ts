import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { codeTokens } from '@/lib/code-tokens.ts';

declare global {
  /** Set by this script in its own world when an article with code is opened. */
  var sourcelineCode: typeof codeTokens | undefined;
}

// Injected where an open article holds code, behind its text: the grammars weigh as much as the reader's first text, and
// few articles have any.
export default defineUnlistedScript(() => {
  globalThis.sourcelineCode = codeTokens;
});
