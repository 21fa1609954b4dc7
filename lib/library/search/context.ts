import { type Range, rangesOf } from './match.ts';
import { parseQuery } from './parse-query.ts';

/** A piece of a text that is shown, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

const contextLength = 120; // columns; a Han character takes three, for it says as much as three letters
const leadLength = 30; // columns before the first match
const furthest = 24; // characters that are given up so as not to cut a word

/** Where in a text the words of a query stand, in UTF-16 units of the text as given; in order, none overlapping. */
export function matchedRanges(text: string, typed: string): Range[] {
  return rangesOf(text, parseQuery(typed).terms);
}

const widthOf = (character: string) => (character >= '\u2e80' ? 3 : 1);

/**
 * The words around the first match, about 120 letters or 40 Han characters on one line, with every match among them.
 * @returns pieces in order, "…" where the text goes on; none where nothing matches
 */
export function contextOf(text: string, typed: string): Piece[] {
  const ranges = matchedRanges(text, typed);
  const first = ranges[0];
  if (!first) return [];
  const start = startBefore(text, first.start);
  const end = endAfter(text, start, first.end);
  const pieces: Piece[] = start > 0 ? [{ text: '…', isMatch: false }] : [];
  let at = start;
  for (const range of ranges) {
    if (range.end > end) break;
    pieces.push({ text: text.slice(at, range.start), isMatch: false });
    pieces.push({ text: text.slice(range.start, range.end), isMatch: true });
    at = range.end;
  }
  pieces.push({ text: text.slice(at, end), isMatch: false });
  if (end < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces
    .map(({ text, isMatch }) => ({ text: text.replace(/\s/gu, ' '), isMatch }))
    .filter((piece) => piece.text);
}

/** The beginning of a word, at most `leadLength` columns before the match and inside its line. */
function startBefore(text: string, match: number): number {
  let start = match;
  let columns = 0;
  while (start > 0 && columns < leadLength && text[start - 1] !== '\n') {
    start--;
    columns += widthOf(text[start]!);
  }
  return wholeWord(text, start, match, 1);
}

/** The end of a word, `contextLength` columns behind the start, or where the match ends if that is later. */
function endAfter(text: string, start: number, match: number): number {
  let end = start;
  let columns = 0;
  while (end < text.length && (columns < contextLength || end < match)) {
    columns += widthOf(text[end]!);
    end++;
  }
  return wholeWord(text, end, match, -1);
}

const innerLetter = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;
const isInWord = (text: string, at: number) =>
  at > 0 &&
  at < text.length &&
  innerLetter.test(text[at]!) &&
  innerLetter.test(text[at - 1]!) &&
  widthOf(text[at]!) === 1;

/** Steps towards the match until no word is cut in two; one that is longer than all reason is. */
function wholeWord(text: string, from: number, match: number, direction: 1 | -1): number {
  let at = from;
  for (let steps = 0; steps < furthest && at !== match && isInWord(text, at); steps++) at += direction;
  if (isInWord(text, at) && at !== match) return from;
  const isBlank = () => /\s/u.test(text[direction === 1 ? at : at - 1] ?? '');
  while (at > 0 && at < text.length && at !== match && isBlank()) at += direction;
  return at;
}
