import { Dexie } from 'dexie';
import type { LibraryDatabase } from './database.ts';
import type { SavedArticle } from './saved-article.ts';

/** What a library has of the address that a link leads to. */
export type KnownLink =
  /** The article itself. */
  | { kind: 'saved' }
  /** Not this article, but others of its site. */
  | { kind: 'site'; count: number }
  | undefined;

/** What newsletters and networks hang on an address, to tell by which way somebody came. It leads to the same page without. */
const wayMarks = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src)$/u;

const lastSign = '\uffff';

/** The site of an address: its host without `www.`; undefined where it has none. */
function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return /^https?:$/u.test(protocol) ? host.replace(/^www\./u, '') : undefined;
}

/** An address under the names by which an article may be kept. */
function namesOf(address: string): string[] {
  const url = new URL(address);
  url.hash = '';
  const plain = new URL(url);
  for (const name of [...plain.searchParams.keys()]) if (wayMarks.test(name)) plain.searchParams.delete(name);
  return [...new Set([url.href, plain.href])];
}

/** Whether two sites are one to a reader: the same, or one a part of the other. */
function isOneSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** How many articles are kept of a site. The index of addresses is read, no article. */
async function countOf(library: LibraryDatabase, site: string, removed: ReadonlySet<string>): Promise<number> {
  const beginnings = ['https://', 'https://www.', 'http://', 'http://www.'].map((start) => `${start}${site}/`);
  const ids = await Promise.all(
    beginnings.map((start) =>
      library.articles
        .where('url')
        .between(start, start + lastSign)
        .primaryKeys(),
    ),
  );
  return ids.flat().filter((id) => !removed.has(id)).length;
}

/**
 * What the library knows of the pages that some links lead to; it learns nothing by being asked.
 * @param addresses of links, absolute
 * @param page where the links stand: nothing is said of its own site, whose every link would be known
 * @returns for each address, in order
 */
export function knownLinks(library: LibraryDatabase, addresses: readonly string[], page: string): Promise<KnownLink[]> {
  const here = siteOf(page);
  const sites = addresses.map(siteOf);
  const others = new Set(sites.filter((site) => site && !(here && isOneSite(site, here))));
  return library.transaction('r', library.articles, async () => {
    const names = addresses.map((address, i) => (sites[i] ? namesOf(address) : []));
    const rows: SavedArticle[] = await library.articles
      .where('url')
      .anyOf([...new Set(names.flat())])
      .toArray();
    const saved = new Set(rows.filter((row) => row.removed === 0).map((row) => row.url));
    const range = library.articles.where('[removed+savedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
    const removed = new Set(others.size > 0 ? await range.primaryKeys() : []);
    const counts = new Map<string, number>();
    for (const site of others) counts.set(site!, await countOf(library, site!, removed));
    return names.map((own, i): KnownLink => {
      if (own.some((name) => saved.has(name))) return { kind: 'saved' };
      const count = counts.get(sites[i] ?? '') ?? 0;
      return count > 0 ? { kind: 'site', count } : undefined;
    });
  });
}
