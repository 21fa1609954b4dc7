import { perArticleWords } from '../../languages/index.ts';
import { lowerCase } from '../../languages/phrase.ts';
import { listOfPhrases } from '../../languages/phrase-list.ts';
import { type Body, type Line, type Rule, standsIn } from '../body.ts';
import { formAttribute } from '../walk-page.ts';

const phrasesOf = perArticleWords((spoken) => listOfPhrases(spoken, ({ invitations }) => invitations));
const longest = 320; // characters
const longestOffer = 160; // letters
const leastInvitations = 3; // lines of one box
const mostLeft = 8; // lines: "Don't have an account?", "or", a button's, what an account is good for
const mostBelowHeading = 3; // lines
const longestBelowHeading = 500; // letters
const longestWithForm = 800; // letters of a box: heading, invitation, what will be done with the address
const opening = /^[\s(（【[*>»•·▶►→–—-]+/u;

function isOffer({ block, isProse, size }: Line): boolean {
  return block.kind === 'list-item' && (!isProse || size < longestOffer);
}

/** What is offered below an invitation: items of a list, all of them where most are no sentences. */
function offersBelow({ at }: Line, body: Body): Line[] {
  const list = body.lines[at + 1]?.block.element.closest('ul, ol');
  const items = list ? body.lines.filter((line) => standsIn(line, list)) : [];
  if (items[0]?.at === at + 1 && items.filter(isOffer).length > items.length / 2) return items;
  const offers: Line[] = [];
  for (let next = at + 1; next <= body.last && isOffer(body.lines[next]!); next++) offers.push(body.lines[next]!);
  return offers;
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

/** What a small box has below the heading that invites: "Do you follow us yet?" and, in other words, where and what for. */
function belowHeading(line: Line, body: Body): Line[] {
  if (line.block.kind !== 'heading') return [];
  for (let { holder } = line; holder.within && holder.element !== body.container; holder = holder.within) {
    const others = body.lines.filter((other) => other.at !== line.at && standsIn(other, holder.element));
    if (others.length === 0) continue;
    const size = others.reduce((sum, other) => sum + other.size, 0);
    const isSmall = others.length <= mostBelowHeading && size <= longestBelowHeading;
    return isSmall && others.every(({ at }) => at > line.at) ? others : [];
  }
  return [];
}

/** What a small box with a form says beside its invitation. */
function besideForm(line: Line, body: Body): Line[] {
  for (let { holder } = line; holder.within && holder.element !== body.container; holder = holder.within) {
    const within = body.lines.filter((other) => standsIn(other, holder.element));
    if (within.length > mostLeft || within.reduce((sum, { size }) => sum + size, 0) > longestWithForm) return [];
    if (holder.element.querySelector(`[${formAttribute}]`)) return within;
  }
  return [];
}

/** Lines that ask the reader to subscribe, follow, download or read something else, in the language files' words. */
export const pruneInvitations: Rule = {
  name: 'invitations',
  apply(body: Body) {
    const phrases = phrasesOf(body.page.languages);
    for (const line of body.kept()) {
      const { block, at } = line;
      const text = block.text.replace(opening, '');
      if (text.length > longest) continue;
      const lower = lowerCase(text);
      if (!phrases.standingIn(lower).some((phrase) => phrase.find(text, lower))) continue;
      body.drop(at, this.name);
      for (const beside of [...belowHeading(line, body), ...besideForm(line, body)]) body.drop(beside.at, this.name);
      // What a subscription offers is listed below the offer.
      for (const offer of offersBelow(line, body)) body.drop(offer.at, this.name);
    }
    for (const line of body.kept())
      if (!line.isProse && body.ruleOf(line.at - 1) === this.name)
        for (const left of boxOfInvitations(line, body, this.name)) body.drop(left.at, this.name);
  },
};
