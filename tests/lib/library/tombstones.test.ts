import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { noCounts } from '@/lib/library/ledger.ts';
import { findByUrl, openSaved } from '@/lib/library/list.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { clearTombstones } from '@/lib/library/tombstones.ts';
import { contentOf } from './failing-store.ts';
import { emptyLibrary, keep, removeArticle, restoreArticle, sample } from './shelf.ts';

const day = 86_400_000;
const removedAt = 50 * day;

describe('a removed article', () => {
  test('comes back whole, with its pictures and versions, for 30 days', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const [id] = await keep(library, [{ url }, { url, headline: 'Ferry runs again' }]);
    const whole = await openSaved(library, id!);
    await removeArticle(library, id!, removedAt);
    expect(await clearTombstones(library, removedAt + 30 * day)).toBe(0);
    await restoreArticle(library, id!, removedAt + 30 * day);
    const restored = await openSaved(library, id!);
    expect(restored?.body).toEqual(whole?.body);
    expect(restored?.row.versions).toBe(2);
  });

  test('then loses text, pictures and versions; what stays does not tell what was read', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const [id] = await keep(library, [{ url }, { url, headline: 'Ferry runs again', publisher: 'Valley Bulletin' }]);
    await removeArticle(library, id!, removedAt);
    expect(await clearTombstones(library, removedAt + 30 * day + 1)).toBe(1);
    for (const table of [library.bodies, library.texts, library.pictures]) expect(await table.count()).toBe(0);
    expect(await library.articles.get(id!)).toMatchObject({ id, removed: 1, removedAt });
    expect(await contentOf(library)).not.toMatch(/ferry|bulletin|vale/iu);
    expect(await library.fact('counts', noCounts)).toEqual(noCounts);
  });

  test('is not brought back when nothing of it is left', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{}]);
    await removeArticle(library, id!, removedAt);
    await clearTombstones(library, removedAt + 31 * day);
    expect(await restoreArticle(library, id!)).toBe(0);
    expect(await library.fact('counts', noCounts)).toEqual(noCounts);
  });

  test('of an address that is saved again later is a new article', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const [id] = await keep(library, [{ url }]);
    await removeArticle(library, id!, removedAt);
    await clearTombstones(library, removedAt + 31 * day);
    const again = await saveArticle(library, sample({ url }), removedAt + 32 * day);
    expect(again).not.toBe(id);
    expect((await findByUrl(library, url))?.id).toBe(again);
    expect((await library.fact('counts', noCounts)).all).toBe(1);
  });
});

test('clearing takes what is due alone, however many there are, and once', async () => {
  const library = emptyLibrary();
  const ids = await keep(
    library,
    Array.from({ length: 47 }, () => ({})),
  );
  for (const id of ids.slice(0, 45)) await removeArticle(library, id, removedAt);
  await removeArticle(library, ids[45]!, removedAt + 20 * day);
  expect(await clearTombstones(library, removedAt + 31 * day)).toBe(45);
  expect(await library.bodies.count()).toBe(2);
  expect((await library.fact('counts', noCounts)).all).toBe(1);
  expect(await clearTombstones(library, removedAt + 31 * day)).toBe(0);
});
