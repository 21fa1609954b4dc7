import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Filters } from '@/lib/library/listing.ts';
import { createListing, type Listing } from '@/lib/state/listing.ts';
import { emptyLibrary, keep } from '../library/shelf.ts';
import { until } from './until.ts';

/** How many ids a list had, one after the other, and whether they were all. */
function followed(listing: Listing): [count: number, whole: boolean][] {
  const seen: [number, boolean][] = [];
  effect(() => {
    if (listing.ids.value) seen.push([listing.ids.value.length, listing.whole.value]);
  });
  return seen;
}

async function listingOf(count: number, filters: Filters = {}): Promise<Listing> {
  const library = emptyLibrary();
  await keep(library, Array(count).fill({}));
  return createListing(library, async () => [], { words: '', filters, sort: 'newest-saved' });
}

test('a long list shows how it begins, then all of it, in one order', async () => {
  const listing = await listingOf(70);
  const seen = followed(listing);
  const beginning = await until(listing.ids, (ids) => ids !== undefined);
  await until(listing.whole, Boolean);
  expect(seen[0]).toEqual([60, false]);
  expect(seen.at(-1)).toEqual([70, true]);
  expect(listing.ids.value!.slice(0, 60)).toEqual(beginning);
});

test.each<[string, number, Filters]>([
  ['a short one', 5, {}],
  ['one that is narrowed', 70, { shelf: 'unread' }],
])('%s is shown when it is whole', async (_, count, filters) => {
  const listing = await listingOf(count, filters);
  const seen = followed(listing);
  await until(listing.whole, Boolean);
  expect(seen.map(([length]) => length)).not.toContain(60);
  expect(seen.at(-1)).toEqual([count, true]);
});
