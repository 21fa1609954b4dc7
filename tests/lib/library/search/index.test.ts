import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase, LibraryTooNew } from '@/lib/library/database.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { BlockReader } from '@/lib/library/search/block.ts';
import { catchUp } from '@/lib/library/search/catch-up.ts';
import { headOf } from '@/lib/library/search/index-articles.ts';
import { keepIndex } from '@/lib/library/search/keep-index.ts';
import { hasTerm } from '@/lib/library/search/match.ts';
import { tidyIndex } from '@/lib/library/search/merge.ts';
import { parseQuery } from '@/lib/library/search/parse-query.ts';
import { searchArticles, searchIds } from '@/lib/library/search/search.ts';
import { unitsOf } from '@/lib/library/search/units.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { emptyLibrary, keep, sample } from '../shelf.ts';

/** What a search must find, by reading every article. */
async function scanned(library: LibraryDatabase, typed: string): Promise<string[]> {
  const { terms, excluded } = parseQuery(typed);
  const rows = (await library.articles.toArray()).filter(({ removed }) => removed === 0);
  const found: { id: string; number: number; isInHead: boolean }[] = [];
  for (const row of rows) {
    const head = unitsOf([headOf(row), ...row.tags, row.note].join('\n'));
    const text = unitsOf((await library.texts.get(row.version))?.text ?? '');
    const has = (term: (typeof terms)[number]) => hasTerm(head, term) || hasTerm(text, term);
    if (!terms.every(has) || excluded.some(has)) continue;
    found.push({
      id: row.id,
      number: row.number,
      isInHead: terms.length > 0 && terms.every((term) => hasTerm(head, term)),
    });
  }
  return found.sort((a, b) => Number(b.isInHead) - Number(a.isInHead) || b.number - a.number).map(({ id }) => id);
}

// Few letters, so that words meet: beginnings of each other, side by side, in several scripts, with signs between them.
const word = fc.constantFrom('a', 'ab', 'abc', 'b', 'é', 'e', '港', '港口', '口', '口港', 'ア', 'ア港', '1', '港·口');
const sign = fc.constantFrom(' ', ', ', '\n', '', '-', '。', '·', '’');
const text = fc
  .array(fc.tuple(word, sign), { maxLength: 8 })
  .map((parts) => parts.map(([letters, between]) => letters + between).join(''));
