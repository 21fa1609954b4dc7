import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/save.ts';
import { clearTombstones, keptAfterRemoval } from '@/lib/library/tombstones.ts';
import { lossOf, readTestimony, type Witness } from '@/lib/library/witness.ts';
import { emptyLibrary, keep, removeArticle, sample } from './shelf.ts';

const known: Witness = { articles: 312, lastNumber: 340, last: 'the-last' };
const there = (articles: number, lastNumber: number, holdsLast = false) => ({
  now: { articles, lastNumber },
  holdsLast,
});

test.each([
  ['an empty library where there was one', known, there(0, 0), { held: 312, holds: 0 }],
  ['an empty library to which some were saved since', known, there(3, 3), { held: 312, holds: 3 }],
  ['an older state of it', known, there(300, 320), { held: 312, holds: 300 }],
  ['the last ones are gone, and the last number is as it was', known, there(290, 340), { held: 312, holds: 290 }],
  [
    'a library that the reader had made anew',
    { ...known, isMadeAnew: true as const },
    there(40, 40),
    { held: 312, holds: 40, isMadeAnew: true },
  ],
  ['more was saved since than was lost', known, there(500, 700), { held: 312, holds: 500 }],
])('is a loss: %s', (_, before, now, loss) => {
  expect(lossOf(before, now)).toEqual(loss);
});

test.each([
  ['the first start', undefined, there(0, 0)],
  ['nothing has changed', known, there(312, 340, true)],
  ['articles were saved that the witness does not know of', known, there(314, 342, true)],
  ['the reader removed all', known, there(0, 340, true)],
  ['it was restored from a backup', known, there(312, 312, true)],
  ['there was nothing to lose', { ...known, articles: 0 }, there(0, 0)],
])('is none: %s', (_, before, now) => {
  expect(lossOf(before, now)).toBeUndefined();
});

test('articles that are gone while all that is said of them stays are missed, and those that are there are counted', async () => {
  const library = emptyLibrary();
  const ids = await keep(library, [{}, {}, {}]);
  const { now } = await readTestimony(library, undefined);
  await library.articles.bulkDelete(ids.slice(1));
  expect((await library.fact('counts', undefined))?.all).toBe(3);
  expect(lossOf(now, await readTestimony(library, now))).toEqual({ held: 3, holds: 1 });
});

test('an article that was removed long ago is not missed', async () => {
  const library = emptyLibrary();
  const [id] = await keep(library, [{}]);
  const { now } = await readTestimony(library, undefined);
  await removeArticle(library, id!);
  await clearTombstones(library, Date.now() + 2 * keptAfterRemoval);
  expect(await library.articles.get(id!)).toMatchObject({ removed: 1, url: '' });
  expect(lossOf(now, await readTestimony(library, now))).toBeUndefined();
});

test('a library says how much it holds, and what it got last', async () => {
  const library = emptyLibrary();
  expect(await readTestimony(library, undefined)).toEqual({ now: { articles: 0, lastNumber: 0 }, holdsLast: false });
  const [first, second] = await keep(library, [{}, {}]);
  const { now } = await readTestimony(library, undefined);
  expect(now).toEqual({ articles: 2, lastNumber: 2, last: second });
  await removeArticle(library, second!);
  expect(await readTestimony(library, now)).toEqual({
    now: { articles: 1, lastNumber: 2, last: second },
    holdsLast: true,
  });
  expect(lossOf(now, await readTestimony(library, now))).toBeUndefined();
  const other = emptyLibrary();
  await saveArticle(other, sample({ id: first! }));
  expect(lossOf(now, await readTestimony(other, now))).toEqual({ held: 2, holds: 1 });
});
