const indent = /^[\s\u3000\u00a0]+/u;

/**
 * Takes off the blanks with which Chinese portals indent each paragraph (`tests/pages/zh-metarow`). They are layout, not
 * text: the reader sets paragraphs apart by a gap, and a gap and an indent together are one too many.
 */
export function pruneIndents(body: Element): void {
  for (const paragraph of body.querySelectorAll('p, div, h2, h3')) {
    let first: Node | null = paragraph.firstChild;
    while (first && first.nodeType === 1 && first.firstChild) first = first.firstChild;
    if (first?.nodeType === 3) (first as Text).data = (first as Text).data.replace(indent, '');
  }
}
