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

describe('the saved list before the library is open', () => {
  test('shows what was seen at first glance', async () => {
    const sight = createFirstSight(Promise.resolve(seen), { words: '', shelf: 'unread' });
    expect(sight.rows.value).toBeUndefined();
    await sight.answered;
    expect(sight.rows.value).toEqual(seen.rows);
    expect(sight.counts.value).toEqual(seen.counts);
  });

  test('knows nothing where nothing could be seen', async () => {
    const sight = createFirstSight(Promise.resolve(undefined), { words: '' });
    await sight.answered;
    expect(sight.rows.value).toBeUndefined();
    expect(sight.counts.value).toBeUndefined();
  });

  test('shows no rows of a shelf in the place of what is searched for', async () => {
    const sight = createFirstSight(Promise.resolve(seen), { words: 'ferry' });
    await sight.answered;
    expect(sight.rows.value).toBeUndefined();
    expect(sight.counts.value).toEqual(seen.counts);
  });

  test('keeps what the reader asks for meanwhile', async () => {
    const sight = createFirstSight(Promise.resolve(seen), { words: '', shelf: 'unread' });
    sight.show('archive');
    await sight.answered;
    expect(sight.shelf.value).toBe('archive');
    expect(sight.rows.value).toBeUndefined();
    sight.search('gulls');
    expect(sight.words.value).toBe('gulls');
  });
});
