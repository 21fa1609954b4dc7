import type { LibraryDatabase } from '../database.ts';
import type { SavedArticle } from '../saved-article.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';

const nothingPrinted = { article: { text: '' }, provenance: { sources: [], disclaimers: [] } };

/** The fingerprint of a row's current text; an empty one where only the link is kept. */
async function takenOf(library: LibraryDatabase, row: SavedArticle): Promise<Fingerprint> {
  const [kept, text] = await Promise.all([library.bodies.get(row.version), library.texts.get(row.version)]);
  return fingerprintOf(kept && text ? { article: text, provenance: kept.provenance } : nothingPrinted, row);
}

/** The fingerprint of an article's current version, taken now where none is kept; absent: no such article. */
export async function fingerprintFor(library: LibraryDatabase, id: string): Promise<Fingerprint | undefined> {
  const [row, kept] = await Promise.all([library.articles.get(id), library.fingerprints.get(id)]);
  if (row?.removed !== 0) return undefined;
  return kept?.number === row.number ? kept : takenOf(library, row);
}

/**
 * Takes the fingerprints of articles that have none of their current version: those kept before there were any, and
 * those that were brought in from elsewhere. Some at a time, so that a large library is made up for while its reader
 * does other things; call it again until it says 0.
 * @param most how many to take
 * @returns how many were taken
 * @throws LibraryTooNew
 */
export async function fingerprintBacklog(library: LibraryDatabase, most = 50): Promise<number> {
  const [numbers, taken] = await Promise.all([
    library.articles.orderBy('number').keys(),
    library.fingerprints.orderBy('number').keys(),
  ]);
  const known = new Set(taken);
  const missing = numbers.filter((number): number is number => !known.has(number)).slice(0, most);
  if (missing.length === 0) return 0;
  const rows = await library.articles.where('number').anyOf(missing).toArray();
  const fingerprints: Fingerprint[] = [];
  for (const row of rows) fingerprints.push(await takenOf(library, row));
  await library.write(async () => {
    const now = await library.articles.bulkGet(rows.map(({ id }) => id));
    // One that was saved anew meanwhile has the fingerprint of its new text.
    await library.fingerprints.bulkPut(fingerprints.filter(({ number }, i) => now[i]?.number === number));
  });
  return rows.length;
}
