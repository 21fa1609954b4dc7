import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { findByUrl, listNewest, openSaved, searchLibrary } from '@/lib/library/list.ts';
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

describe('searching', () => {
  async function shelf() {
    const library = emptyLibrary();
    await keep(library, [
      {
        headline: 'Ferry stops for fog',
        publisher: 'Valley Bulletin',
        sources: [{ name: 'Tidewater Review', relation: 'republished', by: 'source-line' }],
      },
      {
        headline: '退役补给船变成海上图书馆',
        publisher: '海湾网',
        sources: [{ name: '潮汐观察', relation: 'republished', by: 'source-line' }],
      },
      { headline: 'ＡＩ 与渡口', publisher: '东港·晚报', sources: [] },
      {
        headline: 'Fog over the Zürich ferry',
        publisher: 'Harbor Mirror',
        sources: [{ name: 'Harbor Mirror', relation: 'self', by: 'source-line' }],
      },
    ]);
    return library;
  }

  test.each([
    ['a word of the headline', 'stops', ['Ferry stops for fog']],
    ['in any case', 'FERRY', ['Fog over the Zürich ferry', 'Ferry stops for fog']],
    ['the beginning of a word', 'ferr sto', ['Ferry stops for fog']],
    ['all words, in any order', 'fog zürich', ['Fog over the Zürich ferry']],
    ['the publisher', 'valley bulletin', ['Ferry stops for fog']],
    ['whom it credits', 'tidewater', ['Ferry stops for fog']],
    ['words of several fields', 'tidewater fog bulletin', ['Ferry stops for fog']],
    ['Chinese words of the headline', '图书馆', ['退役补给船变成海上图书馆']],
    ['Chinese words of the credit', '潮汐', ['退役补给船变成海上图书馆']],
    ['Chinese words apart', '图书馆　补给船', ['退役补给船变成海上图书馆']],
    ['wide letters for narrow ones', 'ai', ['ＡＩ 与渡口']],
    ['narrow letters for wide ones', 'ＦＯＧ', ['Fog over the Zürich ferry', 'Ferry stops for fog']],
    ['a name without its sign', '东港晚报', ['ＡＩ 与渡口']],
    [
      'nothing but signs is no search',
      ' — ',
      ['Fog over the Zürich ferry', 'ＡＩ 与渡口', '退役补给船变成海上图书馆', 'Ferry stops for fog'],
    ],
    ['no words', '', ['Fog over the Zürich ferry', 'ＡＩ 与渡口', '退役补给船变成海上图书馆', 'Ferry stops for fog']],
    ['a word that none has', 'tunnel', []],
    ['one word that none has beside one that two have', 'fog tunnel', []],
  ])('%s: %j', async (_, words, found) => {
    expect(headlines(await searchLibrary(await shelf(), words, 10))).toEqual(found);
  });

  test('no more than asked for', async () => {
    expect(headlines(await searchLibrary(await shelf(), 'fog', 1))).toEqual(['Fog over the Zürich ferry']);
  });
});

describe('removing', () => {
  test('takes an article out of list, search and page, and undo brings it back to its place', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/two';
    const [, second] = await keep(library, [{ headline: 'One' }, { headline: 'Two', url }, { headline: 'Three' }]);
    await removeArticle(library, second!, 5_000_000);
    expect(headlines(await listNewest(library, 10))).toEqual(['Three', 'One']);
    expect(await searchLibrary(library, 'two', 10)).toEqual([]);
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
