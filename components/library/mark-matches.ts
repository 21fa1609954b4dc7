import { matchedRanges } from '@/lib/library/search/context.ts';

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, pre, blockquote';

/** The text nodes of an element that stand in no block inside of it. */
function ownTexts(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement!.closest(blocks) === block) texts.push(node as Text);
  return texts;
}

function rangeIn(texts: readonly Text[], start: number, end: number): Range {
  const range = texts[0]!.ownerDocument.createRange();
  let before = 0;
  for (const text of texts) {
    const after = before + text.data.length;
    if (start >= before && start < after) range.setStart(text, start - before);
    if (end > before && end <= after) range.setEnd(text, end - before);
    before = after;
  }
  return range;
}

/**
 * Highlights the words searched for in an article's text, without changing it.
 * @returns where they stand, in order
 */
export function markMatches(body: Element, typed: string): Range[] {
  const view = body.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const found = [...body.querySelectorAll(blocks)].flatMap((block) => {
    const texts = ownTexts(block);
    const ranges = matchedRanges(texts.map(({ data }) => data).join(''), typed);
    return ranges.map(({ start, end }) => rangeIn(texts, start, end));
  });
  if (view?.CSS.highlights) view.CSS.highlights.set('sourceline-match', new view.Highlight(...found));
  return found;
}
