import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { saveArticle } from '@/lib/library/save.ts';
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
])('is a loss: %s', (_, before, now, loss) => {
  expect(lossOf(before, now)).toEqual(loss);
});

test.each([
  ['the first start', undefined, there(0, 0)],
  ['nothing has changed', known, there(312, 340, true)],
  ['articles were saved that the witness does not know of', known, there(314, 342, true)],
  ['the reader removed all', known, there(0, 340, true)],
  ['the reader removed all, and tombstones are bare', known, there(0, 340)],
  ['it was restored from a backup', known, there(312, 312, true)],
  ['there was nothing to lose', { ...known, articles: 0 }, there(0, 0)],
])('is none: %s', (_, before, now) => {
  expect(lossOf(before, now)).toBeUndefined();
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
