import type { CslDate, CslItem } from './csl-json.ts';
import { oneLine } from './one-line.ts';

function slashed(date: CslDate): string {
  if ('literal' in date) return date.literal;
  return `${date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/')}/`;
}

/**
 * A reference as a RIS record: two letters, two blanks, a hyphen, a blank, and the value to the end of the line. A line
 * break inside a value would begin a field of its own, so that every value is one line.
 */
export function writeRis(item: CslItem): string {
  const year = item.issued && 'date-parts' in item.issued ? String(item.issued['date-parts'][0][0]) : undefined;
  const lines: [string, string | undefined][] = [
    ['TY', item.type === 'article-newspaper' ? 'NEWS' : 'ELEC'],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ...(item.editor ?? []).map(({ literal }): [string, string] => ['ED', literal]),
    ...(item.translator ?? []).map(({ literal }): [string, string] => ['A4', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year],
    ['DA', item.issued && slashed(item.issued)],
    ['OP', item['original-publisher']],
    ['UR', item.URL],
    ['Y2', slashed(item.accessed)],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}` : []));
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`;
}
