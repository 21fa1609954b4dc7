import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { account, noCounts, tallyOf } from '@/lib/library/ledger.ts';
import { RollReader } from '@/lib/library/roll.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { emptyLibrary, keep, sample } from './shelf.ts';

const republished = (name: string) => ({ name, relation: 'republished' as const, by: 'source-line' as const });

/** What the database says after every row was counted anew. */
async function recounted(library: LibraryDatabase) {
  const fresh = emptyLibrary();
  for (const row of await library.articles.toArray()) await fresh.write(() => account(fresh, [[undefined, row]]));
  return {
    tallies: await fresh.tallies.toArray(),
    counts: await fresh.fact('counts', noCounts),
    roll: await new RollReader(fresh).all(),
  };
}

describe('the ledger', () => {
  test('says how often a publisher re-posts, of whom, and how often it names nobody', async () => {
    const library = emptyLibrary();
    await keep(library, [
      { publisher: 'Valley Bulletin', sources: [republished('The Quay')] },
      { publisher: 'Valley Bulletin', sources: [republished('The Quay'), republished('Orbital Week')] },
      { publisher: 'Harbor Mirror' },
    ]);
    const unnamed = sample({ publisher: 'Valley Bulletin' });
    unnamed.provenance.verdict = 'unclear';
    await saveArticle(library, unnamed);
    const [valley, harbor] = await tallyOf(library, 'publisher');
    expect(valley).toEqual({
      facet: 'publisher',
      name: 'Valley Bulletin',
      count: 3,
      reposted: 2,
      unnamed: 1,
      by: new Map([
        ['The Quay', 2],
        ['Orbital Week', 1],
      ]),
    });
    expect(harbor?.count).toBe(1);
    expect((await tallyOf(library, 'credited')).map(({ name, count }) => [name, count])).toEqual([
      ['The Quay', 2],
      ['Orbital Week', 1],
    ]);
  });

  test('forgets a name when the last article that bears it is removed, and knows it again after undo', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ publisher: 'Valley Bulletin' }]);
    await changeArticles(library, [id!], () => ({ removed: 1 }));
    expect(await tallyOf(library, 'publisher')).toEqual([]);
    await changeArticles(library, [id!], () => ({ removed: 0 }));
    expect(await tallyOf(library, 'publisher')).toMatchObject([{ name: 'Valley Bulletin', count: 1 }]);
  });

  test('equals a full count after whatever was saved, saved anew, marked and removed', async () => {
    const step = fc.record({
      page: fc.integer({ min: 0, max: 4 }),
      publisher: fc.constantFrom('Valley Bulletin', 'Harbor Mirror', '__proto__'),
      source: fc.constantFrom('The Quay', 'Orbital Week', 'constructor'),
      deed: fc.constantFrom('save', 'remove', 'star', 'archive', 'tag', 'restore'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const library = emptyLibrary();
        for (const { page, publisher, source, deed } of steps) {
          const url = `https://valley-bulletin.example/${page}`;
          const id = (await library.articles.where('url').equals(url).first())?.id;
          if (deed === 'save')
            await saveArticle(library, sample({ url, headline: source, publisher, sources: [republished(source)] }));
          else if (id)
            await changeArticles(library, [id], ({ starred }) =>
              deed === 'remove'
                ? { removed: 1 }
                : deed === 'restore'
                  ? { removed: 0 }
                  : deed === 'star'
                    ? { starred: starred === 1 ? 0 : 1 }
                    : deed === 'archive'
                      ? { shelf: 'archive' }
                      : { tags: [source] },
            );
        }
        const { tallies, counts, roll } = await recounted(library);
        expect(await library.tallies.toArray()).toEqual(tallies);
        expect(await library.fact('counts', noCounts)).toEqual(counts);
        expect(await new RollReader(library).all()).toEqual(roll);
      }),
      { numRuns: 20 },
    );
  });
});
