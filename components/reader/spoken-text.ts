import type { SpokenSentence } from '@/lib/listening.ts';
import { blockSelector, ownTexts, rangeIn } from './text-ranges.ts';

/** A sentence of an article's text, and where it stands. */
export interface PlacedSentence extends SpokenSentence {
  /** Its text nodes are looked up when they are needed: marks cut them. */
  block: Element;
  start: number;
}

const longest = 200; // characters: about fifteen seconds of slow speech
const pause = /[,;:，；：、。！？]\s*/gu;

/** A sentence in pieces that are not too long, cut behind its signs. */
function pieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const cuts = [...sentence.matchAll(pause)].map((match) => match.index + match[0].length);
  const all: string[] = [];
  let from = 0;
  for (const cut of [...cuts, sentence.length]) {
    if (cut - from < longest / 3 && cut < sentence.length) continue;
    all.push(sentence.slice(from, cut));
    from = cut;
  }
  return all;
}

/** The sentences of a text in the order in which they are read, each in its own language. Code and tables are not read. */
export function sentencesOf(body: Element, language: string | undefined): PlacedSentence[] {
  return [...body.querySelectorAll(blockSelector)].flatMap((block) => {
    if (block.closest('pre, table, [data-note]')) return [];
    const joined = ownTexts(block)
      .map(({ data }) => data)
      .join('');
    const own = block.closest('[lang]')?.getAttribute('lang') ?? language;
    const segmenter = new Intl.Segmenter(own || undefined, { granularity: 'sentence' });
    return [...segmenter.segment(joined)].flatMap(({ segment, index }) => {
      let start = index;
      return pieces(segment).flatMap((text) => {
        const placed = { text, language: own, block, start };
        start += text.length;
        return text.trim() ? [placed] : [];
      });
    });
  });
}

/** A sentence, or a word of it, as a range. */
export function rangeOf({ block, start, text }: PlacedSentence, word?: { start: number; end: number }): Range {
  return rangeIn(ownTexts(block), start + (word?.start ?? 0), start + (word?.end ?? text.length));
}

/** The first sentence that begins below a height of the text's own window, or the first of all. */
export function sentenceBelow(sentences: readonly PlacedSentence[], top: number): number {
  return Math.max(
    0,
    sentences.findIndex((sentence) => rangeOf(sentence).getBoundingClientRect().top >= top),
  );
}

/** Shows what is being read, without changing the text. Absent: nothing is. */
export function showSpoken(
  view: Window & typeof globalThis,
  sentence: Range | undefined,
  word: Range | undefined,
): void {
  const { highlights } = view.CSS;
  if (!highlights) return;
  for (const [name, range] of [
    ['sourceline-sentence', sentence],
    ['sourceline-word', word],
  ] as const) {
    if (range) highlights.set(name, new view.Highlight(range));
    else highlights.delete(name);
  }
}