const query = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '', '-'), fc.boolean(), text).map(([minus, isPhrase, words]) => {
      const line = words.replaceAll('\n', ' ').trim();
      return minus + (isPhrase ? `"${line}"` : line);
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ deed: fc.constant('save' as const), page: fc.nat(20), headline: text, text }) },
  fc.record({ deed: fc.constantFrom('remove' as const, 'restore' as const), page: fc.nat(20) }),
  fc.record({ deed: fc.constant('tag' as const), page: fc.nat(20), tag: text }),
  fc.record({ deed: fc.constant('tidy' as const) }),
  fc.record({ deed: fc.constant('search' as const), query }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act(library: LibraryDatabase, done: Deed): Promise<void> {
  if (done.deed === 'tidy') {
    await tidyIndex(library);
    return;
  }
  if (done.deed === 'search') {
    await searchIds(library, done.query);
    return;
  }
  const url = `https://valley-bulletin.example/${done.page}`;
  if (done.deed === 'save') {
    await saveArticle(library, sample({ url, headline: done.headline, text: done.text }));
    return;
  }
  const row = await library.articles.where('url').equals(url).first();
  if (!row) return;
  if (done.deed === 'tag') await changeArticles(library, [row.id], () => ({ tags: [done.tag] }));
  else await changeArticles(library, [row.id], () => ({ removed: done.deed === 'remove' ? 1 : 0 }));
}

describe('a search', () => {
  test('finds what reading every article finds, in the same order, whatever was saved, changed and merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 25 }),
        fc.array(query, { minLength: 3, maxLength: 6 }),
        async (deeds, queries) => {
          const library = emptyLibrary();
          for (const done of deeds) await act(library, done);
          for (const typed of queries) {
            const { terms, excluded } = parseQuery(typed);
            if (terms.length + excluded.length === 0) continue;
            const wanted = await scanned(library, typed);
            expect(await searchIds(library, typed), typed).toEqual(wanted);
            const { rows, more } = await searchArticles(library, typed, { limit: 2 });
            expect(rows.map(({ id }) => id)).toEqual(wanted.slice(0, 2));
            expect(more).toBe(wanted.length > 2);
          }
          await keepIndex(library);
          for (const typed of queries) {
            const { terms, excluded } = parseQuery(typed);
            if (terms.length + excluded.length === 0) continue;
            expect(await searchIds(library, typed), typed).toEqual(await scanned(library, typed));
          }
          library.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** Articles with so many words that a merge takes several steps, in several scripts. */
function longText(seed: number): string {
  let state = seed + 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return Array.from(
    { length: 4000 },
    () => `${(next() % 100_000).toString(36)} ${String.fromCodePoint(0x4e00 + (next() % 3000))}`,
  ).join(' ');
}

describe('merging', () => {
  async function largeLibrary(): Promise<LibraryDatabase> {
    const library = emptyLibrary();
    for (let i = 0; i < 6; i++) await keep(library, [{ headline: `Article ${i}`, text: longText(i) }]);
    return library;
  }
  const queries = ['a', '1z', '一', '"article 3"', '丁 b'];
  const answers = (library: LibraryDatabase) => Promise.all(queries.map((typed) => searchIds(library, typed)));

  test('makes one segment of six, in steps, and takes the old blocks away', async () => {
    const library = await largeLibrary();
    const before = await answers(library);
    let steps = 0;
    while (await tidyIndex(library, 6)) steps++;
    expect(steps).toBeGreaterThan(6 + 1); // one takes away the blocks of each of six segments; the others merge
    expect(await library.segments.count()).toBe(1);
    const [segment] = await library.segments.toArray();
    expect((await library.blocks.toArray()).every((block) => block.segment === segment?.id)).toBe(true);
    expect(await answers(library)).toEqual(before);
    expect(before.every((ids) => ids.length > 0)).toBe(true);
  });

  test('stopped after any step and taken up by another, finds the same all along', async () => {
    let library = await largeLibrary();
    const before = await answers(library);
    for (let goesOn = true; goesOn; ) {
      goesOn = await tidyIndex(library, 6);
      library.close();
      library = new LibraryDatabase(library.name);
      expect(await answers(library)).toEqual(before);
    }
    expect(await library.segments.count()).toBe(1);
  });

  test('that fails in its write changes nothing, and goes on later', async () => {
    const library = await largeLibrary();
    const before = await answers(library);
    const fail = () => {
      throw new Error('killed');
    };
    await tidyIndex(library, 6);
    library.blocks.hook('creating', fail);
    await expect(tidyIndex(library, 6)).rejects.toThrow('killed');
    library.blocks.hook('creating').unsubscribe(fail);
    expect(await library.segments.count()).toBe(6);
    expect(await answers(library)).toEqual(before);
    await keepIndex(library);
    expect(await answers(library)).toEqual(before);
  });

  test('by two at once does everything once', async () => {
    const library = await largeLibrary();
    const before = await answers(library);
    const other = new LibraryDatabase(library.name);
    await Promise.all([keepIndex(library), keepIndex(other)]);
    expect(await library.segments.count()).toBe(1);
    expect(await answers(library)).toEqual(before);
    expect(await answers(other)).toEqual(before);
  });

  test('cuts what an older Sourceline has made of many articles into shorter blocks, in steps', async () => {
    const older = await largeLibrary();
    const before = await answers(older);
    await keepIndex(older);
    const [long] = await older.segments.toArray();
    await older.segments.update(long!.id, { articles: 2000 });
    const blocks = await older.blocks.count();
    const library = new LibraryDatabase(older.name);
    let steps = 0;
    while (await tidyIndex(library, 6)) {
      expect(await answers(library)).toEqual(before);
      steps++;
    }
    expect(steps).toBeGreaterThan(2);
    const [short, ...others] = await library.segments.toArray();
    expect(others).toEqual([]);
    expect(short).toMatchObject({ articles: 2000, base: long!.base, hasShortBlocks: true });
    expect(short!.bytes / long!.bytes).toBeCloseTo(1, 1);
    expect(await library.blocks.count()).toBeGreaterThan(1.5 * blocks);
    expect(await answers(library)).toEqual(before);
    expect(await tidyIndex(library)).toBe(false);
  });

  test('leaves out versions that are no more', async () => {
    const library = emptyLibrary();
    for (let i = 0; i < 6; i++)
      await keep(library, [{ headline: `Version ${i}`, url: 'https://valley-bulletin.example/one', text: `only${i}` }]);
    await keepIndex(library);
    const [segment] = await library.segments.toArray();
    const [block] = await library.blocks.toArray();
    const tokens: string[] = [];
    for (const reader = new BlockReader(block!.bytes, segment!.base); reader.next(); reader.skip())
      tokens.push(reader.token);
    expect(tokens.filter((token) => token.startsWith('only'))).toEqual(['only5']);
  });

  test('of nothing but versions that are no more leaves nothing', async () => {
    const library = emptyLibrary();
    for (let i = 0; i < 6; i++) await keep(library, [{ headline: 'One', text: `only${i}` }]);
    const rows = await library.articles.toArray();
    await library.rolls.clear();
    await library.articles.bulkDelete(rows.map(({ id }) => id));
    await keepIndex(library);
    expect(await library.segments.count()).toBe(0);
    expect(await library.blocks.count()).toBe(0);
  });
});

describe('catching up', () => {
  test('makes a library findable whose tokens are of another version, in steps', async () => {
    const library = emptyLibrary();
    const ids = await keep(
      library,
      Array.from({ length: 30 }, (_, i) => ({ headline: `Article ${i}` })),
    );
    await changeArticles(library, [ids[0]!], () => ({ note: '芯片' }));
    await library.articles.update(ids[0]!, { ownWords: [] });
    await library.meta.put({ key: 'tokensVersion', value: 0 });
    expect(await catchUp(library)).toBe(true);
    expect(await library.backlog.count()).toBe(5);
    expect(await catchUp(library)).toBe(false);
    expect(await searchIds(library, 'ferry')).toEqual(ids.toReversed());
    expect(await searchIds(library, '芯片')).toEqual([ids[0]]);
    expect(await catchUp(library)).toBe(false);
  });

  test('reads no block of another version, whose form it does not know', async () => {
    const library = emptyLibrary();
    const [id] = await keep(library, [{ headline: 'Fog', text: 'The ferry stopped in dense fog.' }]);
    await library.blocks.toCollection().modify({ bytes: new Uint8Array([255, 255, 255, 255, 255, 255]) });
    await library.meta.put({ key: 'tokensVersion', value: 1 });
    expect(await searchIds(library, 'ferry')).toEqual([]);
    await keepIndex(library);
    expect(await searchIds(library, '"ferry stopped in dense"')).toEqual([id]);
  });
});

describe('saving', () => {
  test('indexes in the same transaction: where that fails, nothing is saved', async () => {
    const library = emptyLibrary();
    const fail = () => {
      throw new Error('no index');
    };
    library.segments.hook('creating', fail);
    await expect(saveArticle(library, sample({ headline: 'Fog' }))).rejects.toThrow('no index');
    library.segments.hook('creating').unsubscribe(fail);
    expect(await library.articles.count()).toBe(0);
    const id = await saveArticle(library, sample({ headline: 'Fog' }));
    expect(await searchIds(library, 'fog')).toEqual([id]);
  });

  test('the same again indexes nothing', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/one';
    await keep(library, [{ url }, { url }]);
    expect(await library.segments.count()).toBe(1);
  });
});

describe('tidying', () => {
  const locks = (lock: Lock | null) =>
    ({ request: (_name: string, _options: unknown, act: (lock: Lock | null) => unknown) => act(lock) }) as LockManager;

  test('is left to whoever holds the lock', async () => {
    const library = emptyLibrary();
    for (let i = 0; i < 6; i++) await keep(library, [{ headline: `Article ${i}` }]);
    await keepIndex(library, locks(null));
    expect(await library.segments.count()).toBe(6);
    await keepIndex(library, locks({ name: 'index', mode: 'exclusive' }));
    expect(await library.segments.count()).toBe(1);
  });

  test('is refused in a library of newer code', async () => {
    const library = emptyLibrary();
    for (let i = 0; i < 6; i++) await keep(library, [{ headline: `Article ${i}` }]);
    await library.meta.put({ key: 'minReader', value: 99 });
    await expect(keepIndex(library)).rejects.toThrow(LibraryTooNew);
    expect(await library.segments.count()).toBe(6);
  });
});
