import { fold } from '../../text/white-space.ts';
import { type Line, type SortingRule, standsIn } from '../body.ts';
import { articleNode, textOf } from '../metadata/json-ld.ts';
import type { Page } from '../page.ts';
import { formAttribute } from '../walk-page.ts';

const longestInvitation = 500; // letters: headline, sentence, small print of a newsletter box
const leastProse = 160; // letters: a paragraph of this length is no small print
const mostLines = 8;
const longestAnswer = 160; // letters
const mostSentences = 2; // lines of prose: an invitation and its small print

/**
 * The answers of a poll, each a field's label, and the question above them. The fields are not copied; some themes set
 * the rows of a head as labels, so that a label alone tells nothing.
 */
function answersIn(lines: readonly Line[], page: Page): Line[] {
  if (page.copy.querySelector('label') === null) return [];
  const isAnswer = (line: Line | undefined) =>
    line !== undefined && line.size <= longestAnswer && line.block.nodes[0]?.parentElement?.closest('label') != null;
  const polls: Line[] = [];
  for (const line of lines) {
    if (!isAnswer(line)) continue;
    const question = lines[line.at - 1];
    const begins = !isAnswer(question);
    if (begins && !isAnswer(lines[line.at + 1])) continue;
    polls.push(line);
    if (begins && question && /[?？]$/u.test(question.block.text) && question.size <= leastProse) polls.push(question);
  }
  return polls;
}

/**
 * Forms, and the small boxes that invite to them (`tests/pages/en-portal`: a newsletter in the middle of the text). Old
 * templates, and hostile pages, put the article itself into a form: what holds prose is no box.
 */
export const pruneForms: SortingRule = {
  name: 'forms',
  sort(lines, page) {
    const titles = new Set(
      [page.title, page.metas.get('og:title')?.[0], textOf(articleNode(page)?.headline)].map((title) =>
        fold(title ?? ''),
      ),
    );
    const isTitle = ({ block }: Line) => block.kind === 'heading' && titles.has(fold(block.text));
    for (const form of page.copy.querySelectorAll(`[${formAttribute}]`)) {
      const linesIn = (box: Element): Line[] => lines.filter((line) => standsIn(line, box));
      const isBox = (box: Element) => {
        const within = linesIn(box);
        if (within.length > mostLines || box.querySelector('h1, article, main')) return false;
        const size = within.reduce((sum, line) => sum + line.size, 0);
        return (
          size <= longestInvitation &&
          // A search field may stand in the head of the article.
          !within.some(isTitle) &&
          !within.some((line) => line.size - line.linked > leastProse) &&
          within.filter(({ isProse }) => isProse).length <= mostSentences
        );
      };
      if (!isBox(form)) continue;
      let box = form;
      for (let up = form.parentElement; up && up !== page.copy.body && isBox(up); up = up.parentElement) box = up;
      for (const line of linesIn(box)) line.outside ??= this.name;
    }
    for (const line of answersIn(lines, page)) line.outside ??= this.name;
  },
};
