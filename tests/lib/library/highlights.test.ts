import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { LibraryTooNew } from '@/lib/library/database.ts';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import { addHighlight, changeHighlight, listHighlights } from '@/lib/library/highlights.ts';
import { listIds } from '@/lib/library/listing.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { searchArticles } from '@/lib/library/search/search.ts';
import { clearTombstones } from '@/lib/library/tombstones.ts';
import { anchorOf } from '@/lib/text/anchor-quote.ts';
import { contentOf } from './failing-store.ts';
import { emptyLibrary, keep, removeArticle, restoreArticle, sample } from './shelf.ts';

const day = 86_400_000; // milliseconds
const text = 'The ferry stops for fog. Nobody minded the wrens on the quay.';
const url = 'https://valley-bulletin.example/ferry';

let library: LibraryDatabase;
let ferry: string;

function marked(words: string, note = ''): MarkedWords {
  const start = text.indexOf(words);
  return { id: crypto.randomUUID(), anchor: anchorOf(text, start, start + words.length), colour: 'yellow', note };
}
const words = async () => (await listHighlights(library, ferry)).map(({ anchor }) => anchor.exact);
const found = async (typed: string) => (await searchArticles(library, typed, { limit: 5 })).rows.map(({ id }) => id);

beforeEach(async () => {
  library = emptyLibrary();
  [ferry] = (await keep(library, [{ url, text }])) as [string];
});

describe('highlights of an article', () => {
  test('come in the order of its text, with note and colour', async () => {
    await addHighlight(library, ferry, marked('wrens'), 10);
    await addHighlight(library, ferry, { ...marked('ferry', 'Which one?'), colour: 'violet' }, 20);
    expect(await listHighlights(library, ferry)).toMatchObject([
      { articleId: ferry, anchor: { exact: 'ferry' }, note: 'Which one?', colour: 'violet', createdAt: 20 },
      { articleId: ferry, anchor: { exact: 'wrens' }, note: '', colour: 'yellow', createdAt: 10 },
    ]);
  });

  test('are changed, removed and brought back', async () => {
    const one = marked('wrens', 'Count them.');
    await addHighlight(library, ferry, one, 10);
    await changeHighlight(library, one.id, { colour: 'grey', note: 'Counted.' }, 20);
    expect(await listHighlights(library, ferry)).toMatchObject([{ colour: 'grey', note: 'Counted.', updatedAt: 20 }]);
    await changeHighlight(library, one.id, { removed: 1 });
    expect(await words()).toEqual([]);
    await changeHighlight(library, one.id, { removed: 0 });
    expect(await words()).toEqual(['wrens']);
  });

  test('sent again are one', async () => {
    const one = marked('wrens');
    await addHighlight(library, ferry, one);
    expect(await addHighlight(library, ferry, one)).toBe(true);
    expect(await words()).toEqual(['wrens']);
  });

  test('stay when a new version of its page is saved', async () => {
    await addHighlight(library, ferry, marked('wrens'));
    await saveArticle(library, sample({ url, text: 'The ferry sails again.' }));
    expect(await words()).toEqual(['wrens']);
  });

  test('are not made in an article that is not kept or was removed, nor changed where there is none', async () => {
    await removeArticle(library, ferry);
    expect(await addHighlight(library, ferry, marked('wrens'))).toBe(false);
    expect(await addHighlight(library, crypto.randomUUID(), marked('wrens'))).toBe(false);
    expect(await changeHighlight(library, crypto.randomUUID(), { note: 'x' })).toBe(false);
    expect(await library.highlights.count()).toBe(0);
  });

  test('are not written to a library that a newer Sourceline has changed', async () => {
    const one = marked('wrens');
    await addHighlight(library, ferry, one);
    await library.meta.put({ key: 'minReader', value: 99 });
    await expect(addHighlight(library, ferry, marked('quay'))).rejects.toThrow(LibraryTooNew);
    await expect(changeHighlight(library, one.id, { removed: 1 })).rejects.toThrow(LibraryTooNew);
    expect(await words()).toEqual(['wrens']);
  });
});

describe('an article is found', () => {
  test('by the note of a highlight, until that is removed', async () => {
    const one = marked('wrens', 'Ask the harbour master. 问港务局长。');
    await addHighlight(library, ferry, one);
    for (const typed of ['harbour', '"harbour master"', '局长', '港务局长', 'ferry harb'])
      expect(await found(typed), typed).toEqual([ferry]);
    expect(await found('"master harbour"')).toEqual([]);
    await changeHighlight(library, one.id, { removed: 1 });
    expect(await found('harbour')).toEqual([]);
    expect(await found('港务局长')).toEqual([]);
  });

  test('among those in which something is marked', async () => {
    const one = marked('wrens');
    await keep(library, [{}]);
    await addHighlight(library, ferry, one);
    await addHighlight(library, ferry, marked('quay'));
    expect(await listIds(library, { highlighted: true }, 'newest-saved')).toEqual([ferry]);
    await removeArticle(library, ferry);
    expect(await listIds(library, { highlighted: true }, 'newest-saved')).toEqual([]);
  });
});

describe('what was removed', () => {
  test('with its article comes back with it', async () => {
    await addHighlight(library, ferry, marked('wrens'));
    await removeArticle(library, ferry);
    await restoreArticle(library, ferry);
    expect(await words()).toEqual(['wrens']);
  });

  test('says nothing any more once its article was cleared', async () => {
    await addHighlight(library, ferry, marked('wrens', 'Ask Per.'), day);
    await removeArticle(library, ferry, 2 * day);
    await clearTombstones(library, 33 * day);
    expect(await contentOf(library)).not.toMatch(/wren|per/iu);
    expect(await library.highlights.count()).toBe(1);
  });

  test('by itself says nothing after 30 days, and cannot be brought back', async () => {
    const one = marked('wrens', 'Ask Per.');
    await addHighlight(library, ferry, one, day);
    await addHighlight(library, ferry, marked('quay'), day);
    await changeHighlight(library, one.id, { removed: 1 }, 2 * day);
    await clearTombstones(library, 32 * day);
    expect(await library.highlights.get(one.id)).toMatchObject({ note: 'Ask Per.' });
    await clearTombstones(library, 32 * day + 1);
    expect(JSON.stringify(await library.highlights.get(one.id))).not.toMatch(/wren|per\./iu);
    expect(await changeHighlight(library, one.id, { removed: 0 })).toBe(false);
    expect(await words()).toEqual(['quay']);
  });
});
