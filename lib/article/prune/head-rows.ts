import { collapse, countCjk, countWords } from '../../text/white-space.ts';
import { printedDate } from '../metadata/dates.ts';

const lines = 'p, div, h1, h2, h3, h4, li, td, ul, ol, figure, img, blockquote, table';
const sentence = /[。！？.!?:：;；”"’]$/u;

/**
 * Takes out the rows between headline and text that Readability leaves in: account name, date, counters
 * (`tests/pages/zh-plain`: "admin" in a bare `div`). The first picture, heading or sentence ends the head.
 */
export function pruneHeadRows(body: Element): void {
  for (const line of [...body.querySelectorAll(lines)]) {
    if (!line.parentNode) continue;
    if (/^(?:img|figure|h\d|blockquote|table|ul|ol|li)$/u.test(line.localName)) return;
    if (line.querySelector(lines)) continue;
    const text = collapse(line.textContent ?? '');
    if (!text) continue;
    const isRow = text.length <= 80 && printedDate(text) !== undefined && countWords(text) <= 14;
    const isName =
      countCjk(text) <= 12 && countWords(text) <= 4 && !sentence.test(text) && !line.querySelector('strong, b, em');
    if (!isRow && !isName) return;
    line.remove();
  }
}
