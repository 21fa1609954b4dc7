import { QuoteFinder } from '../text/quote.ts';
import type { Statement } from './statements.ts';

/** Names of the highlights in the browser's registry; `page.css` gives each its look. */
export const highlightNames = {
  source: 'sourceline-source',
  disclaimer: 'sourceline-disclaimer',
  'image-credit': 'sourceline-credit',
  found: 'sourceline-found',
} as const;

function rangeOf(finder: QuoteFinder, { quote, nth }: Statement): Range | undefined {
  const stretches = finder.find(quote, nth);
  if (!stretches) return undefined;
  const range = new Range();
  range.setStart(stretches[0]!.node, stretches[0]!.start);
  range.setEnd(stretches.at(-1)!.node, stretches.at(-1)!.end);
  return range;
}

/**
 * Highlights statements on the page itself by ranges alone: no element of the page is changed, none is added.
 * @returns takes the highlights off again
 */
export function markPage(body: Node, statements: Statement[]): () => void {
  const finder = new QuoteFinder(body);
  for (const kind of ['source', 'disclaimer', 'image-credit'] as const) {
    const ranges = statements
      .filter((statement) => statement.kind === kind)
      .flatMap((statement) => rangeOf(finder, statement) ?? []);
    CSS.highlights.set(highlightNames[kind], new Highlight(...ranges));
  }
  return () => {
    for (const name of Object.values(highlightNames)) CSS.highlights.delete(name);
  };
}

/** Scrolls the page to a statement's words and outlines them until the next look-up. Returns whether they are there. */
export function showOnPage(body: Node, statement: Statement): boolean {
  const range = rangeOf(new QuoteFinder(body), statement);
  if (!range) return false;
  CSS.highlights.set(highlightNames.found, new Highlight(range));
  const { top } = range.getBoundingClientRect();
  scrollTo({ top: Math.max(0, scrollY + top - innerHeight * 0.3), behavior: 'instant' });
  return true;
}
