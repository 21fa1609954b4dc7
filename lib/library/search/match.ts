import type { Term } from './parse-query.ts';
import { roughlyFolded, type Unit, unitsOf } from './units.ts';

/** A part of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** Characters of a word without blanks must stand together in the text as they do in the query. */
function follows(wanted: Unit, wantedBefore: Unit, unit: Unit, before: Unit): boolean {
  if (unit.gap === 'new-line') return false;
  const isWord = wanted.isUnspaced && wantedBefore.isUnspaced && wanted.gap === 'joined';
  return !isWord || (unit.isUnspaced && before.isUnspaced && unit.gap === 'joined');
}

function startsAt(units: readonly Unit[], at: number, { units: wanted, isWhole }: Term): boolean {
  if (at + wanted.length > units.length) return false;
  for (let i = 0; i < wanted.length; i++) {
    const unit = units[at + i]!;
    const mayGoOn = i === wanted.length - 1 && !isWhole && !wanted[i]!.isUnspaced;
    if (mayGoOn ? !unit.folded.startsWith(wanted[i]!.folded) : unit.folded !== wanted[i]!.folded) return false;
    if (i > 0 && !follows(wanted[i]!, wanted[i - 1]!, unit, units[at + i - 1]!)) return false;
  }
  return true;
}

/** Whether a text has a term. */
export function hasTerm(units: readonly Unit[], term: Term): boolean {
  for (let at = 0; at < units.length; at++) if (startsAt(units, at, term)) return true;
  return false;
}

/** Where in a text terms stand, in order; what overlaps is one. */
export function rangesOf(text: string, terms: readonly Term[]): Range[] {
  const units = unitsOf(text);
  const ranges: Range[] = [];
  for (let at = 0; at < units.length; at++) {
    const found = terms.filter((term) => startsAt(units, at, term));
    if (found.length === 0) continue;
    const longest = Math.max(...found.map((term) => term.units.length));
    const { start } = units[at]!;
    const { end } = units[at + longest - 1]!;
    const last = ranges.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** A word of plain characters is in a text that has it letter by letter: no need to fold the text. */
export function quickWord({ units }: Term): string | undefined {
  const isPlain = units.every(
    ({ folded, isUnspaced, gap }, i) =>
      isUnspaced && (i === 0 || gap === 'joined') && /^[\u4e00-\u9fff]$/u.test(folded),
  );
  return isPlain ? units.map(({ folded }) => folded).join('') : undefined;
}

const isAlphabetic = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+)$/u;

/** Letters that a line with a term has, once it is folded roughly: those of the term's words without digits and signs. */
export function lettersOf({ units }: Term): string[] {
  return units.filter(({ folded }) => isAlphabetic.test(folded)).map(({ folded }) => roughlyFolded(folded));
}
