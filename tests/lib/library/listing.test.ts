import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { listIds, type Sort } from '@/lib/library/listing.ts';
import { emptyLibrary, keep, removeArticle } from './shelf.ts';

describe('the ids of a list', () => {
  // All samples are of one day and as long as each other: one key of the index for more of them than are read at once.
  test.each<Sort>(['newest-saved', 'oldest-saved', 'newest-published', 'shortest', 'longest'])(
    'are the same in whatever parts they are read, in the order %s',
    async (sort) => {
      const library = emptyLibrary();
      const ids = await keep(
        library,
        Array.from({ length: 23 }, (_, i) => ({ headline: `Ferry ${i}` })),
      );
      await removeArticle(library, ids[5]!);
      const whole = await listIds(library, {}, sort, 1000);
      expect(whole.toSorted()).toEqual(ids.filter((id) => id !== ids[5]).toSorted());
      for (const atOnce of [1, 2, 5, 11, 22, 23])
        expect(await listIds(library, {}, sort, atOnce), `${atOnce} at once`).toEqual(whole);
    },
  );

  test('of an empty library are none', async () => {
    expect(await listIds(emptyLibrary(), {}, 'newest-saved')).toEqual([]);
  });
});
