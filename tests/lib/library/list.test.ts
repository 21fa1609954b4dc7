import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { findByUrl, listNewest, openSaved, placeIn } from '@/lib/library/list.ts';
import { searchArticles } from '@/lib/library/search/search.ts';
import { emptyLibrary, keep, removeArticle, restoreArticle } from './shelf.ts';

const headlines = (rows: { headline: string }[]) => rows.map(({ headline }) => headline);

describe('the list', () => {
  test('an empty library has none', async () => {
    expect(await listNewest(emptyLibrary(), 10)).toEqual([]);
  });

  test('newest first', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'One' }, { headline: 'Two' }, { headline: 'Three' }]);
    expect(headlines(await listNewest(library, 10))).toEqual(['Three', 'Two', 'One']);
  });

  test('no more than asked for, the newest of them', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'One' }, { headline: 'Two' }, { headline: 'Three' }]);
    expect(headlines(await listNewest(library, 2))).toEqual(['Three', 'Two']);
  });

  test('an article saved anew moves to the top', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/one';
    await keep(library, [{ headline: 'One', url }, { headline: 'Two' }, { headline: 'One, corrected', url }]);
    expect(headlines(await listNewest(library, 10))).toEqual(['One, corrected', 'Two']);
  });
});

describe('removing', () => {
  test('takes an article out of list, search and page, and undo brings it back to its place', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/two';
    const [, second] = await keep(library, [{ headline: 'One' }, { headline: 'Two', url }, { headline: 'Three' }]);
    await removeArticle(library, second!, 5_000_000);
    expect(headlines(await listNewest(library, 10))).toEqual(['Three', 'One']);
    expect((await searchArticles(library, 'two', { limit: 10 })).rows).toEqual([]);
    expect(await findByUrl(library, url)).toBeUndefined();
    expect(await openSaved(library, second!)).toBeUndefined();
    await restoreArticle(library, second!, 6_000_000);
    expect(headlines(await listNewest(library, 10))).toEqual(['Three', 'Two', 'One']);
    expect(await findByUrl(library, url)).toMatchObject({ id: second, updatedAt: 6_000_000 });
    expect(await openSaved(library, second!)).toBeDefined();
    expect(await library.articles.get(second!)).not.toHaveProperty('removedAt');
  });

  test('keeps text and pictures, and when it was removed, until the tombstone goes', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ headline: 'One' }]);
    await removeArticle(library, id!, 5_000_000);
    expect(await library.articles.get(id!)).toMatchObject({ removed: 1, removedAt: 5_000_000, updatedAt: 5_000_000 });
    expect(await library.bodies.get(id!)).toBeDefined();
  });

  test('of an article that is not there changes nothing', async () => {
    const library = emptyLibrary();
    await keep(library, [{ headline: 'One' }]);
    expect(await removeArticle(library, 'nobody')).toBe(0);
    expect(await listNewest(library, 10)).toHaveLength(1);
  });
});

describe('opening', () => {
  test('an id that is not in the library opens nothing', async () => {
    expect(await openSaved(emptyLibrary(), 'nobody')).toBeUndefined();
  });

  test('an address is found by itself alone', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ url: 'https://valley-bulletin.example/one' }]);
    expect((await findByUrl(library, 'https://valley-bulletin.example/one'))?.id).toBe(id);
    expect(await findByUrl(library, 'https://valley-bulletin.example/one?page=2')).toBeUndefined();
  });
});

test.each([
  ['left in the middle', { progress: 0.4, paragraph: 7 }, 7],
  ['read to its end', { progress: 0.99, paragraph: 31 }, 0],
  ['not begun', { progress: 0, paragraph: 0 }, 0],
])('an article %s is gone on with at paragraph', async (_, left, place) => {
  const library = emptyLibrary();
  const url = 'https://valley-bulletin.example/one';
  const [id] = await keep(library, [{ url }]);
  await library.articles.update(id!, left);
  expect(await placeIn(library, url)).toBe(place);
  expect(await placeIn(library, 'https://valley-bulletin.example/not-kept')).toBe(0);
});
