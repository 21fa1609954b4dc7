import Papa from 'papaparse';
import { longestPiece, mostArticles } from './limits.ts';
import { ImportRefused } from './refused.ts';
import { type TextFile, textOf } from './text-file.ts';

/** A table's row: what stands under a heading, '' where nothing does. */
export interface CsvRow {
  /** The line of the table, from 1; the headings are the first. */
  row: number;
  under(heading: string): string;
}

/** Headings as they are compared. */
function named(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim().toLowerCase());
}

function newlineIn(text: string): '\r\n' | '\n' | '\r' {
  return (/\r\n|\n|\r/u.exec(text)?.[0] ?? '\n') as '\r\n' | '\n' | '\r';
}

/** The headings of a table, in lower case, from a file's first words. */
export function headingsOf(head: string): string[] {
  const { data } = Papa.parse<string[]>(head, { preview: 1, delimiter: ',' });
  return named(data[0] ?? []);
}

/**
 * The rows of a comma-separated table (RFC 4180), read piece by piece.
 * @throws ImportRefused where there are more rows, or longer ones, than a reading list has
 */
export async function* csvRows(file: TextFile): AsyncGenerator<CsvRow> {
  let rest = '';
  let row = 0;
  let columns: Map<string, number> | undefined;
  let newline: ReturnType<typeof newlineIn> | undefined;
  const parse = function* (text: string, isLast: boolean): Generator<CsvRow> {
    newline ??= newlineIn(text);
    const parser = new Papa.Parser({ delimiter: ',', newline });
    const { data, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = text.slice(meta.cursor);
    for (const cells of data) {
      row++;
      if (row > mostArticles + 1) throw new ImportRefused('too-many');
      if (!columns) columns = new Map(named(cells).map((heading, at) => [heading, at]));
      else if (cells.some((cell) => cell.trim())) {
        const at = columns;
        yield { row, under: (heading) => cells[at.get(heading) ?? -1]?.trim() ?? '' };
      }
    }
  };
  let waiting = longestStep;
  for await (const text of textOf(file)) {
    rest += text;
    if (rest.length > longestPiece) throw new ImportRefused('too-large');
    // A row that does not end is read again with each piece: the pieces grow with it, or it would be read a thousand times.
    if (rest.length < waiting) continue;
    yield* parse(rest, false);
    waiting = Math.max(longestStep, rest.length * 2);
  }
  yield* parse(rest, true);
}

const longestStep = 65_536; // characters
