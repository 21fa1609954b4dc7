import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { LibraryDatabase } from './database.ts';
import type { SavedArticle, SavedPicture } from './saved-article.ts';

/** An article as handed over to be kept. */
export interface ArticleToSave {
  /** UUID of this save; sending the same again changes nothing. */
  id: string;
  article: Article;
  provenance: Provenance;
  pictures: SavedPicture[];
}

/** The disk, or the browser's share of it, is full. Nothing was stored, nothing was lost. */
export class LibraryFull extends Error {
  override readonly name = 'LibraryFull';
}

/** Dexie reports a full disk as an AbortError that carries the real reason inside. */
export function isQuotaError(problem: unknown, depth = 0): boolean {
  if (typeof problem !== 'object' || problem === null || depth > 4) return false;
  const { name, inner, cause, failures } = problem as {
    name?: string;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown[];
  };
  if (name === 'QuotaExceededError') return true;
  return [inner, cause, ...(Array.isArray(failures) ? failures : [])].some((reason) => isQuotaError(reason, depth + 1));
}

/** The row under which an article is listed. */
export function rowOf({ id, article, provenance }: ArticleToSave, now: number): SavedArticle {
  return {
    id,
    url: article.url,
    headline: article.headline,
    ...(article.publisher && { publisher: article.publisher }),
    credited: provenance.sources.filter((source) => source.relation !== 'self').map((source) => source.name),
    disclaimers: provenance.disclaimers.length,
    hasAuthor: provenance.bylines.some(({ role, rejected }) => role === 'author' && !rejected),
    verdict: provenance.verdict,
    ...(article.language && { language: article.language }),
    direction: article.direction,
    ...(article.published && { published: article.published }),
    minutes: article.minutes,
    savedAt: now,
    updatedAt: now,
    removed: 0,
  };
}

/**
 * Keeps an article, text, provenance and pictures together. Resolves only when the browser says that the
 * transaction is complete. An address that is in the library already is saved anew under its old id.
 * @returns the id it is kept under
 * @throws LibraryFull, LibraryTooNew
 */
export async function saveArticle(library: LibraryDatabase, toSave: ArticleToSave, now = Date.now()): Promise<string> {
  try {
    return await library.write(async () => {
      const known = await library.articles.where('url').equals(toSave.article.url).first();
      const id = known?.id ?? toSave.id;
      await library.articles.put(rowOf({ ...toSave, id }, now));
      await library.bodies.put({
        id,
        article: toSave.article,
        provenance: toSave.provenance,
        pictures: toSave.pictures,
      });
      return id;
    });
  } catch (problem) {
    throw isQuotaError(problem) ? new LibraryFull('the disk is full', { cause: problem }) : problem;
  }
}
