import { printedDate } from '../article/metadata/dates.ts';
import { rejectionOf } from './bylines.ts';
import { type FinderContext, quotationOf } from './context.ts';
import type { Byline } from './provenance.ts';

// "2026-05-17 · 石桥夜话", "石桥夜话 2026-05-17 10:21"
const accountRow =
  /^(?:\d[\d\s:./年月日-]{5,24}[·|｜•\s]{1,5}(?<behind>[\p{L}\p{N}_-]{2,20})|(?<before>[\p{L}\p{N}_-]{2,20})[·|｜•\s]{1,5}\d[\d\s:./年月日-]{5,24})$/u;

/**
 * Whose account put the text up, on a platform that says that a user did: the name beside the date, between headline and
 * text. On other pages the same row names the outlet, and is read as that.
 */
export function uploaderOf(context: FinderContext, bylines: readonly Byline[]): Byline[] {
  const { layout, page, credits } = context;
  if (bylines.some(({ role, rejected }) => role === 'author' && !rejected)) return [];
  for (const block of layout.head) {
    const { behind, before } = accountRow.exec(block.text)?.groups ?? {};
    const name = behind ?? before;
    if (!name || !/\p{L}{2}/u.test(name) || !printedDate(block.text, page.languages)) continue;
    if (rejectionOf(name, context) || credits.some((source) => source.name === name)) continue;
    const start = block.text.indexOf(name);
    if (context.sight.hiddenReason(block, { start, end: start + name.length }) !== undefined) continue;
    return [{ name, role: 'author', quote: quotationOf(block, start, start + name.length, context) }];
  }
  return [];
}
