/** What of an article's text stands on lines of its own. */
export const blockSelector = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, pre, blockquote';

const ours = '[data-spoken], [data-embed-kind], [data-embed-show], [data-translation]';

/** The text nodes of a block that stand in no block inside of it, what we say ourselves and translations left out. */
export function ownTexts(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest(blockSelector) === block && !parent.closest(ours)) texts.push(node as Text);
  }
  return texts;
}

/** A stretch of the joined text of some nodes, as a range. */
export function rangeIn(texts: readonly Text[], start: number, end: number): Range {
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
