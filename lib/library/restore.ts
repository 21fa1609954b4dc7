import type { LibraryDatabase } from './database.ts';
import type { Highlight } from './highlight.ts';
import { account } from './ledger.ts';
import { ownWordsOf } from './own-words.ts';
import { type HighlightBatch, openHighlights, putHighlights } from './restore-highlights.ts';
import { countOthers, type Damaged, isItself, isThere, keptVersions, type Sound } from './restore-versions.ts';
import { bytesOf } from './row.ts';
import { fingerprintOf } from './same-story/fingerprint.ts';
import { orFull } from './save.ts';
import type { SavedArticle, SavedPicture, WholeVersion } from './saved-article.ts';
import { indexArticles, indexedOf } from './search/index-articles.ts';
import { noteUncopied } from './second-copy/uncopied.ts';
import { rowsOfVersion } from './version.ts';

/** An article as it is put into the library. What is worked out from versions, marks and the library itself is absent. */
export interface ArticleToRestore {
  row: Omit<SavedArticle, 'versions' | 'number' | 'bytes' | 'ownWords' | 'day' | 'removed' | 'removedAt'>;
  /** None: a link whose text was never read. */
  versions: WholeVersion[];
  pictures: SavedPicture[];
  /** Absent: the file is of a program that has none. */
  highlights?: Omit<Highlight, 'articleId'>[];
}

export interface Restored {
  /** Articles that are in the lists now and were not, links that have a text now, and what was damaged and is whole again. */
  added: number;
  /** Articles whose address was in the library already. Tags and highlights were merged, nothing else was touched. */
  known: number;
}

/** What the library has of a batch already, and what the batch adds to it. Asked for at once, written at once. */
interface Batch {
  byAddress: Map<string, SavedArticle>;
  /** Ids of rows and versions that are given away. */
  rowIds: Set<string>;
  versionIds: Set<string>;
  sound: Sound;
  damaged: Damaged;
  /** Earlier versions, by article, that the library has and the batch does not bring: of articles without a text. */
  others: ReadonlyMap<string, number>;
  number: number;
  changes: Map<string, [before: SavedArticle | undefined, after: SavedArticle]>;
  contents: (ArticleToRestore & { articleId: string })[];
  /** Versions that are damaged in the library and take the place of themselves. */
  mended: WholeVersion[];
  highlights: HighlightBatch;
}

/**
 * Puts articles that come from a file into the library, all or none. An address that is there already keeps what it
 * has; tags and highlights that it lacks are added. A link without a text gets the text, a version that is damaged gets
 * back what its checksum says that it was; what was removed is brought back. Ids that are another article's already are
 * made anew, so that no file writes over what the library holds.
 * @throws LibraryFull, LibraryTooNew
 */
export function writeArticles(
  library: LibraryDatabase,
  articles: readonly ArticleToRestore[],
  now = Date.now(),
): Promise<Restored> {
  return orFull(
    library.write(async () => {
      const batch = await open(library, articles);
      const restored = { added: 0, known: 0 };
      for (const article of articles) {
        const known = batch.byAddress.get(article.row.url);
        // Not asking the database in between: after a hundred answers that are there at once, Dexie takes what follows for
        // no part of the transaction.
        restored[known ? renew(batch, known, article, now) : add(batch, article)]++;
      }
      await close(library, batch);
      return restored;
    }),
  );
}

async function open(library: LibraryDatabase, articles: readonly ArticleToRestore[]): Promise<Batch> {
  const [known, rowIds, number] = await Promise.all([
    library.articles
      .where('url')
      .anyOf(articles.map(({ row }) => row.url))
      .toArray(),
    library.articles
      .where('id')
      .anyOf(articles.map(({ row }) => row.id))
      .primaryKeys(),
    library.fact('lastNumber', 0),
  ]);
  const named = articles.flatMap(({ versions }) => versions.map(({ id }) => id));
  const { sound, damaged } = await keptVersions(library, [...named, ...known.map(({ version }) => version)]);
  const versionIds = new Set([...sound.keys(), ...damaged.keys()]);
  const textless = known.filter(({ version }) => !versionIds.has(version)).map(({ id }) => id);
  return {
    byAddress: new Map(known.map((row) => [row.url, row])),
    rowIds: new Set(rowIds),
    versionIds,
    sound,
    damaged,
    others: await countOthers(library, textless, new Set(named)),
    number,
    changes: new Map(),
    contents: [],
    mended: [],
    highlights: await openHighlights(
      library,
      articles.flatMap(({ highlights = [] }) => highlights),
      known,
    ),
  };
}

