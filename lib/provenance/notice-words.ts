import { perLanguages } from '../languages/index.ts';
import { Phrase } from '../languages/phrase.ts';
import { PhraseList } from '../languages/phrase-list.ts';
import { WordList } from '../languages/word-list.ts';
import type { DisclaimerKind } from './provenance.ts';

export interface NoticePhrase {
  kind: DisclaimerKind;
  phrase: Phrase;
}

export interface NoticeWords {
  phrases: PhraseList<NoticePhrase>;
  /** Labels that make all that follows them a notice. */
  labels: WordList;
}

/** A notice may be of several kinds; what says most about the text is told: who paid for it, who put it up. */
export const rankOf = (kind: DisclaimerKind) => ({ sponsored: 2, 'third-party': 1 })[kind as string] ?? 0;

export const noticeWordsOf = perLanguages(
  (spoken): NoticeWords => ({
    phrases: new PhraseList(
      spoken
        .flatMap(({ tag, disclaimers }) =>
          Object.entries(disclaimers.phrases).flatMap(([kind, list]) =>
            list.map((phrase) => ({ kind: kind as DisclaimerKind, phrase: new Phrase(phrase, tag) })),
          ),
        )
        .sort((a, b) => rankOf(b.kind) - rankOf(a.kind)),
      ({ phrase }) => phrase,
    ),
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
  return phrases.find(({ phrase }) => phrase.find(text, lower))?.kind;
}
