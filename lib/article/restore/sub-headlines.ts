import { NameIndex, termSet } from '../../text/class-names.ts';
import { countWords } from '../../text/white-space.ts';
import type { Body, Rule } from '../body.ts';

const longestHeading = 20; // words; two Han characters count as one
const endsAsSentence = /[。！？.!?…,，;；:：]["”’』」）)]*$/u;
const headingNames = termSet(
  'h2 h3 h4 h5 subhead subheading subheadline subhed crosshead crossheading sectiontitle zwischentitel zwischenueberschrift intertitre intertitulo intertitolo ladillo tussenkop tussenkopje mellomtittel mellanrubrik mellemrubrik valiotsikko mezititulek srodtytul alcim',
);

/** Whether an element around a text, up to its line's own, sets it as a heading. */
function isSetSo(node: Text, line: Element, isNamed: (names: string) => boolean): boolean {
  for (let up = node.parentElement; up; up = up.parentElement) {
    if (isNamed(up.getAttribute('class') ?? '')) return true;
    if (up === line) return false;
    if (up.localName === 'b' || up.localName === 'strong') return true;
  }
  return false;
}

/**
 * Headings of lines that are set in bold from end to end, or named so by their class, and are no sentence: portals'
 * editors set sub-headlines so (`tests/pages/zh-portal`).
 */
export const restoreSubHeadlines: Rule = {
  name: 'sub-headlines',
  apply(body: Body) {
    const names = new NameIndex((terms) => terms.some((term) => headingNames.has(term)));
    const isNamed = (classes: string) => names.of(classes);
    const kept = body.kept();
    for (const [i, { block, at, linked }] of kept.entries()) {
      const { text, kind, element, nodes } = block;
      const next = kept[i + 1];
      if (kind !== 'paragraph' || linked > 0 || endsAsSentence.test(text) || body.captions.has(at)) continue;
      // Below a heading stands what it heads. What opens a text is its author's line, or its lead.
      if (i === 0 || !next || next.size < text.length || countWords(text) > longestHeading) continue;
      if (nodes.every((node) => !node.data.trim() || isSetSo(node, element, isNamed))) body.headings.add(at);
    }
  },
};
