import type { LibraryDatabase } from '../database.ts';
import type { SavedArticle } from '../saved-article.ts';
import type { Entry } from './block.ts';
import { blocksOf, bytesIn } from './segment.ts';
import { siteTokensOf } from './site.ts';
import { tokensOfText } from './tokens.ts';

/** What of an article is searched. */
export interface Indexed {
  number: number;
  /** Headline, publisher and whom it names, one a line. */
  head: string;
  text: string;
  url: string;
}

type HeadFields = Pick<SavedArticle, 'headline' | 'publisher' | 'credited' | 'authors'>;

/** The lines that stand above an article: a match in them comes before a match in its text. */
export function headOf({ headline, publisher, credited, authors }: HeadFields): string {
  return [headline, publisher ?? '', ...credited, ...authors].join('\n');
}

/** An article as it is indexed. */
export function indexedOf(row: HeadFields & Pick<SavedArticle, 'number' | 'url'>, text: string): Indexed {
  return { number: row.number, head: headOf(row), text, url: row.url };
}

/**
 * Makes articles findable, as one segment. Inside the write that keeps them, so that what is acknowledged is indexed.
 * A number may come again, with other words: it is then found by all of them.
 */
export async function indexArticles(library: LibraryDatabase, articles: readonly Indexed[]): Promise<void> {
  if (articles.length === 0) return;
  const sorted = articles.toSorted((a, b) => a.number - b.number);
  const segment = crypto.randomUUID();
  const base = sorted[0]!.number;
  const { blocks, firsts } = blocksOf(entriesOf(sorted), { segment, base, at: 0, isShort: false });
  await Promise.all([
    library.segments.add({
      id: segment,
      articles: articles.length,
      base,
      firsts: firsts.join('\n'),
      bytes: bytesIn(blocks),
    }),
    library.blocks.bulkAdd(blocks),
  ]);
}

function entriesOf(articles: readonly Indexed[]): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (token: string, number: number, inHead: boolean) => {
    let entry = entries.get(token);
    if (!entry) {
      entry = { token, all: [], head: [] };
      entries.set(token, entry);
    }
    if (entry.all.at(-1) !== number) entry.all.push(number);
    if (inHead && entry.head.at(-1) !== number) entry.head.push(number);
  };
  for (const { number, head, text, url } of articles) {
    for (const token of tokensOfText(head)) add(token, number, true);
    for (const token of siteTokensOf(url)) add(token, number, false);
    for (const token of tokensOfText(text)) add(token, number, false);
  }
  return [...entries.values()].sort((a, b) => (a.token < b.token ? -1 : 1));
}
