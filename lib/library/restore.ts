import type { LibraryDatabase } from './database.ts';
import type { Highlight } from './highlight.ts';
import { account } from './ledger.ts';
import { ownWordsOf } from './own-words.ts';
import { type HighlightBatch, openHighlights, putHighlights } from './restore-highlights.ts';
import { bytesOf } from './row.ts';
import { fingerprintOf } from './same-story/fingerprint.ts';
import { orFull } from './save.ts';
import type { SavedArticle, SavedPicture, SavedVersion } from './saved-article.ts';
import { indexArticles, indexedOf } from './search/index-articles.ts';
import { noteUncopied } from './second-copy/uncopied.ts';

/** A version with its text, as archives have it. */
export interface WholeVersion extends Omit<SavedVersion, 'articleId' | 'article'> {
  article: SavedVersion['article'] & { text: string };
}

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
  /** Articles that are in the lists now and were not, and links that have a text now. */
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
  number: number;
  changes: Map<string, [before: SavedArticle | undefined, after: SavedArticle]>;
  contents: (ArticleToRestore & { articleId: string })[];
  highlights: HighlightBatch;
}

/**
 * Puts articles that come from a file into the library, all or none. An address that is there already keeps what it
 * has; tags and highlights that it lacks are added. A link without a text gets the text; what was removed is brought back. Ids that
 * are another article's already are made anew, so that no file writes over what the library holds.
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
        restored[known ? await renew(library, batch, known, article, now) : add(batch, article)]++;
      }
      await close(library, batch);
      return restored;
    }),
  );
}

async function open(library: LibraryDatabase, articles: readonly ArticleToRestore[]): Promise<Batch> {
  const [known, rowIds, versionIds, number] = await Promise.all([
    library.articles
      .where('url')
      .anyOf(articles.map(({ row }) => row.url))
      .toArray(),
    library.articles
      .where('id')
      .anyOf(articles.map(({ row }) => row.id))
      .primaryKeys(),
    library.bodies
      .where('id')
      .anyOf(articles.flatMap(({ versions }) => versions.map(({ id }) => id)))
      .primaryKeys(),
    library.fact('lastNumber', 0),
  ]);
  return {
    byAddress: new Map(known.map((row) => [row.url, row])),
    rowIds: new Set(rowIds),
    versionIds: new Set(versionIds),
    number,
    changes: new Map(),
    contents: [],
    highlights: await openHighlights(
      library,
      articles.flatMap(({ highlights = [] }) => highlights),
      known,
    ),
  };
}

async function close(
  library: LibraryDatabase,
  { byAddress, number, changes, contents, highlights }: Batch,
): Promise<void> {
  const rows = [...changes.values()].map(([, after]) => after);
  await library.articles.bulkPut(rows);
  const versions = contents.flatMap((article) =>
    article.versions.map(({ article: { text, ...body }, ...version }) => ({
      body: { ...version, articleId: article.articleId, article: body },
      text: { id: version.id, text },
    })),
  );
  await library.bodies.bulkAdd(versions.map(({ body }) => body));
  await library.texts.bulkPut(versions.map(({ text }) => text));
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

async function renew(
  library: LibraryDatabase,
  batch: Batch,
  known: SavedArticle,
  article: ArticleToRestore,
  now: number,
): Promise<keyof Restored> {
  const tags = [...new Set([...known.tags, ...article.row.tags])];
  putHighlights(batch.highlights, known.id, article.highlights);
  if (article.versions.length > 0 && !(await hasText(library, batch, known))) {
    const own = withOwnIds(batch, article);
    const marks = known.removed === 1 ? {} : marksOf(known);
    const row = rowOf({ ...own, row: { ...own.row, ...marks, id: known.id, tags, updatedAt: now } }, ++batch.number);
    put(batch, known, row);
    putContents(batch, row.id, own);
    return 'added';
  }
  if (known.removed === 0 && tags.length === known.tags.length) return 'known';
  const { removedAt: _, ...kept } = known;
  const row: SavedArticle = { ...kept, tags, updatedAt: now, removed: 0 };
  put(batch, known, { ...row, ownWords: ownWordsOf(row) });
  return known.removed === 1 ? 'added' : 'known';
}

async function hasText(library: LibraryDatabase, batch: Batch, { versions, version }: SavedArticle): Promise<boolean> {
  return versions > 0 && (batch.versionIds.has(version) || (await library.bodies.get(version)) !== undefined);
}

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

/** The article with other ids in place of those that the library, or the batch, has given away. */
function withOwnIds({ rowIds, versionIds }: Batch, { row, versions, ...article }: ArticleToRestore): ArticleToRestore {
  const ids = new Map(versions.map(({ id }) => [id, versionIds.has(id) ? crypto.randomUUID() : id]));
  const id = rowIds.has(row.id) ? crypto.randomUUID() : row.id;
  return {
    row: { ...row, id, version: ids.get(row.version) ?? id },
    versions: versions.map((version) => ({ ...version, id: ids.get(version.id)! })),
    ...article,
  };
}
