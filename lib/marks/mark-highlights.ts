import type { MarkedWords } from '../library/highlight.ts';
import { anchorOf, anchorQuotes, longestQuote } from '../text/anchor-quote.ts';
import { NodeText } from '../text/node-text.ts';
import type { TextStretch } from '../text/quote.ts';
import { isOutsideFormulas } from './outside-formulas.ts';

/** What marks are called by a pointer that rests on them, and by screen readers. */
export interface HighlightLabels {
  mark: string;
  markWithNote: string;
}

export interface MarkedHighlights {
  /** Ids of what is marked now, in the text's order. */
  found: string[];
  /** Ids of what is not found in the text as it is now. */
  orphans: string[];
}

/** What stands in an article's element and is not the article's: our own words, and what was left out. */
const ours =
  '[data-spoken], [data-gutter], [data-missing-picture], [data-left-out], [data-embed-kind], [data-embed-show], [data-note], [data-translation]';
const textOfArticle = (body: Element) => new NodeText(body, (element) => element.matches(ours));

const selector = 'mark[data-highlight]';

/** The highlight whose mark an element stands in, the innermost of several. */
export function highlightAt(element: Element): string | undefined {
  return element.closest<HTMLElement>(selector)?.dataset.highlight;
}

/** The first mark of a highlight, which takes the focus. */
export function firstMarkOf(body: ParentNode, id: string): HTMLElement | undefined {
  return [...body.querySelectorAll<HTMLElement>(selector)].find(({ dataset }) => dataset.highlight === id);
}

/**
 * The anchor of the words that a range holds of an article; `undefined` where it holds none of its letters, `too-long`
 * where it holds more than is kept.
 */
export function anchorIn(body: Element, range: Range): MarkedWords['anchor'] | 'too-long' | undefined {
  const read = textOfArticle(body);
  const part = read.partIn(range);
  if (!part) return undefined;
  return part.end - part.start > longestQuote ? 'too-long' : anchorOf(read.text, part.start, part.end);
}

/** A stretch of a node, and the highlights that it belongs to. */
type Intervals = (TextStretch & { highlight: MarkedWords })[];

/**
 * Marks highlights in an article's text, instead of those that are marked. The words stay as they are; each piece of
 * them stands in a `<mark data-highlight>` of its own, the later of two that overlap inside the earlier.
 */
export function markHighlights(
  body: HTMLElement,
  highlights: readonly MarkedWords[],
  labels: HighlightLabels,
): MarkedHighlights {
  unmark(body);
  if (highlights.length === 0) return { found: [], orphans: [] };
  const read = textOfArticle(body);
  const places = anchorQuotes(
    read.text,
    highlights.map(({ anchor }) => anchor),
  );
  const placed = highlights.map((highlight, i) => ({ highlight, place: places[i] }));
  const found = placed
    .filter(({ place }) => place)
    .sort((a, b) => a.place!.start - b.place!.start || b.place!.end - a.place!.end);
  const byNode = new Map<Text, Intervals>();
  for (const { highlight, place } of found) {
    for (const stretch of read.stretches(place!.start, place!.end).filter(isOutsideFormulas)) {
      const known = byNode.get(stretch.node);
      if (known) known.push({ ...stretch, highlight });
      else byNode.set(stretch.node, [{ ...stretch, highlight }]);
    }
  }
  for (const [node, intervals] of byNode) markNode(node, intervals);
  nameMarks(body, highlights, labels);
  return {
    found: found.map(({ highlight }) => highlight.id),
    orphans: placed.filter(({ place }) => !place).map(({ highlight }) => highlight.id),
  };
}

function unmark(body: HTMLElement): void {
  const parents = new Set<Node>();
  for (const mark of body.querySelectorAll(selector)) {
    parents.add(mark.parentNode!);
    mark.replaceWith(...mark.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

/** Cuts a node at every end of a highlight, from its end on, so that what is still to be cut stays in it. */
function markNode(node: Text, intervals: Intervals): void {
  const cuts = [...new Set(intervals.flatMap(({ start, end }) => [start, end]))].sort((a, b) => b - a);
  for (const [i, to] of cuts.entries()) {
    const from = cuts[i + 1];
    if (from === undefined) return;
    const covering = intervals.filter(({ start, end }) => start <= from && end >= to);
    if (covering.length === 0) continue;
    const words = from > 0 ? node.splitText(from) : node;
    if (to - from < words.data.length) words.splitText(to - from);
    const marks = covering.map(({ highlight }) => markOf(node.ownerDocument, highlight));
    words.replaceWith(marks[0]!);
    marks.reduce((outer, inner) => {
      outer.append(inner);
      return inner;
    });
    marks.at(-1)!.append(words);
  }
}

function markOf(document: Document, { id, colour }: MarkedWords): HTMLElement {
  const mark = document.createElement('mark');
  mark.dataset.highlight = id;
  mark.dataset.colour = colour;
  return mark;
}

/** Of each highlight the first mark takes the focus, and the last one shows that there is a note. */
function nameMarks(body: HTMLElement, highlights: readonly MarkedWords[], labels: HighlightLabels): void {
  const marks = Map.groupBy(body.querySelectorAll<HTMLElement>(selector), ({ dataset }) => dataset.highlight!);
  for (const { id, note } of highlights) {
    const of = marks.get(id);
    if (!of) continue;
    for (const mark of of) mark.title = note ? labels.markWithNote : labels.mark;
    of[0]!.tabIndex = 0;
    if (note) of.at(-1)!.dataset.noted = '';
  }
}
