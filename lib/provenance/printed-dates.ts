import { hasDigit, isBesideHeadline, isMetaRow, printedDate, withoutEnd } from '../article/metadata/dates.ts';
import { perLanguages } from '../languages/index.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block } from '../text/blocks.ts';
import type { Span } from '../text/sentences.ts';
import { type FinderContext, quotationOf } from './context.ts';
import type { PrintedDate } from './provenance.ts';
import { WordPattern } from './word-pattern.ts';

interface DateWords {
  /** A date's label, wherever in a row: "Published", "Updated", "发布时间". */
  label: WordPattern;
  updated: ReadonlySet<string>;
  /** The word behind a date that names the writer in the next element: "3 April 2026 by". */
  by: WordPattern;
}

const wordsOf = perLanguages((spoken): DateWords => {
  const published = spoken.flatMap(({ dates }) => dates.published).map(lowerCase);
  const updated = spoken.flatMap(({ dates }) => dates.updated).map(lowerCase);
  return {
    label: new WordPattern(
      [...published, ...updated],
      (words) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{Ll})`, 'gu'),
    ),
    updated: new Set(updated),
    by: new WordPattern(
      spoken.flatMap(({ byline }) => byline.labels),
      (words) => new RegExp(String.raw`,?\s(?:${words})\s?$`, 'u'),
    ),
  };
});

const longestRow = 140; // characters
const rowsBelow = 6;
const mostDates = 8;

/** The parts of a row that a label each begins, with the label. */
function partsOf(text: string, { label }: DateWords): (Span & { label?: string })[] {
  const labels = label.matchesIn(lowerCase(text));
  const first = labels[0]?.index ?? text.length;
  const parts: (Span & { label?: string })[] = first > 0 ? [{ start: 0, end: first }] : [];
  for (const [i, match] of labels.entries())
    parts.push({ start: match.index, end: labels[i + 1]?.index ?? text.length, label: match[0] });
  return parts;
}

/** The stretches of a row that elements, bars and dots part, without blanks and a writer's label at their ends. */
function fieldsOf({ text, seams }: Block, { start, end }: Span, { by }: DateWords): Span[] {
  const inside = text.slice(start, end);
  const signs = [...inside.matchAll(/\s?[|｜·•]\s?/gu)].map((match) => start + match.index + match[0].length);
  const starts = [...new Set([start, ...signs, ...seams.filter((seam) => seam > start && seam < end)])].sort(
    (a, b) => a - b,
  );
  return starts.flatMap((from, i) => {
    // "2026-03-14 11:01 来源：" and, in an element of its own, whom the label names.
    const whole = text.slice(from, starts[i + 1] ?? end).replace(/(?<=\d)\s\p{L}{1,12}\s?[:：]\s?$/u, '');
    const field = whole.slice(0, by.exec(lowerCase(whole))?.index);
    const lead = field.search(/[^\s|｜·•,]/u);
    return lead < 0
      ? []
      : [{ start: from + lead, end: from + field.replace(/(?<![\s|｜·•,/])[\s|｜·•,/]+$/u, '').length }];
  });
}

/**
 * The dates that the page prints around its article, each with what its label makes of it. A date that stands in a sentence
 * about the first publication is the source's.
 */
export function findPrintedDates(context: FinderContext): PrintedDate[] {
  const { layout, page } = context;
  const words = wordsOf(page.languages);
  const dates: PrintedDate[] = [];
  const push = (kind: PrintedDate['kind'], value: string, block: Block, { start, end }: Span) => {
    if (dates.length >= mostDates || dates.some((known) => known.kind === kind && known.value === value)) return;
    dates.push({ kind, value, quote: quotationOf(block, start, end, context) });
  };
  const isBeside = (row: Block) => isBesideHeadline(row, layout.headline) || isMetaRow(row, layout);
  const around = [...layout.above.filter(isBeside), ...layout.head];
  const below = [...layout.paragraphs.slice(-2), ...layout.after.slice(0, rowsBelow)];
  for (const block of [...around, ...below]) {
    if (block.text.length > longestRow || block.zone === 'comments' || block.zone === 'related') continue;
    if (!hasDigit(block.text)) continue;
    for (const part of partsOf(block.text, words)) {
      // Below the text only a label makes a date the article's: lists of other articles have theirs.
      if (!part.label && !around.includes(block)) continue;
      const kind = part.label && words.updated.has(part.label) ? 'updated' : 'published';
      // Nor one where it is dated above: "The issue of 13 December as a PDF".
      const isDated = kind === 'published' && dates.some((known) => known.kind === kind);
      if (isDated && !around.includes(block)) continue;
      for (const field of fieldsOf(block, part, words)) {
        const printed = withoutEnd(block.text.slice(field.start, field.end), page.languages);
        const value = printedDate(printed, page.languages);
        if (value) push(kind, value, block, field);
      }
    }
  }
  for (const { kind, quote, rejected } of context.evidence) {
    if (kind !== 'republication' || !quote || rejected) continue;
    const value = printedDate(quote.exact, page.languages);
    if (value) dates.push({ kind: 'source', value, quote });
  }
  return dates;
}

const day = 86_400_000; // milliseconds

/** Whether the page prints one day of publication and its data tell another, more than a day away. */
export function isDateConflict(dates: readonly PrintedDate[], published: string | undefined): boolean {
  const printed = dates.find(({ kind }) => kind === 'published')?.value;
  if (!printed || !published) return false;
  return Math.abs(Date.parse(printed.slice(0, 10)) - Date.parse(published.slice(0, 10))) > day;
}
