import { perArticleWords } from '../../languages/index.ts';
import { lowerCase } from '../../languages/phrase.ts';
import { listOfPhrases } from '../../languages/phrase-list.ts';
import type { Body, Line, Rule } from '../body.ts';

const phrasesOf = perArticleWords((spoken) => listOfPhrases(spoken, ({ invitations }) => invitations));
const longest = 320; // characters
const opening = /^[\s(（【[*>»•·▶►→–—-]+/u;

function isOffer({ block, isProse, size }: Line): boolean {
  return block.kind === 'list-item' && (!isProse || size < 160);
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
  },
};
