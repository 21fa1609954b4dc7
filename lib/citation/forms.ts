import type { Wording } from '../wording/wording.ts';
import { writeBibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslItem, writeCslJson } from './csl-json.ts';
import { writePlainText } from './plain-text.ts';
import { writeRis } from './ris.ts';
import { writeSourcelineJson } from './sourceline-json.ts';

/** A form in which what was read on a page can be taken away. */
export interface CitationForm {
  name(words: Wording): string;
  write(citable: Citable, words: Wording): string;
  /** Forms that reference managers read are offered as files, too. */
  file?: { ending: string; type: string };
}

/** In the order in which they are offered. */
export const citationForms: readonly CitationForm[] = [
  { name: (words) => words.copy.text, write: writePlainText },
  { name: () => 'JSON', write: writeSourcelineJson },
  {
    name: () => 'CSL-JSON',
    write: (citable, words) => writeCslJson(cslItem(citable, words)),
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  },
  {
    name: () => 'BibTeX',
    write: (citable, words) => writeBibtex(cslItem(citable, words)),
    file: { ending: 'bib', type: 'application/x-bibtex' },
  },
  {
    name: () => 'RIS',
    write: (citable, words) => writeRis(cslItem(citable, words)),
    file: { ending: 'ris', type: 'application/x-research-info-systems' },
  },
];

const longestFileName = 60; // characters, without the ending

/** A name that every disk takes: letters and figures of the headline. */
export function fileNameOf(headline: string, ending: string): string {
  const letters = headline.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = [...letters]
    .slice(0, longestFileName)
    .join('')
    .replace(/^-+|(?<!-)-+$/gu, '');
  return `${name || 'article'}.${ending}`;
}
