import { lengthOf, parentOf, textOf } from './safe-dom.ts';

// Letters, in which a character of Chinese, Japanese or Korean counts as three, as where the finders judge.
const muchProse = 500;
const someProse = 240;
const longText = 60; // what is shorter is a label or a teaser
const leastParagraphs = 3;
const longScript = 5000; // characters; what an article says in its data may be a million, among its paragraphs

// Kana, Han and Hangul. Written out: the names of scripts become long lists in a script that a page is watched by.
const han = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const noProse = 'script, style, noscript, template, textarea, a, nav, footer, button';

/** How much of an article's prose there is: enough for a page that declares itself one, or enough for any. */
export type Prose = 'none' | 'some' | 'much';

function standsInProse(text: Node): boolean {
  const parent = parentOf(text);
  return parent !== null && Element.prototype.closest.call(parent, noProse) === null;
}

/**
 * The prose among the texts in an element of a live page; nothing is laid out for it.
 * @param from where to begin in it
 * @param most texts that are looked at
 */
export function proseIn(element: Element, live: Document, { from, most }: { from?: Node; most: number }): Prose {
  const walker = Document.prototype.createTreeWalker.call(live, element, NodeFilter.SHOW_TEXT);
  if (from) walker.currentNode = from;
  let prose = 0;
  let paragraphs = 0;
  for (let i = 0, node = walker.nextNode(); node && i < most; i++, node = walker.nextNode()) {
    // Asked for its length, a text need not be brought over to be let go.
    const length = lengthOf(node as Text);
    if (length * 3 < longText || (length > longScript && !standsInProse(node))) continue;
    const text = textOf(node as Text);
    const size = text.trim().length * (han.test(text) ? 3 : 1);
    if (size < longText || !standsInProse(node)) continue;
    prose += size;
    paragraphs++;
    if (prose >= muchProse && paragraphs >= leastParagraphs) return 'much';
  }
  return prose >= someProse ? 'some' : 'none';
}
