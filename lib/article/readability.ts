import { Readability } from '@mozilla/readability';
import type { Block } from '../text/blocks.ts';
import { countCjk } from '../text/white-space.ts';
import type { Page } from './page.ts';

// Readability tries again with looser rules below this many characters. 500 is a lot for Chinese, and needless
// retries cost most of its time; 140 makes it accept the first scrap it meets (measured: 250 changes no text).
const characterThreshold = { cjk: 250, other: 500 };
// A 1 MB srcset costs Readability's regular expressions hours: their time grows with the square of its length.
const longestAttribute = 4096; // characters
const leastLine = 20; // characters of a line that tells where it came from

function isCjk(blocks: readonly Block[]): boolean {
  const sample = blocks.reduce((text, block) => (text.length < 20_000 ? text + block.text : text), '');
  return countCjk(sample) > sample.length * 0.15;
}

/**
 * The element of a page's copy that holds what Readability takes for the article: another opinion, asked where ours is
 * in doubt. It works on a clone, since it takes its document apart.
 */
export function containerByReadability({ copy, blocks }: Page): Element | undefined {
  const clone = copy.cloneNode(true) as Document;
  for (const element of clone.body.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (value.length > longestAttribute) element.removeAttribute(name);
  const { content } =
    new Readability<Element>(clone, {
      charThreshold: isCjk(blocks) ? characterThreshold.cjk : characterThreshold.other,
      disableJSONLD: true, // a node whose @type is an array makes it drop all metadata; we read our own
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse() ?? {};
  if (!content) return undefined;
  const text = (content.textContent ?? '').replace(/\s+/gu, ' ');
  const found = blocks.filter((block) => block.text.length >= leastLine && text.includes(block.text));
  const last = found.at(-1);
  let container = found[0]?.element;
  while (container && last && !container.contains(last.element)) container = container.parentElement ?? undefined;
  return container;
}
