import { alignAlong } from './align.ts';
import { lettersOf } from './letters.ts';
import { likelyPlaces, shareOfGrams } from './likely-places.ts';
import type { TextQuoteSelector } from './quote.ts';

/** A quote that is to be found again for years, in copies of its text that may have changed. */
export interface Anchor extends TextQuoteSelector {
  /** Letters before it, white space not counted. W3C Web Annotation Data Model, section 4.2.5. */
  start: number;
  /** The same words, or nearly the same, stood at another place of the text too. */
  repeated: boolean;
}

const contextLength = 96; // letters kept either side; twice the standard's, since half of them may be gone
/** Letters kept on either side of a quote where a text repeats itself. */
export const longestContext = 512;
/** Longest quote that is kept, in characters: a long article. */
export const longestQuote = 50_000;
const longestWhole = 600; // letters of a quote that is compared as a whole; a longer one by its beginning and its end
const endLength = 240; // letters of each of the two
const mostGrowth = 2; // times its length that a long quote may have grown to between its ends
const mostCandidates = 16;
// Share of quote and surroundings whose runs of letters lie at a place, below which it is not weighed: a text of other
// words has 0.03 of them, of quotes that are found after a tenth of their text was changed none had less than 0.6.
const leastOfRuns = 0.15;
const widestBand = 256; // letters added or dropped within a quote
const leastOfQuote = 0.5; // share of the quote's letters that are left
const leastOfContext = 0.45;
const leastOfRepeated = 0.6; // where only the surroundings tell which of two places it is
const edge = 16; // letters on either side of a quote's beginning and of its end
const leastOfEdge = 0.3;
const leastLead = 0.25; // by which the surroundings must speak for one place and against any other
const leastContext = 12; // letters; below that the quote must speak for itself
const speaksForItself = 40; // letters

/**
 * The anchor of `text.slice(start, end)`. Its surroundings are kept as far as they are needed to tell it from every
 * other place of the text.
 */
export function anchorOf(text: string, start: number, end: number): Anchor {
  const { letters, offsets } = lettersOf(text);
  const from = lowerBound(offsets, start);
  const to = lowerBound(offsets, end);
  let context = contextLength;
  const around = () => letters.slice(Math.max(0, from - context), to + context);
  while (context < longestContext && isTwice(letters, around())) context *= 2;
  const exact = letters.slice(from, to);
  const first = offsets[Math.max(0, from - context)] ?? start;
  const last = (offsets[Math.min(letters.length, to + context) - 1] ?? end - 1) + 1;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(first, start),
    suffix: text.slice(end, Math.max(end, last)),
    start: from,
    repeated: isTwice(letters, exact) || endsOf(exact).some((words) => hasDouble(letters, words)),
  };
}

