import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { RollReader } from '@/lib/library/roll.ts';
import { emptyLibrary, keep, removeArticle } from './shelf.ts';

test('the roll says which article bears a number, with which text, and whether it is removed', async () => {
  const library = emptyLibrary();
  const url = 'https://valley-bulletin.example/one';
  const [first, second] = await keep(library, [
    { headline: 'One', url },
    { headline: 'Two' },
    { id: 'later', headline: 'One, corrected', url },
  ]);
  await removeArticle(library, second!);
  const lines = [
    { number: 2, id: second, version: second, removed: true },
    { number: 3, id: first, version: 'later', removed: false },
  ];
  expect(await new RollReader(library).all()).toEqual(lines);
  expect(await new RollReader(library).of([3, 1, 2, 99, 5000])).toEqual(lines.toReversed());
});

test('a number on a later page of the roll is found there', async () => {
  const library = emptyLibrary();
  await library.meta.put({ key: 'lastNumber', value: 511 });
  const [first, second] = await keep(library, [{ headline: 'One' }, { headline: 'Two' }]);
  expect((await library.rolls.toArray()).map(({ page }) => page)).toEqual([1]);
  const found = await new RollReader(library).of([513, 512, 511]);
  expect(found.map(({ id }) => id)).toEqual([second, first]);
});
