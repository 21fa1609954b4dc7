import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Rule } from '../body.ts';
import { isDateRow } from './head-rows.ts';

const leastArticle = 400; // letters of prose above
const leastTitle = 20; // letters of a headline that only a date below tells from a section's
const rowsBelow = 8; // among which a date stands

const articleOf = (element: Element | undefined) => element?.closest('article') ?? undefined;

/** Whether an element stands in an article of its own, beside the first and not within it. */
function isInAnother(element: Element, first: Element | undefined): boolean {
  const own = articleOf(element);
  return own !== undefined && first !== undefined && !first.contains(own) && !own.contains(first);
}

/**
 * The next article, which some portals set below the end of the first for a reader who scrolls on: another headline of
 * the first level, with a text of its own.
 */
export const pruneNextArticle: Rule = {
  name: 'next-article',
  apply(body: Body) {
    const headline = fold(body.headline);
    const first = articleOf(body.kept().find(({ isProse }) => isProse)?.block.element);
    let prose = 0;
    let isOver = false;
    for (const line of body.kept()) {
      const { block, size, isProse, at } = line;
      if (isProse) prose += size;
      const isTitle = block.element.localName === 'h1' || block.element.closest('h1') !== null;
      const isAnother = isTitle && prose >= leastArticle && !isLinked(line) && fold(block.text) !== headline;
      // Some articles set their sections as first headings too; another article has its own date, or its own element.
      isOver ||=
        isAnother &&
        (isInAnother(block.element, first) ||
          (size >= leastTitle && body.lines.slice(at + 1, at + 1 + rowsBelow).some(isDateRow)));
      if (isOver) body.drop(at, this.name);
    }
  },
};
