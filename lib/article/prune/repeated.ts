import { isHeadline } from '../../text/layout.ts';
import { fold } from '../../text/white-space.ts';
import type { Body, Rule } from '../body.ts';

const longestLine = 400; // characters
const longestQuote = 300; // letters
const leastQuote = 40; // characters: of pull quotes; shorter lines recur by chance

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
    let text = '';
    for (const { block } of kept) if (block.text.length > leastQuote) text += `${block.text}\n`;
    for (const { block, at, size, isProse } of kept) {
      if (block.text.length > longestLine) continue;
      const folded = fold(block.text);
      if (isHeadline(block, headline)) body.drop(at, this.name);
      if (folded.length < leastQuote) continue;
      if (seen.has(folded) && isProse) body.drop(at, this.name);
      seen.set(folded, at);
      // A pull quote is set apart, and its words stand in a paragraph too.
      if (size >= longestQuote || (block.kind !== 'heading' && block.zone !== 'aside')) continue;
      const first = text.indexOf(block.text);
      if (text.indexOf(block.text, first + 1) >= 0) body.drop(at, this.name);
    }
  },
};
