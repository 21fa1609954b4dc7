import type { Comparison, Difference } from '@/lib/library/compare/comparison.ts';
import type { Wording } from '@/lib/wording/wording.ts';

/** Two versions of one page, or two pages with one text. */
export type Compared = 'versions' | 'copies';

/** Whether there is anything in a difference. */
export function differs({ added, removed }: Difference): boolean {
  return added.length + removed.length > 0;
}

/** What a comparison comes to, in one sentence without a full stop. */
export function summaryOf(comparison: Comparison, compared: Compared, { compare }: Wording): string {
  const { counts, headline, sourceLines, credited, disclaimers, corrections, authors } = comparison;
  const isTextChanged = counts.added + counts.removed + counts.changed > 0;
  const parts = [
    isTextChanged && compare[compared](counts),
    headline && compare.headlineChanged,
    (differs(sourceLines) || differs(credited)) && compare.sourceChanged,
    differs(disclaimers) && compare.noticeChanged,
    differs(corrections) && compare.correctionChanged,
    differs(authors) && compare.authorChanged,
  ].filter((part) => typeof part === 'string');
  const [first, ...rest] = parts;
  if (first === undefined) return compare.nothingChanged;
  return [first[0]!.toLocaleUpperCase() + first.slice(1), ...rest].join(compare.partSeparator);
}
