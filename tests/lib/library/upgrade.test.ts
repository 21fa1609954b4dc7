import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { addHighlight, listHighlights } from '@/lib/library/highlights.ts';
import { listNewest, openSaved } from '@/lib/library/list.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { keepIndex } from '@/lib/library/search/keep-index.ts';
import { searchArticles } from '@/lib/library/search/search.ts';
import { sample } from './shelf.ts';

/** A library as the first version of the schema left it. */
async function firstLibrary(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({ articles: 'id, url, [removed+savedAt]', bodies: 'id', meta: 'key' });
  await old.table('meta').add({ key: 'minReader', value: 1 });
  for (const [i, headline] of ['Ferry stops', 'Ferry runs', 'Ferry sold'].entries()) {
    const { id, article, provenance, pictures } = sample({
      id: `0000000${i}`,
      headline,
      publisher: 'Valley Bulletin',
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }],
    });
    const removed = i === 2;
    await old.table('articles').add({
      id,
      url: article.url,
      headline,
      credited: ['The Quay'],
      disclaimers: 0,
      hasAuthor: true,
      verdict: 'republished',
      direction: 'ltr',
      minutes: 3,
      savedAt: 3000 - i * 1000,
      updatedAt: 3000,
      removed: removed ? 1 : 0,
      ...(removed && { removedAt: 4000 }),
    });
    await old.table('bodies').add({ id, article, provenance, pictures });
  }
  old.close();
}

test('a library of the first version opens with everything that it held, and counted', async () => {
  await firstLibrary('first');
  const library = new LibraryDatabase('first');
  const rows = await listNewest(library, 10);
  expect(rows.map(({ headline, savedAt, number, shelf }) => [headline, savedAt, number, shelf])).toEqual([
    ['Ferry stops', 3000, 3, 'unread'],
    ['Ferry runs', 2000, 2, 'unread'],
  ]);
  const { body } = (await openSaved(library, '00000000'))!;
  expect(body.article).toEqual(
    sample({ id: '00000000', headline: 'Ferry stops', publisher: 'Valley Bulletin' }).article,
  );
  expect([...new Uint8Array(body.pictures[0]!.bytes)]).toEqual([1, 2, 3]);
  expect(await library.articles.get('00000002')).toMatchObject({ removed: 1, removedAt: 4000 });
  expect(await library.fact('minReader', 0)).toBe(2);
  expect(await library.fact('lastNumber', 0)).toBe(3);
  expect(await library.fact('counts', undefined as never)).toMatchObject({ all: 2, shelves: { unread: 2 } });
  expect(await library.tallies.get(['credited', 'The Quay'])).toMatchObject({
    count: 2,
    by: new Map([['Valley Bulletin', 2]]),
  });
});

test('a library of the first version is searched when it has been caught up with', async () => {
  await firstLibrary('first to search');
  const library = new LibraryDatabase('first to search');
  expect(await library.backlog.count()).toBe(3);
  await keepIndex(library);
  expect(await library.backlog.count()).toBe(0);
  const { rows } = await searchArticles(library, '"the ferry stops"', { limit: 10 });
  expect(rows.map(({ headline }) => headline)).toEqual(['Ferry stops', 'Ferry runs']);
});

test('a library of the second version opens with everything that it held, and what is read in it can be marked', async () => {
  const today = new LibraryDatabase('second, made today');
  const id = await saveArticle(today, sample({ headline: 'Ferry stops' }));
  const stores = Object.fromEntries(
    today.tables.filter(({ name }) => name !== 'highlights').map(({ name, schema }) => [name, sourceOf(schema)]),
  );
  const old = new Dexie('second');
  old.version(2).stores(stores);
  for (const { name } of old.tables) await old.table(name).bulkAdd(await today.table(name).toArray());
  old.close();
  const library = new LibraryDatabase('second');
  expect((await openSaved(library, id))?.row).toEqual((await openSaved(today, id))?.row);
  expect(await library.fact('minReader', 0)).toBe(2);
  const anchor = { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 3, repeated: false };
  await addHighlight(library, id, { id: crypto.randomUUID(), anchor, colour: 'grey', note: '' });
  expect(await listHighlights(library, id)).toMatchObject([{ anchor }]);
});

function sourceOf({ primKey, indexes }: Dexie['tables'][number]['schema']): string {
  return [primKey, ...indexes].map(({ src }) => src).join(',');
}
