import { mostArticles } from './limits.ts';
import { ImportRefused } from './refused.ts';
import { type TextFile, textOf } from './text-file.ts';

/** From here on a table is refused for its lines alone; below, for its rows, when they are read: quotes may be unclosed. */
const mostLines = 2 * mostArticles;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Refuses a table that has many times too many rows, by counting the ends of lines that stand in no quotes: parsing a
 * hundred thousand rows to find out takes seconds.
 * @throws ImportRefused
 */
export async function refuseLongTable(file: TextFile): Promise<void> {
  let lines = 0;
  let isQuoted = false;
  let end: number | undefined;
  for await (const text of textOf(file)) {
    end ??= /[\r\n]/u.test(text) && !text.includes('\n') ? carriageReturn : lineFeed;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === quote) isQuoted = !isQuoted;
      else if (code === end && !isQuoted && ++lines > mostLines) throw new ImportRefused('too-many');
    }
  }
}
