import type { LibraryDatabase } from '../database.ts';
import { ownWordsOf } from '../own-words.ts';
import { orFull } from '../save.ts';
import { indexArticles, indexedOf } from './index-articles.ts';
import { tokensVersion } from './tokens.ts';

const atOnce = 25; // articles; some tens of milliseconds, in which nothing else is written

/**
 * Makes some of the articles findable that are not yet: those that an older Sourceline kept, and all of them when tokens
 * have changed.
 * @returns whether there is more to do
 * @throws LibraryFull, LibraryTooNew
 */
export async function catchUp(library: LibraryDatabase): Promise<boolean> {
  const isBehind = (await library.fact('tokensVersion', 0)) !== tokensVersion || (await library.backlog.count()) > 0;
  if (!isBehind) return false;
  return orFull(
    library.write(async () => {
      if ((await library.fact('tokensVersion', 0)) !== tokensVersion) await startAnew(library);
      const ids = await library.backlog.limit(atOnce).primaryKeys();
      const rows = (await library.articles.bulkGet(ids)).filter((row) => row !== undefined);
      const texts = await library.texts.bulkGet(rows.map(({ version }) => version));
      await indexArticles(
        library,
        rows.map((row, i) => indexedOf(row, texts[i]?.text ?? '')),
      );
      await library.articles.bulkPut(rows.map((row) => ({ ...row, ownWords: ownWordsOf(row) })));
      await library.backlog.bulkDelete(ids);
      return ids.length === atOnce;
    }),
  );
}

async function startAnew(library: LibraryDatabase): Promise<void> {
  await library.segments.clear();
  await library.blocks.clear();
  await library.meta.bulkDelete(['merge', 'unswept']);
  const ids = await library.articles.toCollection().primaryKeys();
  await library.backlog.bulkPut(ids.map((id) => ({ id })));
  await library.meta.put({ key: 'tokensVersion', value: tokensVersion });
}
