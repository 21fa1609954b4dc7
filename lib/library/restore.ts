import type { LibraryDatabase } from './database.ts';
import { account } from './ledger.ts';
import { ownWordsOf } from './own-words.ts';
import { bytesOf } from './row.ts';
import { orFull } from './save.ts';
import type { SavedArticle, SavedPicture, SavedVersion } from './saved-article.ts';

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
}

export interface Restored {
  /** Articles that are in the lists now and were not, and links that have a text now. */
  added: number;
  /** Articles whose address was in the library already. Their tags were merged, nothing else was touched. */
  known: number;
}

/**
 * Puts articles that come from a file into the library, all or none. An address that is there already keeps what it
 * has; tags that it lacks are added. A link without a text gets the text; what was removed is brought back. Ids that
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
      const changes = new Map<string, [before: SavedArticle | undefined, after: SavedArticle]>();
      const restored = { added: 0, known: 0 };
      let number = await library.fact('lastNumber', 0);
      for (const article of articles) {
        const known = await library.articles.where('url').equals(article.row.url).first();
        const after = known
          ? await renewed(library, known, article, () => ++number, now)
          : await added(library, article, ++number);
        if (after.kind === 'added') restored.added++;
        else restored.known++;
        if (!after.row) continue;
        changes.set(after.row.id, [changes.has(after.row.id) ? changes.get(after.row.id)![0] : known, after.row]);
      }
      await library.meta.put({ key: 'lastNumber', value: number });
      await account(library, [...changes.values()]);
      return restored;
    }),
  );
}

/** What became of an article; the row where one was written. */
interface Outcome {
  kind: 'added' | 'known';
  row?: SavedArticle;
}

async function added(library: LibraryDatabase, article: ArticleToRestore, number: number): Promise<Outcome> {
  const own = await withOwnIds(library, article);
  const row = rowOf(own, number);
  await library.articles.put(row);
  await putContents(library, row.id, own);
  return { kind: 'added', row };
}

async function renewed(
  library: LibraryDatabase,
  known: SavedArticle,
  article: ArticleToRestore,
  nextNumber: () => number,
  now: number,
): Promise<Outcome> {
  const tags = [...new Set([...known.tags, ...article.row.tags])];
  const hasText = known.versions > 0 && (await library.bodies.get(known.version)) !== undefined;
  if (!hasText && article.versions.length > 0) {
    const own = await withOwnIds(library, article);
    const marks = known.removed === 1 ? {} : marksOf(known);
    const row = rowOf({ ...own, row: { ...own.row, ...marks, id: known.id, tags, updatedAt: now } }, nextNumber());
    await library.articles.put(row);
    await putContents(library, row.id, own);
    return { kind: 'added', row };
  }
  if (known.removed === 0 && tags.length === known.tags.length) return { kind: 'known' };
  const { removedAt: _, ...kept } = known;
  const row: SavedArticle = { ...kept, tags, updatedAt: now, removed: 0 };
  row.ownWords = ownWordsOf(row);
  await library.articles.put(row);
  return { kind: known.removed === 1 ? 'added' : 'known', row };
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

/** The article with other ids in place of those that the library has given away. */
async function withOwnIds(library: LibraryDatabase, { row, versions, pictures }: ArticleToRestore) {
  const taken = await library.bodies.bulkGet(versions.map(({ id }) => id));
  const ids = new Map(versions.map(({ id }, i) => [id, taken[i] ? crypto.randomUUID() : id]));
  const id = (await library.articles.get(row.id)) ? crypto.randomUUID() : row.id;
  return {
    row: { ...row, id, version: ids.get(row.version) ?? id },
    versions: versions.map((version) => ({ ...version, id: ids.get(version.id)! })),
    pictures,
  };
}

async function putContents(library: LibraryDatabase, articleId: string, { versions, pictures }: ArticleToRestore) {
  const split = versions.map(({ article: { text, ...article }, ...version }) => ({
    body: { ...version, articleId, article },
    text: { id: version.id, text },
  }));
  await library.bodies.bulkAdd(split.map(({ body }) => body));
  await library.texts.bulkPut(split.map(({ text }) => text));
  await library.pictures.bulkPut(pictures.map((picture) => ({ ...picture, articleId })));
}
