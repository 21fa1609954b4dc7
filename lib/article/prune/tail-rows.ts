import type { Language } from '../../languages/language.ts';
import type { Body, Line, Rule } from '../body.ts';
import { claimsRights } from '../claims-rights.ts';
import { isDateRow, isSentence } from './head-rows.ts';

const copyright = /^(?:©|\(c\)|（c）|copyright)[\s:]/iu;
const longestRow = 160; // letters
const mostRows = 12;

function isTailRow(line: Line, languages: readonly Language[]): boolean {
  const { block, size, linked } = line;
  if (size > longestRow) return false;
  return (
    copyright.test(block.text) ||
    claimsRights(block.text, languages) ||
    isDateRow(line) ||
    linked > size / 2 ||
    (block.kind === 'heading' && !isSentence(line))
  );
}

/** The rows below the last sentence: tags, dates, copyright, a heading with nothing under it. */
export const pruneTailRows: Rule = {
  name: 'tail-rows',
  apply(body: Body) {
    const kept = body.kept();
    for (let i = kept.length - 1; i > 0 && i >= kept.length - mostRows; i--) {
      const line = kept[i]!;
      if (body.captions.has(line.at)) continue;
      if (line.block.kind === 'list-item' || line.block.kind === 'cell' || !isTailRow(line, body.page.languages))
        return;
      body.drop(line.at, this.name);
    }
  },
};
