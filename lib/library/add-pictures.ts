import type { LibraryDatabase } from './database.ts';
import { account } from './ledger.ts';
import { newPictures, orFull } from './save.ts';
import type { SavedArticle, SavedPicture } from './saved-article.ts';

/**
 * Adds pictures to an article that is kept, in one write. Those that it has are left as they are; an article that was
 * removed gets none.
 * @returns how many were added
 * @throws LibraryFull, LibraryTooNew
 */
export function addPictures(library: LibraryDatabase, id: string, pictures: SavedPicture[]): Promise<number> {
  return orFull(
    library.write(async () => {
      const row = await library.articles.get(id);
      if (row?.removed !== 0) return 0;
      const added = await newPictures(library, id, pictures);
      if (added.length === 0) return 0;
      const bytes = added.reduce((sum, picture) => sum + picture.bytes.byteLength, row.bytes);
      const after: SavedArticle = { ...row, bytes };
      await library.pictures.bulkPut(added.map((picture) => ({ ...picture, articleId: id })));
      await library.articles.put(after);
      await account(library, [[row, after]]);
      return added.length;
    }),
  );
}
