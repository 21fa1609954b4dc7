import { dayOf } from '../../citation/citable.ts';

/** What a library can be taken out as, in the order in which it is offered. */
export const exportFormats = ['archive', 'markdown', 'epub', 'csv', 'csl-json', 'ris'] as const;

export type ExportFormat = (typeof exportFormats)[number];

const endings: Record<ExportFormat, { ending: string; type: string }> = {
  archive: { ending: 'zip', type: 'application/zip' },
  markdown: { ending: 'zip', type: 'application/zip' },
  epub: { ending: 'epub', type: 'application/epub+zip' },
  csv: { ending: 'csv', type: 'text/csv' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
};

export interface ExportFile {
  /** `sourceline-2026-11-24.zip` */
  name: string;
  /** `.zip` */
  ending: string;
  type: string;
}

/** The file that a library is taken out to, named by the reader's own day. */
export function exportFile(format: ExportFormat, now: number): ExportFile {
  const { ending, type } = endings[format];
  const kind = format === 'markdown' ? '-markdown' : '';
  return { name: `sourceline-${dayOf(now)}${kind}.${ending}`, ending: `.${ending}`, type };
}
