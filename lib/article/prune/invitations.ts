import { perArticleWords } from '../../languages/index.ts';
import { lowerCase } from '../../languages/phrase.ts';
import { listOfPhrases } from '../../languages/phrase-list.ts';
import { type Body, type Line, type Rule, standsIn } from '../body.ts';

const phrasesOf = perArticleWords((spoken) => listOfPhrases(spoken, ({ invitations }) => invitations));
const longest = 320; // characters
const leastInvitations = 3; // lines of one box
const mostLeft = 4; // lines: "Don't have an account?", "or", a button's
const opening = /^[\s(（【[*>»•·▶►→–—-]+/u;

function isOffer({ block, isProse, size }: Line): boolean {
  return block.kind === 'list-item' && (!isProse || size < 160);
}

/** The box around a line that holds as many lines of invitations, if it holds no prose and little else. */
function boxOfInvitations(line: Line, body: Body, rule: string): Line[] {
  for (let { holder } = line; holder.within && holder.element !== body.container; holder = holder.within) {
    const within = body.lines.filter((other) => standsIn(other, holder.element));
    const left = within.filter(({ at }) => body.has(at));
    if (left.some(({ isProse }) => isProse) || left.length > mostLeft) return [];
    if (within.filter(({ at }) => body.ruleOf(at) === rule).length >= leastInvitations) return left;
  }
  return [];
}

/** Lines that ask the reader to subscribe, follow, download or read something else, in the language files' words. */
export const pruneInvitations: Rule = {
  name: 'invitations',
  apply(body: Body) {
    const phrases = phrasesOf(body.page.languages);
    for (const { block, at } of body.kept()) {
      const text = block.text.replace(opening, '');
      if (text.length > longest) continue;
      const lower = lowerCase(text);
      if (!phrases.standingIn(lower).some((phrase) => phrase.find(text, lower))) continue;
      body.drop(at, this.name);
      // What a subscription offers is listed below the offer.
      for (let next = at + 1; next <= body.last && isOffer(body.lines[next]!); next++) body.drop(next, this.name);
    }
    for (const line of body.kept())
      if (!line.isProse && body.ruleOf(line.at - 1) === this.name)
        for (const left of boxOfInvitations(line, body, this.name)) body.drop(left.at, this.name);
  },
};
