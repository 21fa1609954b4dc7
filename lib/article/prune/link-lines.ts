import {
  type Body,
  isLinked,
  isLinkedSentence,
  isPunctuated,
  type Line,
  leastProse,
  type Rule,
  standsIn,
} from '../body.ts';
import { isDateRow } from './head-rows.ts';

const leastLink = 12; // letters
const shortTitle = 28; // letters; headlines of other stories are longer
const numbered = /^\d{1,2}[.)]\s/u;
const nextLines = 3; // below a title, in which its story begins
const address = /\S@\S|https?:|www\./u; // printed for its own sake

const longestDate = 40; // letters

/** The date below a title that leads to another story, in the card of both. */
function dateOf(title: Line, body: Body): Line | undefined {
  const next = body.lines[title.at + 1];
  if (!next || !body.has(next.at) || next.size > longestDate || !isDateRow(next)) return undefined;
  let { holder } = title;
  while (holder.within && !standsIn(next, holder.element)) holder = holder.within;
  const isCard = body.lines.every((line) => line === title || line === next || !standsIn(line, holder.element));
  return isCard ? next : undefined;
}

/** A line that is one link, or a list of them: what a portal sets between and below paragraphs to keep its readers. */
export const pruneLinkLines: Rule = {
  name: 'link-lines',
  apply(body: Body) {
    const isLink = ({ size, linked, block }: Line) =>
      linked > size * 0.7 && (size >= leastLink || block.links.length > 0);
    const kept = body.kept();
    for (const [i, line] of kept.entries()) {
      if (!isLinked(line) || !isLink(line) || isLinkedSentence(line)) continue;
      // A sentence whose names lead to pages about them is no link.
      if (line.size - line.linked >= leastProse && isPunctuated(line.block.text)) continue;
      // A line of code or a name alone in a table is the text's own.
      if (line.block.kind === 'cell' || address.test(line.block.text)) continue;
      // The title of a list article's part may lead to what it is about.
      const isTitle = line.block.kind === 'heading' && numbered.test(line.block.text);
      if (isTitle && kept.slice(i + 1, i + 1 + nextLines).some(({ isProse }) => isProse)) continue;
      const neighbours = [kept[i - 1], kept[i + 1]].filter((other) => other !== undefined);
      const isInside = line.block.kind === 'list-item' && !neighbours.some(isLinked);
      const isAlone = line.size < shortTitle && !neighbours.some(isLinked);
      if (isInside || isAlone) continue;
      body.drop(line.at, this.name);
      const date = dateOf(line, body);
      if (date) body.drop(date.at, this.name);
    }
  },
};
