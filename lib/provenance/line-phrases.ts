import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import { PhraseList } from '../languages/phrase-list.ts';
import type { Block } from '../text/blocks.ts';
import type { FinderContext } from './context.ts';
import { type NotePhrase, notePhrasesOf } from './note-words.ts';
import { type NoticePhrase, noticePhrasesOf } from './notice-words.ts';

/** The phrases that may stand in a line, each list in its own order. */
export interface LinePhrases {
  readonly notes: readonly NotePhrase[];
  readonly notices: readonly NoticePhrase[];
}

type LinePhrase = { note: NotePhrase; notice?: never } | { notice: NoticePhrase; note?: never };

const listOf = perLanguages(
  (spoken) =>
    new PhraseList<LinePhrase>(
      [...notePhrasesOf(spoken).map((note) => ({ note })), ...noticePhrasesOf(spoken).map((notice) => ({ notice }))],
      ({ note, notice }) => (note ?? notice).phrase,
    ),
);

const none: LinePhrases = { notes: [], notices: [] };
const known = new WeakMap<Block, LinePhrases>();

/**
 * The phrases of notes and notices that may stand in a line. Several finders ask for nearly every line of a page: the letters
 * of each are gone through once, for all of them.
 */
export function phrasesInLine(block: Block, { page }: FinderContext): LinePhrases {
  let phrases = known.get(block);
  if (!phrases) {
    const standing = listOf(page.languages).standingIn(lowerCase(block.text));
    phrases =
      standing.length === 0
        ? none
        : {
            notes: standing.flatMap(({ note }) => note ?? []),
            notices: standing.flatMap(({ notice }) => notice ?? []),
          };
    known.set(block, phrases);
  }
  return phrases;
}
