import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { firstGlance } from '@/lib/library/first-glance.ts';
import { noCounts } from '@/lib/library/ledger.ts';
import { listNewest } from '@/lib/library/list.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { emptyLibrary, keep, removeArticle } from './shelf.ts';

const unread = Promise.resolve('unread' as const);

describe('a first glance at the library', () => {
  test('shows the rows that its list begins with, of a shelf or of all', async () => {
    const library = emptyLibrary();
    const ids = await keep(
      library,
      ['One', 'Two', 'Three', 'Four', 'Five'].map((headline) => ({ headline })),
    );
    await changeArticles(library, [ids[3]!], () => ({ shelf: 'archive' }));
    await removeArticle(library, ids[4]!);
    for (const shelf of ['unread', 'archive', undefined] as const) {
      const glance = await firstGlance(2, Promise.resolve(shelf), library.name);
      expect(glance!.rows).toEqual(await listNewest(library, 2, shelf));
      expect(glance!.counts).toEqual(await library.fact('counts', noCounts));
    }
  });

  test('of an empty library is that nothing is kept', async () => {
    const library = emptyLibrary();
    await library.open();
    expect(await firstGlance(8, unread, library.name)).toEqual({ rows: [], counts: noCounts });
  });

  test('makes no library where there is none', async () => {
    expect(await firstGlance(8, unread, 'nothing-here')).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nothing-here');
    const library = new LibraryDatabase('nothing-here');
    expect(await library.fact('minReader', 0)).toBe(2);
  });

  test('leaves a library of an older form to the upgrade, and lets it go', async () => {
    const old = new Dexie('glanced-at-early');
    old.version(1).stores({ articles: 'id, url, [removed+savedAt]', bodies: 'id', meta: 'key' });
    await old.open();
    old.close();
    expect(await firstGlance(8, unread, 'glanced-at-early')).toBeUndefined();
    await new LibraryDatabase('glanced-at-early').open();
  });
});
