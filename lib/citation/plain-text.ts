import { printDate } from '../wording/ages.ts';
import type { Wording } from '../wording/wording.ts';
import { type Citable, dayOf } from './citable.ts';
import { oneLine } from './one-line.ts';
import { furtherRows, type ProvenanceRow, provenanceRows, saysAnything } from './rows.ts';
import { verdictSentence } from './verdict-sentence.ts';

function lineOf({ label, value, note, where, url }: ProvenanceRow, words: Wording): string {
  const place = where && `(${where})`;
  return words.citation.labelled(label, [value, note, place, url].filter(Boolean).join(' '));
}

/** What the strip says, as text to paste: which page it was, and its words as evidence. */
export function writePlainText(citable: Citable, words: Wording): string {
  const { article, provenance, readAt } = citable;
  const lines = [
    article.headline,
    article.publisher,
    article.url,
    words.citation.readOn(printDate(dayOf(readAt), words.tag)),
    '',
    words.citation.sentence(verdictSentence(provenance, article, words).text),
    ...[...provenanceRows(provenance, article, words), ...furtherRows(provenance, article, words)].map((row) =>
      lineOf(row, words),
    ),
    ...(provenance.flags.includes('data-disagrees') ? [words.strip.dataDisagrees] : []),
    ...(provenance.flags.includes('not-drawn') ? [words.later.notDrawn] : []),
    saysAnything(provenance) ? words.strip.closing : words.strip.closingNothingRead,
  ];
  return `${lines.flatMap((line) => (line === undefined ? [] : oneLine(line))).join('\n')}\n`;
}
