import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { credit, type FinderContext } from './context.ts';
import type { Party } from './parties.ts';

/** An outlet or an agency in a byline, and whether a person's name stands before it in the row. */
export interface SignedBy {
  party: Party;
  span: Span;
  isAfterPerson: boolean;
}

// What may stand between the names of one byline: "Reuters, Ann Vale", "AFP/The Quay".
const betweenNames = /^[\s,/&|·、]{0,3}(?:(?:and|und|et|y|e|en|og|och|и)\s)?$/u;

/** Where the names that follow each other from `start` on end. */
export function endOfRun({ text }: Block, start: Span, pieces: readonly Span[]): number {
  let { end } = start;
  for (const piece of pieces)
    if (piece.start >= end && betweenNames.test(text.slice(end, piece.start))) end = piece.end;
  return end;
}

/** Takes down the outlets of one row: the page's own, an agency whose text it is, or one that helped a named writer. */
export function creditSigners(
  block: Block,
  signers: readonly SignedBy[],
  hasPeople: boolean,
  context: FinderContext,
): void {
  if (context.taken.has(block)) return;
  for (const { party, span, isAfterPerson } of signers) {
    const isContributor = party.kind === 'agency' && hasPeople && !isAfterPerson;
    credit(
      {
        by: 'byline',
        block,
        span,
        parties: [party],
        at: 0,
        ...(isContributor && { relation: 'contributed' as const }),
      },
      context,
    );
  }
}
