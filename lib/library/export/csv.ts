import Papa from 'papaparse';
import { collapse } from '../../text/white-space.ts';
import type { SavedArticle } from '../saved-article.ts';
import type { CitedArticle } from './whole-article.ts';

/** What is marked, one highlight a line, a note behind its words. */
function highlightLines(highlights: CitedArticle['highlights']): string {
  return highlights
    .map(({ anchor, note }) => [anchor.exact, note].map(collapse).filter(Boolean).join(' — '))
    .join('\n');
}

const columns: [heading: string, cell: (row: SavedArticle) => string | number][] = [
  ['headline', (row) => row.headline],
  ['publisher', (row) => row.publisher ?? ''],
  ['credited', (row) => row.credited.join('; ')],
  ['authors', (row) => row.authors.join('; ')],
  ['verdict', (row) => (row.versions > 0 ? row.verdict : '')],
  ['disclaimers', (row) => row.disclaimerKinds.join('; ')],
  ['published', (row) => row.published ?? ''],
  ['saved', (row) => new Date(row.savedAt).toISOString()],
  ['address', (row) => row.url],
  ['shelf', (row) => row.shelf],
  ['starred', (row) => row.starred],
  ['tags', (row) => row.tags.join('; ')],
  ['note', (row) => row.note],
  ['language', (row) => row.language ?? ''],
  ['minutes', (row) => row.minutes],
  ['versions', (row) => row.versions],
];

/**
 * Cells as RFC 4180 has them, each in quotation marks. A table program takes what begins so for a formula and runs it
 * (OWASP, "CSV Injection"): an apostrophe before it makes it words again.
 */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell)));
  return `${Papa.unparse(cells, { quotes: true, newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/u })}\r\n`;
}

/** A table program takes UTF-8 for what it is when it begins with this. */
export const byteOrderMark = '\ufeff';

/** The list as a table, for programs that calculate. Texts stay out of it. */
export async function* csvOf(articles: AsyncGenerator<CitedArticle>): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([[...columns.map(([heading]) => heading), 'highlights']]);
  for await (const { row, highlights } of articles) {
    yield csvLines([[...columns.map(([, cell]) => cell(row)), highlightLines(highlights)]]);
  }
}
