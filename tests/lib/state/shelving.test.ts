import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { listNewest } from '@/lib/library/list.ts';
import { createShelving, tidyTags } from '@/lib/state/shelving.ts';
import { emptyLibrary, keep } from '../library/shelf.ts';

async function shelf() {
  const library = emptyLibrary();
  await keep(library, [{ headline: 'One' }, { headline: 'Two' }, { headline: 'Three' }]);
  return { library, shelving: createShelving(library), rows: await listNewest(library, 10) };
}
const left = async (library: LibraryDatabase) => (await listNewest(library, 10)).map(({ headline }) => headline);

describe('what is done to articles', () => {
  test('is remembered until it is undone; undo concerns the last deed alone', async () => {
    const { library, shelving, rows } = await shelf();
    expect(shelving.done.value).toBeUndefined();
    await shelving.remove([rows[0]!]);
    await shelving.remove([rows[1]!]);
    expect(shelving.done.value).toMatchObject({ deed: 'removed', rows: [{ headline: 'Two' }] });
    await shelving.undo();
    expect(shelving.done.value).toBeUndefined();
    expect(await left(library)).toEqual(['Two', 'One']);
    await shelving.undo(); // nothing is left to bring back
    expect(await left(library)).toEqual(['Two', 'One']);
  });

  test('to many is undone as a whole', async () => {
    const { library, shelving, rows } = await shelf();
    await shelving.remove(rows);
    expect(await left(library)).toEqual([]);
    await shelving.undo();
    expect(await left(library)).toEqual(['Three', 'Two', 'One']);
  });

  test('undoing one thing leaves what was done meanwhile', async () => {
    const { library, shelving, rows } = await shelf();
    await shelving.archive([rows[0]!]);
    await createShelving(library).star([rows[0]!]);
    await shelving.undo();
    expect(await library.articles.get(rows[0]!.id)).toMatchObject({ shelf: 'unread', starred: 1 });
  });

  test('archives and stars what is not yet, and takes back where all are', async () => {
    const { library, shelving, rows } = await shelf();
    await shelving.archive([rows[0]!]);
    await shelving.archive(await library.articles.toArray());
    expect((await library.articles.toArray()).map((row) => row.shelf)).toEqual(['archive', 'archive', 'archive']);
    await shelving.archive(await library.articles.toArray());
    expect(shelving.done.value?.deed).toBe('unarchived');
    expect((await library.articles.toArray()).map((row) => row.shelf)).toEqual(['unread', 'unread', 'unread']);
    await shelving.star([rows[0]!]);
    await shelving.star([(await library.articles.get(rows[0]!.id))!]);
    expect(shelving.done.value?.deed).toBe('unstarred');
  });

  test('that cannot be done is said, offers no undo and changes nothing', async () => {
    const { library, shelving, rows } = await shelf();
    await library.meta.put({ key: 'minReader', value: 3 });
    await shelving.remove([rows[0]!]);
    expect(shelving.failed.value).toBe('refused');
    expect(shelving.done.value).toBeUndefined();
    expect(await left(library)).toHaveLength(3);
  });
});

describe('tags', () => {
  test('are added to and dropped from each article, and undone', async () => {
    const { library, shelving, rows } = await shelf();
    await shelving.tag([rows[0]!], { add: ['ferries', '渡轮'] });
    await shelving.tag(rows, { add: ['fog'], drop: ['ferries'] });
    const tags = async () => (await listNewest(library, 10)).map((row) => row.tags);
    expect(await tags()).toEqual([['渡轮', 'fog'], ['fog'], ['fog']]);
    await shelving.undo();
    expect(await tags()).toEqual([['ferries', '渡轮'], [], []]);
  });

  test('none that an article has is lost to a new one, however many there are', async () => {
    const { library, shelving, rows } = await shelf();
    const many = Array.from({ length: 300 }, (_, i) => `place ${i}`);
    await shelving.tag([rows[0]!], { add: many });
    await shelving.tag([rows[0]!], { add: ['fog'] });
    expect((await library.articles.get(rows[0]!.id))!.tags).toEqual([...many, 'fog']);
  });

  test.each([
    ['blanks around and inside', ['  river   boats '], ['river boats']],
    ['the same in another case is one', ['Fog', 'fog', 'FOG'], ['Fog']],
    ['nothing is none', ['', '  '], []],
    ['an endless one is cut', ['x'.repeat(500)], ['x'.repeat(60)]],
  ])('%s', (_, typed, kept) => {
    expect(tidyTags(typed)).toEqual(kept);
  });
});
