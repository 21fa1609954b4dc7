import { diffWords } from 'diff';
import type { Run } from './comparison.ts';

const mostEdits = 400; // words added and removed; beyond, two paragraphs have little in common, and the search gets slow

/** Cuts a text into words as its language does; Chinese and Japanese have no blanks to cut at. */
export function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A page may declare a language that is no tag: "en_US".
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** The whole older text, then the whole newer one. */
export function replaced(older: string, newer: string): Run[] {
  const runs: Run[] = [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ];
  return runs.filter(({ text }) => text);
}

/** What became of a text, word by word; white space alone makes no difference. */
export function compareWords(older: string, newer: string, segmenter: Intl.Segmenter): Run[] {
  const changes = diffWords(older, newer, { intlSegmenter: segmenter, maxEditLength: mostEdits });
  if (!changes) return replaced(older, newer);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