/** First index whose offset is not before a place. */
function lowerBound(offsets: Uint32Array, place: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTwice(text: string, words: string): boolean {
  return text.indexOf(words, text.indexOf(words) + 1) >= 0;
}

/** What of a quote is compared letter by letter: a short one itself, of a long one its beginning and its end. */
function endsOf(exact: string): string[] {
  return exact.length > longestWhole ? [exact.slice(0, endLength), exact.slice(-endLength)] : [exact];
}

/** Whether words, or nearly the same, stand twice in a text. */
function hasDouble(text: string, words: string): boolean {
  const alike = likelyPlaces(words, text, 3).filter((place) => likeness(words, text, place) >= leastOfQuote);
  return alike.some((place) => Math.abs(place - alike[0]!) > words.length / 2);
}

function bandOf(pattern: string): number {
  return Math.min(widestBand, 32 + Math.ceil(pattern.length / 4));
}

function likeness(pattern: string, text: string, place: number): number {
  const { left } = alignAlong(pattern, text, place, bandOf(pattern));
  return left[pattern.length]! / pattern.length;
}

interface Candidate {
  start: number;
  end: number;
  /** Shares that are left, 0 to 1. */
  quote: number;
  context: number;
  /** Of the letters on both sides of the quote's beginning, and of its end. */
  edges: Record<Edge, number>;
}

type Edge = 'first' | 'last';

/**
 * Where an anchor's words stand in a text, which may have changed since. As they were, surroundings included; else by
 * the likeliest places, each weighed by how much is left of the quote and of what stood around it. Words that are gone,
 * or may be at either of two places, are at none: an orphan can be seen and mended, a wrong place cannot. A long quote
 * is where its beginning and its end are, each found by itself, if most of it stands between them.
 * Time grows with the text's length and the quote's; what is compared letter by letter is bounded.
 * @returns offsets in the text
 */
export function anchorQuote(text: string, anchor: Anchor): { start: number; end: number } | undefined {
  return anchorQuotes(text, [anchor])[0];
}

/** The same of several anchors: the text is read once. */
export function anchorQuotes(text: string, anchors: readonly Anchor[]): ({ start: number; end: number } | undefined)[] {
  const { letters, offsets } = lettersOf(text);
  return anchors.map((anchor) => {
    const place = placeOf(letters, anchor);
    return place && { start: offsets[place.start]!, end: offsets[place.end - 1]! + 1 };
  });
}

/** Where an anchor's words stand among the letters of a text. */
function placeOf(letters: string, anchor: Anchor): Place | undefined {
  const exact = lettersOf(anchor.exact.slice(0, longestQuote)).letters;
  if (!exact) return undefined;
  const prefix = lettersOf(anchor.prefix.slice(-2 * longestContext)).letters;
  const suffix = lettersOf(anchor.suffix.slice(0, 2 * longestContext)).letters;
  const quote = { prefix, exact, suffix };
  return (
    unchanged(letters, quote, anchor) ??
    (exact.length > longestWhole ? byEnds(letters, quote, anchor) : changed(letters, quote, anchor))
  );
}

type Place = Pick<Candidate, 'start' | 'end'>;
type Quote = TextQuoteSelector;

function unchanged(letters: string, { prefix, exact, suffix }: Quote, { start }: Anchor): Place | undefined {
  const whole = prefix + exact + suffix;
  const at = letters.indexOf(whole);
  if (at < 0 || prefix.length + suffix.length < leastContext) return undefined;
  if (letters.indexOf(whole, at + 1) < 0) return { start: at + prefix.length, end: at + prefix.length + exact.length };
  // A text that repeats itself for pages: nothing but the place itself can tell.
  return letters.startsWith(whole, start - prefix.length) ? { start, end: start + exact.length } : undefined;
}

/** @param edges those that must be left: where a long quote's end goes on into the quote, nothing hangs on it */
function changed(
  letters: string,
  quote: Quote,
  { repeated }: Anchor,
  edges: readonly Edge[] = ['first', 'last'],
): Place | undefined {
  const { prefix, exact, suffix } = quote;
  const context = prefix.length + suffix.length;
  const candidates = likelyPlaces(prefix + exact + suffix, letters, mostCandidates, leastOfRuns)
    .map((place) => weigh(letters, quote, place))
    .sort((a, b) => b.context - a.context || b.quote - a.quote);
  const [best, ...others] = apart(candidates);
  if (
    !best ||
    best.quote < leastOfQuote ||
    edges.some((one) => best.edges[one] < leastOfEdge) ||
    best.end <= best.start
  )
    return undefined;
  const rivals = others.filter((other) => other.quote >= leastOfQuote);
  if (context < leastContext) return exact.length >= speaksForItself && rivals.length === 0 ? best : undefined;
  if (best.context < (repeated ? leastOfRepeated : leastOfContext)) return undefined;
  return rivals.some((rival) => rival.context > best.context - leastLead) ? undefined : best;
}

function byEnds(letters: string, { prefix, exact, suffix }: Quote, anchor: Anchor): Place | undefined {
  const inside = endLength + contextLength;
  const first = { prefix, exact: exact.slice(0, endLength), suffix: exact.slice(endLength, inside) };
  const last = { prefix: exact.slice(-inside, -endLength), exact: exact.slice(-endLength), suffix };
  const start = changed(letters, first, anchor, ['first'])?.start;
  const end = start === undefined ? undefined : changed(letters, last, anchor, ['last'])?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  if (end - start > exact.length * mostGrowth) return undefined;
  return shareOfGrams(exact, letters.slice(start, end)) >= leastOfQuote ? { start, end } : undefined;
}

/** Candidates that lie on each other are one. */
function apart(candidates: Candidate[]): Candidate[] {
  return candidates.filter(
    (candidate, i) => !candidates.slice(0, i).some(({ start, end }) => candidate.start < end && start < candidate.end),
  );
}

function weigh(letters: string, { prefix, exact, suffix }: Quote, place: number): Candidate {
  const pattern = prefix + exact + suffix;
  const { across, left } = alignAlong(pattern, letters, place, bandOf(pattern));
  const from = prefix.length;
  const to = from + exact.length;
  const leftOf = (start: number, end: number) => left[end]! - left[start]!;
  const share = (start: number, end: number) => (end > start ? leftOf(start, end) / (end - start) : 1);
  // Where words were added at an edge, they are not the quote's.
  const isLeft = (at: number) => left[at + 1]! > left[at]!;
  let first = from;
  let last = to - 1;
  while (first < last && !isLeft(first)) first++;
  while (last > first && !isLeft(last)) last--;
  return {
    start: across[first]!,
    end: isLeft(last) ? across[last]! + 1 : across[first]!,
    quote: share(from, to),
    context: (leftOf(0, from) + leftOf(to, pattern.length)) / Math.max(1, pattern.length - exact.length),
    edges: {
      first: share(Math.max(0, from - edge), Math.min(to, from + edge)),
      last: share(Math.max(from, to - edge), Math.min(pattern.length, to + edge)),
    },
  };
}
