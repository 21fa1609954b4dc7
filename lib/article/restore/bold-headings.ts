import { countWords } from '../../text/white-space.ts';
import type { Body, Rule } from '../body.ts';

const longestHeading = 20; // words; two Han characters count as one
const endsAsSentence = /[。！？.!?…,，;；:：]["”’』」）)]*$/u;

function isBold(node: Text, line: Element): boolean {
  for (let up = node.parentElement; up && up !== line; up = up.parentElement)
    if (up.localName === 'b' || up.localName === 'strong') return true;
  return false;
}

/**
 * Headings of lines that are set in bold from end to end and are no sentence: portals' editors set sub-headlines so
 * (`tests/pages/zh-portal`).
 */
export const restoreBoldHeadings: Rule = {
  name: 'bold-headings',
  apply(body: Body) {
    const kept = body.kept();
    for (const [i, { block, at, linked }] of kept.entries()) {
      const { text, kind, element, nodes } = block;
      const next = kept[i + 1];
      if (kind !== 'paragraph' || linked > 0 || endsAsSentence.test(text) || body.captions.has(at)) continue;
      // Below a heading stands what it heads.
      if (!next || next.size < text.length || countWords(text) > longestHeading) continue;
      if (nodes.every((node) => !node.data.trim() || isBold(node, element))) body.headings.add(at);
    }
  },
};
