import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Rule } from '../body.ts';
import { isDateRow } from './head-rows.ts';

const leastArticle = 400; // letters of prose above
const rowsBelow = 8; // among which a date stands

/**
 * The next article, which some portals set below the end of the first for a reader who scrolls on: another headline of
 * the first level, with a text of its own.
 */
export const pruneNextArticle: Rule = {
  name: 'next-article',
  apply(body: Body) {
    const headline = fold(body.headline);
    let prose = 0;
    let isOver = false;
    for (const line of body.kept()) {
      const { block, size, isProse, at } = line;
      if (isProse) prose += size;
      const isTitle = block.element.localName === 'h1' || block.element.closest('h1') !== null;
      const isAnother = isTitle && prose >= leastArticle && size >= 20 && fold(block.text) !== headline;
      // Some articles set their sections as first headings too; another article has its own date.
      isOver ||= isAnother && !isLinked(line) && body.lines.slice(at + 1, at + 1 + rowsBelow).some(isDateRow);
      if (isOver) body.drop(at, this.name);
    }
  },
};
