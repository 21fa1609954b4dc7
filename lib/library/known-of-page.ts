import type { Provenance } from '../provenance/provenance.ts';
import { changedSince } from './changed-since.ts';
import type { LibraryDatabase } from './database.ts';
import type { Tally } from './ledger.ts';
import { findByUrl } from './list.ts';
import { findSavedElsewhere, type SameStory } from './same-story/find-same-story.ts';
import type { SavedArticle } from './saved-article.ts';

/** A page as it is read, with as much as the library is asked about. */
export interface PageRead {
  url: string;
  headline: string;
  text: string;
  publisher?: string;
  provenance: Provenance;
}

/** What the ledger has on a name that a page bears. */
export interface KnownName {
  name: string;
  /** Of what it published itself. */
  published?: Tally;
  /** Of articles that credit it. */
  credited?: Tally;
}

/** What a library knows of a page, its publisher and whom it credits; it learns nothing by being asked. */
export interface KnownOfPage {
  /** The row under which the page's own address is kept. */
  saved?: SavedArticle;
  /** Whether the page says something else now than when it was saved. */
  changed: boolean;
  /** The publisher first, then the sources in the page's order; those alone that the ledger has. */
  names: KnownName[];
  /** The same text under other addresses, the most alike first. */
  elsewhere: SameStory[];
}

const mostNames = 12; // an aggregator may credit a hundred

function namesOn({ publisher, provenance }: PageRead): string[] {
  const credited = provenance.sources.filter(({ relation }) => relation !== 'self').map(({ name }) => name);
  return [...new Set([...(publisher ? [publisher] : []), ...credited])].slice(0, mostNames);
}

async function knownNames(library: LibraryDatabase, page: PageRead): Promise<KnownName[]> {
  const names = namesOn(page);
  const keys = names.flatMap((name): [string, string][] => [
    ['publisher', name],
    ['credited', name],
  ]);
  const tallies = await library.tallies.bulkGet(keys);
  return names.flatMap((name, i) => {
    const published = tallies[2 * i];
    const credited = tallies[2 * i + 1];
    return published || credited ? [{ name, ...(published && { published }), ...(credited && { credited }) }] : [];
  });
}

/** Asks the reader's own library about a page, at one moment, and nobody else. */
export function knownOfPage(library: LibraryDatabase, page: PageRead): Promise<KnownOfPage> {
  const { articles, bodies, texts, fingerprints, tallies } = library;
  return library.transaction('r', [articles, bodies, texts, fingerprints, tallies], async () => {
    const saved = await findByUrl(library, page.url);
    const changed = await changedSince(library, page, page.provenance);
    const names = await knownNames(library, page);
    const elsewhere = await findSavedElsewhere(library, page);
    return { ...(saved && { saved }), changed, names, elsewhere };
  });
}
