import type { Byline, Provenance, Role } from '../provenance/provenance.ts';
import type { Wording } from '../wording/wording.ts';
import { type Citable, dayOf } from './citable.ts';
import { citationNote } from './note.ts';
import { oneLine } from './one-line.ts';
import { creditedElsewhere } from './verdict-sentence.ts';

/** A name as printed. Which part of it is the family's is not ours to guess. */
export interface CslName {
  literal: string;
}

export type CslDate = { 'date-parts': [number[]] } | { literal: string };

/** A reference in the Citation Style Language's data format, 1.0.2: the part of it that a news page can fill. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  /** The outlet that runs the page. */
  'container-title'?: string;
  /** Whom the page credits with the text. */
  'original-publisher'?: string;
  /** The day that the page gives for the credited text. */
  'original-date'?: CslDate;
  issued?: CslDate;
  accessed: CslDate;
  URL: string;
  language?: string;
  note: string;
}

function dateOf(iso: string): CslDate {
  const day = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
  return day ? { 'date-parts': [day.slice(1).map(Number)] } : { literal: oneLine(iso) };
}

function namesOf(bylines: Byline[], wanted: Role): CslName[] | undefined {
  const people = bylines.filter(({ role, rejected }) => role === wanted && !rejected);
  return people.length > 0 ? people.map(({ name }) => ({ literal: oneLine(name) })) : undefined;
}

/** A key that says which page it is: BibTeX takes no other letters than these, and two pages of a year must differ. */
function keyOf(url: string, published: string | undefined): string {
  let sum = 5381;
  for (const character of url) sum = (sum * 33 + character.codePointAt(0)!) % 0x7fffffff;
  const host = new URL(url).hostname.replace(/^www\./u, '').replace(/[^a-z0-9]/giu, '');
  const year = /^\d{4}/u.exec(published ?? '')?.[0] ?? '';
  return `${host || 'page'}${year}${sum.toString(36)}`;
}

function sourceDateOf({ dates }: Provenance): string | undefined {
  return dates.find(({ kind, value }) => kind === 'source' && value)?.value;
}

/** An article as a reference. It names the page that was read; whom that page credits stands beside, as a credit. */
export function cslItem(citable: Citable, words: Wording): CslItem {
  const { article, provenance, readAt } = citable;
  const { bylines } = provenance;
  const [author, editor, translator] = (['author', 'editor', 'translator'] as const).map((role) =>
    namesOf(bylines, role),
  );
  const credited = creditedElsewhere(provenance)[0];
  const sourceDate = sourceDateOf(provenance);
  return {
    id: keyOf(article.url, article.published),
    type: article.publisher ? 'article-newspaper' : 'webpage',
    title: oneLine(article.headline),
    ...(author && { author }),
    ...(editor && { editor }),
    ...(translator && { translator }),
    ...(article.publisher && { 'container-title': oneLine(article.publisher) }),
    ...(credited && { 'original-publisher': oneLine(credited.name) }),
    ...(sourceDate && { 'original-date': dateOf(sourceDate) }),
    ...(article.published && { issued: dateOf(article.published) }),
    accessed: dateOf(dayOf(readAt)),
    URL: article.url,
    ...(article.language && { language: article.language }),
    note: citationNote(citable, words),
  };
}

/** A CSL-JSON file: a list of one. */
export function writeCslJson(item: CslItem): string {
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
