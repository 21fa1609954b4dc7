import { isHeadline } from '../../text/layout.ts';
import { fold } from '../../text/white-space.ts';
import type { Body, Rule } from '../body.ts';

const longestLine = 400; // characters
const longestQuote = 300; // letters
const leastRefrain = 5; // lines
const leastQuote = 40; // characters: of pull quotes; shorter lines recur by chance

/** Whether paragraphs said again stand apart from each other, and are many: plans and lists of recipes repeat their parts. */
function isRefrain(again: readonly number[]): boolean {
  const apart = again.filter((at) => !again.includes(at - 1) && !again.includes(at + 1));
  return apart.length >= leastRefrain && apart.length > again.length / 2;
}

/**
 * What the body says twice: its headline, which the reader prints above it, a pull quote, a caption repeated as text
 * (`tests/pages/zh-plain`).
 */
export const pruneRepeated: Rule = {
  name: 'repeated',
  apply(body: Body) {
    const headline = fold(body.headline);
    const kept = body.kept();
    const seen = new Map<string, number>();
    const again: number[] = [];
    let text = '';
    for (const { block } of kept) if (block.text.length > leastQuote) text += `${block.text}\n`;
    for (const { block, at, size, isProse } of kept) {
      if (block.text.length > longestLine) continue;
      const folded = fold(block.text);
      if (isHeadline(block, headline)) body.drop(at, this.name);
      if (folded.length < leastQuote) continue;
      if (seen.has(folded) && isProse) again.push(at);
      seen.set(folded, at);
      // A pull quote is set apart, and its words stand in a paragraph too.
      if (size >= longestQuote || (block.kind !== 'heading' && block.zone !== 'aside')) continue;
      const first = text.indexOf(block.text);
      if (text.indexOf(block.text, first + 1) >= 0) body.drop(at, this.name);
    }
    if (!isRefrain(again)) for (const at of again) body.drop(at, this.name);
  },
};
