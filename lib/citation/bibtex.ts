import type { CslDate, CslItem, CslName } from './csl-json.ts';

// Ours and not citation-js's: core with its BibTeX and RIS plugins is 165 kB, more than the whole reader, which is put
// into the page on every click. Reading such files would be another matter; writing one entry is this page.

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/gu, (sign) => escapes[sign]!);
}

/** Addresses are printed as they are; only what would end the field is written otherwise. */
function escapedAddress(url: string): string {
  return url.replace(/[\\{}\s]/gu, (sign) => encodeURIComponent(sign));
}

/** Each in braces of its own: BibTeX would take a name apart, and an "and" inside of one for two. */
function people(names: CslName[]): string {
  return names.map(({ literal }) => `{${escaped(literal)}}`).join(' and ');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function isoOf(date: CslDate): string {
  if ('literal' in date) return escaped(date.literal);
  return date['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-');
}

function issuedFields(date: CslDate | undefined): [string, string][] {
  if (!date) return [];
  if ('literal' in date) return [['year', `{${escaped(date.literal)}}`]];
  const [year, month, day] = date['date-parts'][0];
  return [
    ['year', `{${year}}`],
    ['month', months[month! - 1] ?? `{${month}}`],
    ['day', `{${day}}`],
  ];
}

/** A reference as a BibTeX entry; biblatex and reference managers read the fields that plain BibTeX passes over. */
export function writeBibtex(item: CslItem): string {
  const field = (name: string, value: string | undefined): [string, string][] => (value ? [[name, `{${value}}`]] : []);
  const fields = [
    ...field('author', item.author && people(item.author)),
    ...field('editor', item.editor && people(item.editor)),
    ...field('translator', item.translator && people(item.translator)),
    // The inner braces keep a style from changing the headline's capitals.
    ...field('title', `{${escaped(item.title)}}`),
    ...field('journal', item['container-title'] && escaped(item['container-title'])),
    ...issuedFields(item.issued),
    ...field('origpublisher', item['original-publisher'] && escaped(item['original-publisher'])),
    ...field('origdate', item['original-date'] && isoOf(item['original-date'])),
    ...field('url', escapedAddress(item.URL)),
    ...field('urldate', isoOf(item.accessed)),
    ...field('language', item.language && escaped(item.language)),
    ...field('note', escaped(item.note)),
  ];
  const kind = item.type === 'article-newspaper' ? 'article' : 'misc';
  return `@${kind}{${item.id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}
