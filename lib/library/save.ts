import type { Article } from '../article/article.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { LibraryDatabase } from './database.ts';
import { saysTheSame } from './first-part.ts';
import { account } from './ledger.ts';
import { bytesOf, rowOf } from './row.ts';
import { fingerprintOf } from './same-story/fingerprint.ts';
import type { SavedArticle, SavedPicture } from './saved-article.ts';
import { headOf, indexArticles, indexedOf } from './search/index-articles.ts';
import { rowsOfVersion } from './version.ts';

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

/** A write whose failure for want of room is told as such. */
export async function orFull<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (problem) {
    throw isQuotaError(problem) ? new LibraryFull('the disk is full', { cause: problem }) : problem;
  }
}

async function isUnchanged(library: LibraryDatabase, row: SavedArticle, toSave: ArticleToSave): Promise<boolean> {
  const [body, text] = await Promise.all([library.bodies.get(row.version), library.texts.get(row.version)]);
  if (!body || !text) return false;
  const kept = { article: { ...body.article, text: text.text }, provenance: body.provenance };
  return saysTheSame(kept, toSave);
}

/**
 * Keeps an article, text, provenance and pictures together. Resolves only when the browser says that the
 * transaction is complete. An address that is in the library already gets a new version under its old id, with the
 * reader's marks as they are; where nothing that a reader would notice has changed, none, and pictures that were
 * missing are added.
 * @returns the id it is kept under
 * @throws LibraryFull, LibraryTooNew
 */
export function saveArticle(library: LibraryDatabase, toSave: ArticleToSave, now = Date.now()): Promise<string> {
  // Taken before the transaction begins: it would hold up every other writer.
  const fingerprint = fingerprintOf(toSave, { id: toSave.id, number: 0 });
  const { article, provenance } = toSave;
  const { body, text } = rowsOfVersion({ id: toSave.id, savedAt: now, article, provenance }, toSave.id);
  return orFull(
    library.write(async () => {
      // What is asked, and then what is written, goes to the disk together: each of a dozen in a row would wait for the last.
      const [sent, known, lastNumber] = await Promise.all([
        library.bodies.get(toSave.id),
        library.articles.where('url').equals(article.url).first(),
        library.fact('lastNumber', 0),
      ]);
      if (sent) return sent.articleId;
      const [isNew, added] = await Promise.all([
        !known || isUnchanged(library, known, toSave).then((is) => !is),
        known ? newPictures(library, known.id, toSave.pictures) : toSave.pictures,
      ]);
      const id = known?.id ?? toSave.id;
      const number = isNew ? lastNumber + 1 : known!.number;
      const bytes = isNew ? bytesOf(article, added) : added.reduce((sum, picture) => sum + picture.bytes.byteLength, 0);
      const version = isNew ? toSave.id : known!.version;
      const listed = { ...rowOf({ ...toSave, id }, { savedAt: now, number }), version, bytes };
      const row = known ? again(known, listed) : listed;
      const isFoundAlready = !isNew && headOf(known!) === headOf(row);
      await Promise.all([
        library.articles.put(row),
        library.pictures.bulkPut(added.map((picture) => ({ ...picture, articleId: id }))),
        ...(isNew
          ? [
              library.bodies.add({ ...body, articleId: id }),
              library.texts.add(text),
              library.fingerprints.put({ ...fingerprint, id, number }),
              library.meta.put({ key: 'lastNumber', value: number }),
            ]
          : []),
        isFoundAlready || indexArticles(library, [indexedOf(row, article.text)]),
        account(library, [[known, row]]),
      ]);
      return id;
    }),
  );
}

/** Those of the pictures that an article does not have yet. */
export async function newPictures(
  library: LibraryDatabase,
  id: string,
  pictures: SavedPicture[],
): Promise<SavedPicture[]> {
  const kept = new Set(await library.pictures.where('articleId').equals(id).primaryKeys());
  const sources = new Set([...kept].map(([, source]) => source));
  return pictures.filter(({ source }) => !sources.has(source));
}

/** The row of an article that was saved before, with what the reader has made of it. */
function again(known: SavedArticle, listed: SavedArticle): SavedArticle {
  return {
    ...listed,
    versions: known.versions + (listed.version === known.version ? 0 : 1),
    bytes: known.bytes + listed.bytes,
    ...marksOf(known),
    // Somebody who saves it again wants to read it.
    shelf: 'unread',
    ownWords: known.ownWords,
  };
}

function marksOf({ shelf, starred, tags, note, progress, paragraph }: SavedArticle) {
  return { shelf, starred, tags, note, progress, paragraph };
}
