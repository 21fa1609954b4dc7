import { matchedRanges } from '@/lib/library/search/context.ts';
import { blockSelector, ownTexts, rangeIn } from '../reader/text-ranges.ts';

/**
 * Highlights the words searched for in an article's text, without changing it.
 * @returns where they stand, in order
 */
export function markMatches(body: Element, typed: string): Range[] {
  const view = body.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const found = [...body.querySelectorAll(blockSelector)].flatMap((block) => {
    const texts = ownTexts(block);
    const ranges = matchedRanges(texts.map(({ data }) => data).join(''), typed);
    return ranges.map(({ start, end }) => rangeIn(texts, start, end));
  });
  if (view?.CSS.highlights) view.CSS.highlights.set('sourceline-match', new view.Highlight(...found));
  return found;
}
