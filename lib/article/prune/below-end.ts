import type { Body, Line, Rule } from '../body.ts';
import { isCredit } from './credits.ts';
import { isSentence } from './head-rows.ts';

/** Rules that tell other stories and a portal's furniture; a run of such lines below the text is where it has ended. */
const furnitureRules = new Set([
  'labels',
  'teasers',
  'link-lines',
  'invitations',
  'comments',
  'forms',
  'marked',
  'zones',
]);
const leastLeftOut = 3; // lines
const mostStranded = 2; // lines in a row; more are a list or a table of the text's own

/**
 * Lines that are left over among a portal's boxes below the last sentence: a box's name, the one title of a list that is
 * no link (`tests/pages/zh-plain`).
 */
export const pruneBelowEnd: Rule = {
  name: 'below-end',
  apply(body: Body) {
    const end = body.kept().findLast((line) => (line.isProse || isSentence(line)) && !body.captions.has(line.at))?.at;
    if (end === undefined) return;
    let leftOut = 0;
    let stranded: Line[] = [];
    const drop = () => {
      for (const { at } of stranded) body.drop(at, this.name);
    };
    for (const line of body.lines.slice(end + 1, body.last + 1)) {
      if (body.has(line.at)) {
        if (!isCredit(line, body.page.languages)) stranded.push(line);
      } else if (furnitureRules.has(body.ruleOf(line.at) ?? '')) {
        if (stranded.length > mostStranded) return;
        if (leftOut >= leastLeftOut) drop();
        stranded = [];
        leftOut++;
      }
    }
    if (leftOut >= leastLeftOut && stranded.length <= mostStranded) drop();
  },
};
