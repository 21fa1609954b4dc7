import { type Line, type SortingRule, standsIn } from '../body.ts';
import { formAttribute } from '../walk-page.ts';

const longestInvitation = 500; // letters: headline, sentence, small print of a newsletter box
const leastProse = 160; // letters: a paragraph of this length is no small print
const mostLines = 8;
const mostSentences = 2; // lines of prose: an invitation and its small print

/**
 * Forms, and the small boxes that invite to them (`tests/pages/en-portal`: a newsletter in the middle of the text). Old
 * templates, and hostile pages, put the article itself into a form: what holds prose is no box.
 */
export const pruneForms: SortingRule = {
  name: 'forms',
  sort(lines, page) {
    for (const form of page.copy.querySelectorAll(`[${formAttribute}]`)) {
      const linesIn = (box: Element): Line[] => lines.filter((line) => standsIn(line, box));
      const isBox = (box: Element) => {
        const within = linesIn(box);
        if (within.length > mostLines || box.querySelector('h1, article, main')) return false;
        const size = within.reduce((sum, line) => sum + line.size, 0);
        return (
          size <= longestInvitation &&
          !within.some((line) => line.size - line.linked > leastProse) &&
          within.filter(({ isProse }) => isProse).length <= mostSentences
        );
      };
      if (!isBox(form)) continue;
      let box = form;
      for (let up = form.parentElement; up && up !== page.copy.body && isBox(up); up = up.parentElement) box = up;
      for (const line of linesIn(box)) line.outside ??= this.name;
    }
  },
};
