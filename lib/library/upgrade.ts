import type { Transaction } from 'dexie';
import type { Article } from '../article/article.ts';
import type { LibraryDatabase } from './database.ts';
import { account, noCounts } from './ledger.ts';
import { completed, type OlderProvenance } from './older-saves.ts';
import { bytesOf, rowOf } from './row.ts';
import { fingerprintOf } from './same-story/fingerprint.ts';
import type { SavedArticle, SavedPicture } from './saved-article.ts';
import { tokensVersion } from './search/tokens.ts';
import { rowsOfVersion } from './version.ts';

/** A row as version 1 of the schema kept it, in what is taken from there. */
type OldRow = Pick<SavedArticle, 'id' | 'savedAt' | 'updatedAt' | 'removedAt' | 'removed'>;

interface OldBody {
  id: string;
  article: Article;
  provenance: OlderProvenance;
  pictures: SavedPicture[];
}

/** Schema 1 to 2: text and pictures get tables of their own, rows what lists are filtered by. The texts are indexed later, in steps. */
export async function splitBodies(transaction: Transaction): Promise<void> {
  const library = transaction.db as LibraryDatabase;
  const rows: OldRow[] = await transaction.table('articles').orderBy('[removed+savedAt]').toArray();
  rows.sort((a, b) => a.savedAt - b.savedAt);
  let number = 0;
  await transaction.table('meta').bulkPut([
    { key: 'minReader', value: 2 },
    { key: 'counts', value: noCounts },
    { key: 'tokensVersion', value: tokensVersion },
  ]);
  for (const old of rows) {
    const body: OldBody | undefined = await transaction.table('bodies').get(old.id);
    if (!body) continue;
    number++;
    const { id, savedAt } = old;
    const { article } = body;
    const provenance = completed(body.provenance);
    const kept = rowsOfVersion({ id, savedAt, article, provenance }, id);
    const row: SavedArticle = {
      ...rowOf({ id, article, provenance }, { savedAt, number }),
      bytes: bytesOf(article, body.pictures),
      updatedAt: old.updatedAt,
      removed: old.removed,
      ...(old.removedAt !== undefined && { removedAt: old.removedAt }),
    };
    await transaction.table('articles').put(row);
    await transaction.table('bodies').put(kept.body);
    await transaction.table('texts').put(kept.text);
    await transaction.table('pictures').bulkPut(body.pictures.map((picture) => ({ ...picture, articleId: id })));
    await transaction.table('fingerprints').put(fingerprintOf({ article, provenance }, row));
    await transaction.table('backlog').put({ id });
    await account(library, [[undefined, row]]);
  }
  await transaction.table('meta').put({ key: 'lastNumber', value: number });
}
