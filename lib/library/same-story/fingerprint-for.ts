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
