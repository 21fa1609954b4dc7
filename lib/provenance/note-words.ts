import type { Language } from '../languages/language.ts';
import { Phrase } from '../languages/phrase.ts';

const phrasesOfKind = {
  republication: (language: Language) => language.republication,
  translations: (language: Language) => language.translations,
  excerpts: (language: Language) => language.excerpts ?? [],
  contributions: (language: Language) => language.contributions,
  releases: (language: Language) => language.pressReleases.phrases,
} satisfies Record<string, (language: Language) => readonly string[]>;

/** What a sentence may say of where a text was before, or whose it is in part. */
export type NoteKind = keyof typeof phrasesOfKind;

export interface NotePhrase {
  kind: NoteKind;
  phrase: Phrase;
}

const kinds = Object.keys(phrasesOfKind) as NoteKind[];

/** The phrases of some languages by which such sentences are known, kind by kind. */
export function notePhrasesOf(spoken: readonly Language[]): NotePhrase[] {
  return kinds.flatMap((kind) =>
    spoken.flatMap((language) =>
      phrasesOfKind[kind](language).map((phrase) => ({ kind, phrase: new Phrase(phrase, language.tag) })),
    ),
  );
}
