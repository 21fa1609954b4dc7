import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { LibraryDatabase } from './database.ts';
import { saysTheSame } from './first-part.ts';
import { findByUrl } from './list.ts';

/**
 * Whether a page that is kept says something else now than in the version kept last: what saving it again would add a
 * version for. A page that is not kept, or of which only the link is, has not changed.
 */
export async function changedSince(
  library: LibraryDatabase,
  article: Pick<Article, 'url' | 'headline' | 'text'>,
  provenance: Provenance,
): Promise<boolean> {
  const row = await findByUrl(library, article.url);
  if (!row) return false;
  const [kept, text] = await Promise.all([library.bodies.get(row.version), library.texts.get(row.version)]);
  if (!kept || !text) return false;
  const words = { article: { ...kept.article, text: text.text }, provenance: kept.provenance };
  return !saysTheSame(words, { article, provenance });
}
