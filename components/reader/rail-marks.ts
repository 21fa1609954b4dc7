import type { SwatchKind } from '@/lib/citation/rows.ts';
import type { HighlightColour, MarkedWords } from '@/lib/library/highlight.ts';
import { firstMarkOf } from '@/lib/marks/mark-highlights.ts';
import type { MarkKind } from '@/lib/marks/statements.ts';
import { collapse } from '@/lib/text/white-space.ts';

/** A mark of an article's text, as the rail beside it knows it. */
export interface RailMark {
  /** The statement's name, or the highlight's. */
  id: string;
  /** What is stated, or what its reader marked. */
  kind: MarkKind | 'highlight';
  /** Of a highlight. */
  colour?: HighlightColour;
  /** The words that are marked, or their beginning. */
  words: string;
  /** How far from the text's beginning it stands, 0 to 1. */
  share: number;
}

/** One place on the rail: a mark, and how many of its kind stand so close that they share it. */
export interface RailPlace {
  mark: RailMark;
  more: number;
  /** Pixels from the rail's beginning. */
  at: number;
}

export const placeSize = 24; // pixels: as small as what is pressed may be
const longestWords = 60; // characters

export const railSwatches = {
  source: 'source',
  disclaimer: 'disclaimer',
  'image-credit': 'photo',
} as const satisfies Record<MarkKind, SwatchKind>;

/** How far into a text an element stands, along the direction in which the text runs. */
function shareOf(element: Element, text: HTMLElement, isVertical: boolean): number {
  const box = element.getBoundingClientRect();
  const around = text.getBoundingClientRect();
  const share = isVertical
    ? (around.right + Math.abs(text.scrollLeft) - box.right) / Math.max(1, text.scrollWidth)
    : (box.top - around.top) / Math.max(1, around.height);
  return Math.min(1, Math.max(0, share));
}

/** Whether a text is long enough to lose a mark in: longer than one and a half of its windows. */
export function isLong(text: HTMLElement, isVertical: boolean): boolean {
  return isVertical
    ? text.scrollWidth > text.clientWidth * 1.5
    : text.getBoundingClientRect().height > innerHeight * 1.5;
}

const cut = (words: string) => (words.length > longestWords ? `${words.slice(0, longestWords)}…` : words);

/** The marks of what a text states about itself, in its order. */
export function railMarksOf(text: HTMLElement, isVertical: boolean): RailMark[] {
  return [...text.querySelectorAll<HTMLElement>('mark[data-id]')].flatMap((mark) => {
    const { id, statement } = mark.dataset;
    if (!id || !statement || !Object.hasOwn(railSwatches, statement)) return [];
    return {
      id,
      kind: statement as MarkKind,
      words: cut(collapse(mark.textContent ?? '')),
      share: shareOf(mark, text, isVertical),
    };
  });
}

/** The marks of what its reader highlighted in it, each where its words begin. */
export function railHighlightsOf(
  text: HTMLElement,
  isVertical: boolean,
  highlights: readonly MarkedWords[],
): RailMark[] {
  return highlights.flatMap(({ id, colour, anchor }) => {
    const mark = firstMarkOf(text, id);
    if (!mark) return [];
    const share = shareOf(mark, text, isVertical);
    return { id, kind: 'highlight', colour, words: cut(collapse(anchor.exact)), share };
  });
}

/**
 * Where marks stand on a rail: none over another. Neighbours of one kind that would overlap share a place; others move on.
 * @param length of the rail, in pixels
 */
export function placesOnRail(marks: readonly RailMark[], length: number): RailPlace[] {
  const room = Math.max(0, length - placeSize);
  const places: RailPlace[] = [];
  for (const mark of [...marks].sort((a, b) => a.share - b.share)) {
    const last = places.at(-1);
    const wanted = mark.share * room;
    if (last && last.mark.kind === mark.kind && wanted < last.at + placeSize) last.more++;
    else places.push({ mark, more: 0, at: Math.max(wanted, last ? last.at + placeSize : 0) });
  }
  // What was moved on beyond the end moves back, and those before it with it.
  let end = room;
  for (const place of places.toReversed()) {
    place.at = Math.max(0, Math.min(place.at, end));
    end = place.at - placeSize;
  }
  return places;
}
