import type { Body, Line, Rule } from '../body.ts';
import { isCredit } from './credits.ts';
import { isDateRow } from './head-rows.ts';

const longestHeading = 100; // letters
const leastStories = 2;
const storyRules = new Set(['teasers', 'link-lines']);

/** Whether a line may head a list: short, no sentence, no item itself. */
function mayHead(line: Line): boolean {
  const { kind, text } = line.block;
  return (
    (kind === 'heading' || kind === 'paragraph') &&
    line.size <= longestHeading &&
    !/[.!。！]$/u.test(text) &&
    !isDateRow(line)
  );
}

/**
 * The line above other stories, in whatever words, when the stories themselves have gone: it heads nothing
 * (`tests/pages/zh-plain`).
 */
export const pruneOrphans: Rule = {
  name: 'orphans',
  apply(body: Body) {
    const isStory = ({ at }: Line) => !body.has(at) && storyRules.has(body.ruleOf(at) ?? '');
    for (const line of body.kept()) {
      const next = body.lines.slice(line.at + 1, line.at + 1 + leastStories);
      if (next.length < leastStories || !next.every(isStory)) continue;
      if (mayHead(line) && !body.captions.has(line.at) && !isCredit(line, body.page.languages))
        body.drop(line.at, this.name);
    }
  },
};
