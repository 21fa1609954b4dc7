import type { Block } from '../text/blocks.ts';
import { credit, creditRows, type FinderContext } from './context.ts';
import { type Party, partiesIn } from './parties.ts';

const bracketedTail = /(?:^|[.!?…”"“»。！？)]\s?|\s)[(（[](?<credit>[^()（）[\]]{2,60})[)）\]]\s*$/u;
const dashedTail = /[.!?”"。]\s*(?:[—–]|--)\s*(?<credit>[\p{Lu}\p{Lo}][^—–.!?]{1,40})$/u;
const longestRow = 90; // characters
const rest = /[\s,，、;；/|｜&+()（）[\].:：*—–-]+/gu;

/** Whether nothing but the names, and what joins them, stands in a credit. */
function isNothingElse(text: string, parties: readonly Party[]): boolean {
  let left = text;
  for (const { name } of parties) left = left.replace(name, ' ');
  return /^(?:and|with|und|mit|et|avec|y|e|con|com|med|en|i|z|\s)*$/iu.test(left.replace(rest, ' ').trim());
}

// "Associated Press in Valencia", "AFP à Paris".
const placeBehind = /\s+(?:in|à|en|aus|i|w|di|em|da)\s+\p{Lu}[\p{L}\s-]{2,30}$/u;

/** A credit of agencies, with or without the outlet itself: "red, ORF.at/Agenturen", "AFP/The Local", "sid/dpa". */
function isAgencyCredit(text: string, parties: readonly Party[]): boolean {
  const has = (...kinds: Party['kind'][]) => parties.some(({ kind }) => kinds.includes(kind));
  if (!has('agency') && !(has('nominal') && has('self'))) return false;
  return !has('outlet') && isNothingElse(text, parties);
}

/** The parts of a row that elements of their own hold, and the row as a whole. */
function partsOf({ text, seams }: Block): { start: number; end: number }[] {
  const bounds = [0, ...new Set(seams), text.length];
  const parts = bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
  return seams.length > 0 ? [{ start: 0, end: text.length }, ...parts] : parts;
}

function readTail(block: Block, context: FinderContext): boolean {
  const match = bracketedTail.exec(block.text) ?? dashedTail.exec(block.text);
  const words = match?.groups?.credit;
  if (!match || !words) return false;
  const parties = partiesIn(words, context);
  if (!isAgencyCredit(words, parties)) return false;
  const at = match.index + match[0].lastIndexOf(words);
  const start = at - (/[(（[]/u.test(block.text[at - 1] ?? '') ? 1 : 0);
  credit({ by: 'agency-tail', block, span: { start, end: block.text.trimEnd().length }, parties, at }, context);
  return true;
}

function readRow(block: Block, context: FinderContext): void {
  for (const { start, end } of partsOf(block)) {
    const words = block.text.slice(start, end).replace(placeBehind, '');
    const parties = partiesIn(words, context);
    if (!isAgencyCredit(words, parties)) continue;
    const lead = words.length - words.trimStart().length;
    const span = { start: start + lead, end: start + block.text.slice(start, end).trimEnd().length };
    credit({ by: 'agency-tail', block, span, parties, at: start }, context);
    return;
  }
}

/**
 * Finds agencies named at the end of the text, or in a row that holds nothing else: "… sagte er. (dpa)",
 * "red, ORF.at/Agenturen". Rows at a picture credit the picture.
 */
export function findAgencyTails(context: FinderContext): void {
  for (const block of creditRows(context)) {
    if (context.taken.has(block)) continue;
    const isParagraph = context.layout.placeOf(block) === 'tail';
    if (isParagraph && readTail(block, context)) continue;
    if (block.text.length <= longestRow && block.pictures.length === 0) readRow(block, context);
  }
}
