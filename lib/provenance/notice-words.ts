import { perLanguages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { Phrase } from '../languages/phrase.ts';
import { WordList } from '../languages/word-list.ts';
import type { DisclaimerKind } from './provenance.ts';

export interface NoticePhrase {
  kind: DisclaimerKind;
  phrase: Phrase;
}

export interface NoticeWords {
  /** Labels that make all that follows them a notice. */
  labels: WordList;
}

/** A notice may be of several kinds; what says most about the text is told: who paid for it, who put it up. */
export const rankOf = (kind: DisclaimerKind) => ({ sponsored: 2, 'third-party': 1 })[kind as string] ?? 0;

/** The phrases of some languages by which notices are known; those of the kinds that say most come first. */
export function noticePhrasesOf(spoken: readonly Language[]): NoticePhrase[] {
  return spoken
    .flatMap(({ tag, disclaimers }) =>
      Object.entries(disclaimers.phrases).flatMap(([kind, list]) =>
        list.map((phrase) => ({ kind: kind as DisclaimerKind, phrase: new Phrase(phrase, tag) })),
      ),
    )
    .sort((a, b) => rankOf(b.kind) - rankOf(a.kind));
}

export const noticeWordsOf = perLanguages(
  (spoken): NoticeWords => ({
    labels: new WordList(spoken.flatMap(({ disclaimers }) => disclaimers.labels)),
  }),
);

// "Die Kommentare geben nicht die Meinung der Redaktion wieder." is said of what readers write.
const ofComments =
  /^(?:die\s)?(?:leser)?kommentare\s|^(?:user |reader )?comments?\s|^les commentaires\s|^los comentarios\s|^i commenti\s|^(?:网友|用户)?评论|(?:expressed|posted|published) below\b|الواردة أدناه/u;

/**
 * The kind of notice that a text is.
 * @param lower the text as `lowerCase` gives it
 * @param phrases those that may stand in the text's line
 */
export function noticeKindOf(
  text: string,
  lower: string,
  phrases: readonly NoticePhrase[],
): DisclaimerKind | undefined {
  if (phrases.length === 0 || ofComments.test(lower)) return undefined;
  return phrases.find(({ phrase }) => {
    const match = phrase.find(text, lower);
    return match !== undefined && !isCited(text, match.start, match.end);
  })?.kind;
}

const leastAround = 8; // characters of a sentence around the words that it quotes

/** "“We do not share this view,” reads a stamp on its back": words that a sentence of the text quotes are no notice. */
function isCited(text: string, start: number, end: number): boolean {
  const opening = Math.max(...[...'“„«「『'].map((sign) => text.lastIndexOf(sign, start)));
  if (opening < 0 || /[”»」』]/u.test(text.slice(opening, start))) return false;
  const closing = text.slice(opening + 1).search(/[”“»」』]/u);
  if (closing < 0 || opening + 1 + closing < end - 1) return false;
  const around = text.slice(0, opening) + text.slice(opening + closing + 2);
  return (around.match(/\p{L}/gu)?.length ?? 0) >= leastAround;
}
