import type { Provenance } from '../../provenance/provenance.ts';
import { languageOfScript, tidyLanguageTag } from '../../text/language-of.ts';
import { readingMinutes } from '../../text/reading-time.ts';
import { collapse } from '../../text/white-space.ts';
import { nothingRead } from '../nothing-read.ts';
import { rowOf } from '../row.ts';
import type { Shelf, WholeVersion } from '../saved-article.ts';
import { longestAddress, longestHtml } from '../saved-shape.ts';
import type { Found, Problem } from './found.ts';
import { importedText } from './imported-text.ts';

/** A page as another reading list has it. What that list does not say is absent. */
export interface ImportedPage {
  url: string;
  title?: string;
  /** Untrusted, as everything here is. Absent: a link alone. */
  html?: string | undefined;
  tags?: readonly string[];
  note?: string;
  shelf?: Shelf;
  starred?: boolean;
  /** Share that was read, 0 to 1. */
  progress?: number;
  /** Milliseconds since 1970. */
  savedAt?: number | undefined;
  bylines?: readonly string[];
  /** ISO 8601. */
  published?: string | undefined;
  publisher?: string | undefined;
  language?: string | undefined;
}

const longestLine = 4000; // characters of a headline
const longestName = 400; // characters of a tag or a name
const longestNote = 1_000_000; // characters
const mostTags = 1000;
const mostBylines = 50;
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A page as its address and words allow: an article to restore, or the reason why it is none. */
export function foundPage(page: ImportedPage, where: Pick<Problem, 'file' | 'row'>): Found {
  const address = page.url.trim();
  const no = (reason: Problem['reason']): Found => ({
    problem: { ...where, address: address.slice(0, longestAddress), reason },
  });
  if (!address) return no('no-address');
  const url = webAddress(address);
  if (!url) return no('not-web');
  if (url.length > longestAddress || (page.html?.length ?? 0) > longestHtml) return no('too-long');
  return { make: () => restored({ ...page, url }) };
}

function webAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => collapse(name).slice(0, longestName)).filter(Boolean))];
}

function restored(page: ImportedPage) {
  const id = crypto.randomUUID();
  const savedAt = page.savedAt ?? Date.now();
  const article = articleOf(page);
  const bylines = article.bylines.map((name) => ({ name, role: 'author' as const }));
  const provenance: Provenance = { ...nothingRead, bylines };
  const listed = rowOf({ id, article, provenance }, { savedAt, number: 0 });
  return {
    row: {
      ...listed,
      tags: unique(page.tags ?? []).slice(0, mostTags),
      note: (page.note ?? '').trim().slice(0, longestNote),
      shelf: page.shelf ?? 'unread',
      starred: page.starred ? (1 as const) : (0 as const),
      progress: Math.min(1, Math.max(0, page.progress ?? 0)) || 0,
    },
    versions: page.html === undefined ? [] : [{ id, savedAt, article, provenance }],
    pictures: [],
  };
}

function articleOf(page: ImportedPage): WholeVersion['article'] {
  const { text, captions } = page.html ? importedText(page.html) : { text: '', captions: [] };
  const headline = collapse(page.title ?? '').slice(0, longestLine);
  const language = tidyLanguageTag(page.language ?? '') ?? languageOfScript(text || headline);
  const publisher = collapse(page.publisher ?? '').slice(0, longestLine);
  return {
    url: page.url,
    headline,
    ...(publisher && { publisher }),
    bylines: unique(page.bylines ?? []).slice(0, mostBylines),
    ...(page.published && { published: page.published }),
    ...(language && { language }),
    direction: rightToLeft.test(text || headline) ? 'rtl' : 'ltr',
    html: page.html ?? '',
    text,
    captions,
    minutes: text ? readingMinutes(text) : 0,
    lines: [],
    captionLines: [],
  };
}
