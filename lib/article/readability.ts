import { Readability } from '@mozilla/readability';
import { countCjk } from '../text/white-space.ts';
import { pruneComments } from './prune/comments.ts';
import { pruneForms } from './prune/forms.ts';

// Readability tries again with looser rules below this many characters. 500 is a lot for Chinese, and needless
// retries cost most of its time; 140 makes it accept the first scrap it meets (measured: 250 changes no text).
const characterThreshold = { cjk: 250, other: 500 };

/**
 * Readability's candidate for the body, as a detached element, or `undefined` when it finds none.
 * @param copy a copied page; it is consumed
 */
export function grabBody(copy: Document): Element | undefined {
  pruneForms(copy.body);
  pruneComments(copy.body);
  const text = copy.body.textContent ?? '';
  const isCjk = countCjk(text.slice(0, 20_000)) > text.slice(0, 20_000).length * 0.15;
  const reader = new Readability<Element>(copy, {
    charThreshold: isCjk ? characterThreshold.cjk : characterThreshold.other,
    disableJSONLD: true, // a node whose @type is an array makes it drop all metadata; we read our own
    keepClasses: true,
    serializer: (node) => node as Element,
  });
  return reader.parse()?.content ?? undefined;
}
