import { describe, expect, test } from 'vitest';
import type { Glance } from '@/lib/library/first-glance.ts';
import { noCounts } from '@/lib/library/ledger.ts';
import { rowOf } from '@/lib/library/row.ts';
import { createFirstSight } from '@/lib/state/first-sight.ts';
import { sample } from '../library/shelf.ts';

const seen: Glance = {
  rows: [rowOf(sample({ headline: 'Ferry stops' }), { savedAt: 1000, number: 1 })],
  counts: { ...noCounts, all: 1 },
};

const usual = { words: '', shelf: 'unread' as const };

describe('the saved list before the library is open', () => {
  test('shows what was seen at first glance', async () => {
    const sight = createFirstSight(Promise.resolve(seen), usual, Promise.resolve(usual));
    expect(sight.rows.value).toBeUndefined();
    await sight.answered;
    expect(sight.rows.value).toEqual(seen.rows);
    expect(sight.counts.value).toEqual(seen.counts);
  });

  test('knows nothing where nothing could be seen', async () => {
    const sight = createFirstSight(Promise.resolve(undefined), usual, Promise.resolve({ words: '' }));
    await sight.answered;
    expect(sight.rows.value).toBeUndefined();
    expect(sight.counts.value).toBeUndefined();
  });

  test('shows no rows of a shelf in the place of what is searched for', async () => {
    const sight = createFirstSight(Promise.resolve(seen), usual, Promise.resolve({ words: 'ferry' }));
    await sight.answered;
    expect(sight.rows.value).toBeUndefined();
    expect(sight.counts.value).toEqual(seen.counts);
  });

  test('is what it was left at as soon as that is known', async () => {
    const sight = createFirstSight(Promise.resolve(seen), usual, Promise.resolve({ words: 'ferry', shelf: 'archive' }));
    expect([sight.words.value, sight.shelf.value]).toEqual(['', 'unread']);
    await sight.answered;
    expect([sight.words.value, sight.shelf.value]).toEqual(['ferry', 'archive']);
  });

  test('does not write over what is typed before that is known', async () => {
    const sight = createFirstSight(Promise.resolve(seen), usual, Promise.resolve({ words: 'ferry' }));
    sight.search('gulls');
    await sight.answered;
    expect([sight.words.value, sight.shelf.value]).toEqual(['gulls', 'unread']);
  });

  test('keeps what the reader asks for meanwhile', async () => {
    const sight = createFirstSight(Promise.resolve(seen), usual, Promise.resolve(usual));
    sight.show('archive');
    await sight.answered;
    expect(sight.shelf.value).toBe('archive');
    expect(sight.rows.value).toBeUndefined();
    sight.search('gulls');
    expect(sight.words.value).toBe('gulls');
  });
});
