import { type HighlightColour, highlightColours, type MarkedWords } from '../library/highlight.ts';
import { anchorQuotes } from '../text/anchor-quote.ts';
import { lettersOf } from '../text/letters.ts';
import { shareOfGrams } from '../text/likely-places.ts';
import { NodeText } from '../text/node-text.ts';

/** How many of an article's highlights are found on its page. */
export interface ShownHighlights {
  found: number;
  all: number;
}

const leastOfStretch = 0.5; // share of its runs of letters that are the quote's too

/** Whether words are the quote's, and not what a page sets between two of its paragraphs. */
function isOfQuote(words: string, quote: string): boolean {
  const { letters } = lettersOf(words);
  return quote.includes(letters) || shareOfGrams(letters, quote) >= leastOfStretch;
}

/** Names in the browser's registry; `page.css` gives each its look. */
const nameOf = (colour: HighlightColour) => `sourceline-highlight-${colour}`;

/** Shows a reader's highlights on the page itself by ranges alone: no element of the page is changed, none is added. */
export function showHighlights(body: Node, highlights: readonly MarkedWords[]): ShownHighlights {
  const read = new NodeText(body);
  const ranges = new Map<HighlightColour, Range[]>(highlightColours.map((colour) => [colour, []]));
  let found = 0;
  const places = anchorQuotes(
    read.text,
    highlights.map(({ anchor }) => anchor),
  );
  for (const [i, { anchor, colour }] of highlights.entries()) {
    const place = places[i];
    if (!place) continue;
    found++;
    const quote = lettersOf(anchor.exact).letters;
    for (const { node, start, end } of read.stretches(place.start, place.end)) {
      if (!isOfQuote(node.data.slice(start, end), quote)) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.get(colour)!.push(range);
    }
  }
  for (const [colour, of] of ranges) CSS.highlights.set(nameOf(colour), new Highlight(...of));
  return { found, all: highlights.length };
}

export function hideHighlights(): void {
  for (const colour of highlightColours) CSS.highlights.delete(nameOf(colour));
}