async function close(
  library: LibraryDatabase,
  { byAddress, damaged, number, changes, contents, mended, highlights }: Batch,
): Promise<void> {
  const rows = [...changes.values()].map(([, after]) => after);
  await library.articles.bulkPut(rows);
  const versions = contents.flatMap((article) =>
    article.versions.map((version) => rowsOfVersion(version, article.articleId)),
  );
  await library.bodies.bulkPut(versions.map(({ body }) => body));
  await library.texts.bulkPut(versions.map(({ text }) => text));
  const again = mended.map((version) => rowsOfVersion(version, damaged.get(version.id)!.articleId));
  await library.bodies.bulkPut(again.map(({ body }) => body));
  await library.texts.bulkPut(again.map(({ text }) => text));
  await library.pictures.bulkPut(
    contents.flatMap(({ articleId, pictures }) => pictures.map((picture) => ({ ...picture, articleId }))),
  );
  await library.highlights.bulkPut([...highlights.changed.values()]);
  await library.meta.put({ key: 'lastNumber', value: number });
  await account(library, [...changes.values()]);
  const marked = new Set([...highlights.changed.values()].map(({ articleId }) => articleId));
  await noteUncopied(
    library,
    [...byAddress.values()].filter(({ id }) => marked.has(id)).map(({ number }) => number),
  );
  const texts = new Map(versions.map(({ text }) => [text.id, text.text]));
  const bodies = new Map(versions.map(({ body }) => [body.id, body]));
  // What was there before is in the index already; links have no text, and are found by their headlines.
  const fresh = [...changes.values()].flatMap(([before, after]) => (before?.number === after.number ? [] : [after]));
  await indexArticles(
    library,
    fresh.map((row) => indexedOf(row, texts.get(row.version) ?? '')),
  );
  await library.fingerprints.bulkPut(
    fresh.flatMap((row) => {
      const body = bodies.get(row.version);
      return body ? [fingerprintOf({ ...body, article: { text: texts.get(row.version)! } }, row)] : [];
    }),
  );
}

function put(batch: Batch, known: SavedArticle | undefined, row: SavedArticle): void {
  const earlier = batch.changes.get(row.id);
  batch.changes.set(row.id, [earlier ? earlier[0] : known, row]);
  batch.byAddress.set(row.url, row);
  batch.rowIds.add(row.id);
}

function putContents(batch: Batch, articleId: string, article: ArticleToRestore): void {
  batch.contents.push({ ...article, articleId });
  for (const { id } of article.versions) batch.versionIds.add(id);
}

function add(batch: Batch, article: ArticleToRestore): keyof Restored {
  const own = withOwnIds(batch, article);
  const row = rowOf(own, ++batch.number);
  put(batch, undefined, row);
  putContents(batch, row.id, own);
  putHighlights(batch.highlights, row.id, own.highlights);
  return 'added';
}

function renew(batch: Batch, known: SavedArticle, article: ArticleToRestore, now: number): keyof Restored {
  const tags = [...new Set([...known.tags, ...article.row.tags])];
  putHighlights(batch.highlights, known.id, article.highlights);
  const mended = article.versions.filter((version) => isItself(version, known.id, batch.damaged));
  batch.mended.push(...mended);
  const again = mended.length > 0 ? 'added' : 'known';
  if (article.versions.length > 0 && !hasText(batch, known)) {
    const own = withOwnIds(batch, article, known.id);
    const marks = known.removed === 1 ? {} : marksOf(known);
    const row = rowOf({ ...own, row: { ...own.row, ...marks, id: known.id, tags, updatedAt: now } }, ++batch.number);
    put(batch, known, { ...row, versions: row.versions + (batch.others.get(known.id) ?? 0) });
    putContents(batch, row.id, own);
    return 'added';
  }
  if (known.removed === 0 && tags.length === known.tags.length) return again;
  const { removedAt: _, ...kept } = known;
  const row: SavedArticle = { ...kept, tags, updatedAt: now, removed: 0 };
  put(batch, known, { ...row, ownWords: ownWordsOf(row) });
  return known.removed === 1 ? 'added' : again;
}

const hasText = ({ versionIds }: Batch, { versions, version }: SavedArticle) => versions > 0 && versionIds.has(version);

function marksOf({ shelf, starred, note, progress, paragraph, savedAt }: SavedArticle) {
  return { shelf, starred, note, progress, paragraph, savedAt };
}

function rowOf({ row, versions, pictures }: ArticleToRestore, number: number): SavedArticle {
  const texts = versions.reduce((sum, { article }) => sum + bytesOf(article, []), 0);
  return {
    ...row,
    versions: versions.length,
    number,
    bytes: texts + bytesOf({ html: '', text: '' }, pictures),
    ownWords: ownWordsOf(row),
    day: row.published ?? '',
    removed: 0,
  };
}

/**
 * The article with other ids in place of those that the library, or the batch, has given away.
 * @param articleId an article of the library that it belongs to: versions which that has as they are keep theirs
 */
function withOwnIds(
  { rowIds, versionIds, sound }: Batch,
  { row, versions, ...article }: ArticleToRestore,
  articleId?: string,
): ArticleToRestore {
  const isKept = (version: WholeVersion) => articleId !== undefined && isThere(version, articleId, sound);
  const isTaken = (version: WholeVersion) => versionIds.has(version.id) && !isKept(version);
  const ids = new Map(versions.map((version) => [version.id, isTaken(version) ? crypto.randomUUID() : version.id]));
  const id = rowIds.has(row.id) ? crypto.randomUUID() : row.id;
  return {
    row: { ...row, id, version: ids.get(row.version) ?? id },
    versions: versions.map((version) => ({ ...version, id: ids.get(version.id)! })),
    ...article,
  };
}
