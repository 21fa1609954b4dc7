import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPictures } from '@/lib/library/add-pictures.ts';
import { checkLibrary } from '@/lib/library/check/check-library.ts';
import {
  type CheckRecord,
  type CheckRecords,
  type Findings,
  isCheckDue,
  noCheck,
  nothingFound,
} from '@/lib/library/check/check-record.ts';
import { acceptFindings, stillUnreadable } from '@/lib/library/check/deal-with.ts';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { readWhole } from '@/lib/library/export/whole-article.ts';
import { addHighlight } from '@/lib/library/highlights.ts';
import { keepLink } from '@/lib/library/keep-link.ts';
import { tallyOf } from '@/lib/library/ledger.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { keepIndex } from '@/lib/library/search/keep-index.ts';
import { searchArticles } from '@/lib/library/search/search.ts';
import { namesByPart } from '@/lib/library/second-copy/copy-folder.ts';
import { type Copying, keepCopy, LibraryLost } from '@/lib/library/second-copy/keep-copy.ts';
import { putBack } from '@/lib/library/second-copy/put-back.ts';
import { changeArticles, undoChange } from '@/lib/library/shelve.ts';
import { clearTombstones, keptAfterRemoval } from '@/lib/library/tombstones.ts';
import { folderOf } from './folder.ts';
import { emptyLibrary, keep, removeArticle, sample } from './shelf.ts';

function recordsOf(first: CheckRecord = noCheck): CheckRecords & { now: CheckRecord } {
  return {
    now: first,
    async read() {
      return structuredClone(this.now);
    },
    async keep(record) {
      this.now = structuredClone(record);
    },
    watch: () => undefined,
  };
}

async function copyingTo(
  folder = folderOf(),
  { lost = false, accepted = [] as string[] } = {},
): Promise<Copying & { files: Map<string, Uint8Array> }> {
  return {
    folder: folder.handle,
    files: folder.files,
    names: await namesByPart(folder.handle),
    isLost: async () => lost,
    accepted: new Set(accepted),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const noRest = async () => undefined;

async function found(library: LibraryDatabase, rest: () => Promise<void> = noRest): Promise<Findings> {
  const { told } = await checkLibrary(library, { copying: await copyingTo(), records: recordsOf(), rest });
  return told;
}

/** What a reader and the background do to a library, one deed after the other. */
function* deeds(library: LibraryDatabase): Generator<Promise<unknown>> {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  for (let n = 0; n < 70; n++) yield saveArticle(library, sample({ id: id(n), headline: `Ferry ${n}` }));
  yield saveArticle(
    library,
    sample({ id: id(100), url: `https://valley-bulletin.example/${id(3)}`, text: 'It sails.' }),
  );
  yield keepLink(library, 'https://harbour.example/quay', 'The quay');
  yield removeArticle(library, id(5));
  yield changeArticles(library, [id(6), id(7)], () => ({ removed: 1 })).then((before) =>
    undoChange(library, before, ['removed']),
  );
  yield changeArticles(library, [id(8)], () => ({ starred: 1, note: 'Fog' }));
  yield addHighlight(library, id(9), {
    id: id(200),
    anchor: { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 4, repeated: false },
    colour: 'yellow',
    note: 'Which one?',
  });
  yield addPictures(library, id(9), [{ source: 'https://a.example/1', type: 'image/webp', bytes: new ArrayBuffer(9) }]);
  yield keepIndex(library);
  yield clearTombstones(library, Date.now() + 2 * keptAfterRemoval);
  yield removeArticle(library, id(69));
}

test('nothing is found in a library that is well, whatever was done to it', async () => {
  const library = emptyLibrary();
  for (const deed of deeds(library)) await deed;
  expect(await found(library)).toEqual(nothingFound);
});

test('what is written while a check goes on is no damage', async () => {
  const library = emptyLibrary();
  await keep(library, [{}, {}, {}]);
  const going = deeds(library);
  // A deed begins before each slice and ends when it ends, beside the slice.
  const begun: Promise<unknown>[] = [];
  let at = 0;
  while (at < 75) {
    const told = await found(library, async () => {
      const { value, done } = going.next();
      if (!done) begun.push(value);
      at++;
    });
    expect(told).toEqual(nothingFound);
  }
  await Promise.all(begun);
  expect(await found(library)).toEqual(nothingFound);
});

describe('damage is found', () => {
  test.each<[string, (library: LibraryDatabase, id: string) => PromiseLike<unknown>, Findings]>([
    [
      'a row whose body is gone',
      ({ bodies }, id) => bodies.delete(id),
      { unreadable: [{ id: 'x', headline: 'Fog' }], isMiscounted: false },
    ],
    [
      'a row whose text is gone',
      ({ texts }, id) => texts.delete(id),
      { unreadable: [{ id: 'x', headline: 'Fog' }], isMiscounted: false },
    ],
    [
      'a text whose row is gone',
      ({ articles }, id) => articles.delete(id),
      { unreadable: [{ id: 'x', headline: '' }], isMiscounted: true },
    ],
    ['a roll that names nobody', ({ rolls }) => rolls.clear(), { unreadable: [], isMiscounted: true }],
    [
      'a count that is another',
      ({ meta }) =>
        meta
          .where('key')
          .equals('counts')
          .modify({ value: { all: 9 } } as never),
      { unreadable: [], isMiscounted: true },
    ],
  ])('%s', async (_, damage, expected) => {
    const library = emptyLibrary();
    await keep(library, [{}, { id: 'x', headline: 'Fog' }, {}]);
    await damage(library, 'x');
    expect(await found(library)).toEqual(expected);
  });
});

test.each<[string, (library: LibraryDatabase) => object, method: string]>([
  ['the roll', ({ rolls }) => rolls, 'bulkGet'],
  ['the texts', ({ texts }) => texts, 'toCollection'],
])('a table that the browser refuses to read is told, and the others are checked: %s', async (_, table, method) => {
  const library = emptyLibrary();
  await keep(library, [{}, { id: 'x', headline: 'Fog' }]);
  await library.meta
    .where('key')
    .equals('counts')
    .modify({ value: { all: 9 } } as never);
  const refuses = table(library) as Record<string, () => Promise<never>>;
  vi.spyOn(refuses, method).mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  vi.spyOn(library.articles, 'where').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  expect(await found(library)).toMatchObject({ isMiscounted: true, isTorn: true });
});

test('a check that is broken off goes on where it was, with what it has found', async () => {
  const library = emptyLibrary();
  await keep(library, [{ id: 'x', headline: 'Fog' }, ...Array.from({ length: 130 }, () => ({}))]);
  await library.texts.delete('x');
  const records = recordsOf();
  let clock = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (clock += 2000));
  let slices = 0;
  const stopped = checkLibrary(library, {
    copying: await copyingTo(),
    records,
    rest: async () => {
      if (slices++ === 2) throw new Error('the worker was stopped');
    },
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(records.now.next).toEqual({ step: 'parts', after: 1 });
  const copying = await copyingTo();
  const { told, next } = await checkLibrary(library, { copying, records, rest: noRest });
  expect([...copying.names.keys()]).toEqual([2]);
  expect(told.unreadable).toEqual([{ id: 'x', headline: 'Fog' }]);
  expect(next).toBeUndefined();
});

test('one that is broken off in its first moment goes on, too', async () => {
  const library = emptyLibrary();
  await keep(library, [{}]);
  const records = recordsOf();
  const rest = async () => {
    throw new Error('the worker was stopped');
  };
  await expect(checkLibrary(library, { copying: await copyingTo(), records, rest })).rejects.toThrow('stopped');
  expect(isCheckDue(records.now, true, 0)).toBe(true);
});

test('where the library is lost, the copy stays as it is, and nothing is told twice', async () => {
  const library = emptyLibrary();
  await keep(library, [{}, {}]);
  const folder = folderOf();
  await keepCopy(library, await copyingTo(folder), noRest);
  const before = [...folder.files];
  expect(before).toHaveLength(1);
  await Promise.all(library.tables.map((table) => table.clear()));
  const records = recordsOf();
  await expect(
    checkLibrary(library, { copying: await copyingTo(folder, { lost: true }), records, rest: noRest }),
  ).rejects.toBeInstanceOf(LibraryLost);
  await expect(keepCopy(library, await copyingTo(folder, { lost: true }), noRest)).rejects.toBeInstanceOf(LibraryLost);
  expect([...folder.files]).toEqual(before);
  expect(records.now.told).toEqual(nothingFound);
});

test('what the reader accepts is not told again, and is counted anew', async () => {
  const library = emptyLibrary();
  await keep(library, [{ publisher: 'Valley Bulletin' }, { id: 'x', publisher: 'Valley Bulletin' }]);
  await library.texts.delete('x');
  await library.tallies.clear();
  await library.rolls.clear();
  const records = recordsOf();
  await checkLibrary(library, { copying: await copyingTo(), records, rest: noRest });
  expect(records.now.told).toMatchObject({ unreadable: [{ id: 'x' }], isMiscounted: true });
  await acceptFindings(library, records);
  expect(records.now.told).toEqual(nothingFound);
  expect((await tallyOf(library, 'publisher')).map(({ name, count }) => [name, count])).toEqual([
    ['Valley Bulletin', 2],
  ]);
  await keepIndex(library);
  expect((await searchArticles(library, 'ferry', { limit: 9 })).rows).toHaveLength(2);
  const copying = await copyingTo(folderOf(), { accepted: records.now.accepted });
  await checkLibrary(library, { copying, records, rest: noRest });
  expect(records.now.told).toEqual(nothingFound);
});

test('what was put back or removed is dealt with', async () => {
  const library = emptyLibrary();
  await keep(library, [{ id: 'x', text: 'The ferry stops at the quay.' }, { id: 'y' }, { id: 'z' }]);
  const folder = folderOf();
  await keepCopy(library, await copyingTo(folder), noRest);
  await library.bodies.bulkDelete(['x', 'y', 'z']);
  const records = recordsOf();
  const { told } = await checkLibrary(library, { copying: await copyingTo(folder), records, rest: noRest });
  expect(told.unreadable.map(({ id }) => id).sort()).toEqual(['x', 'y', 'z']);
  expect(await putBack(library, folder.handle, { ids: new Set(['x']) })).toEqual({ added: 1, unreadable: 0 });
  await removeArticle(library, 'y');
  expect((await stillUnreadable(library, told)).map(({ id }) => id)).toEqual(['z']);
  expect((await readWhole(library, 'x'))?.current?.article.text).toBe('The ferry stops at the quay.');
});

describe('a text that is not what was saved, though the browser reads it without a word', () => {
  const story = 'The ferry stops at the quay.';

  async function damagedLibrary() {
    const library = emptyLibrary();
    await keep(library, [{ id: 'x', headline: 'Fog', text: story }, {}]);
    await saveArticle(
      library,
      sample({ id: 'x2', url: (await library.articles.get('x'))!.url, headline: 'Fog', text: `${story} Again.` }),
    );
    const folder = folderOf();
    await keepCopy(library, await copyingTo(folder), noRest);
    return { library, folder };
  }

  test.each<[string, (library: LibraryDatabase) => Promise<unknown>]>([
    ['a letter of it', ({ texts }) => texts.update('x2', { text: story.replace('quay', 'quoy') })],
    ['of an earlier version', ({ texts }) => texts.update('x', { text: '' })],
    ['what was read of it', ({ bodies }) => bodies.update('x2', { 'article.headline': 'Fig' })],
    ['that is gone', ({ texts }) => texts.delete('x')],
  ])('is told, leaves the copy alone, and comes back from there: %s', async (_, damage) => {
    const { library, folder } = await damagedLibrary();
    const before = await readWhole(library, 'x');
    await damage(library);
    const copied = [...folder.files];
    const { told } = await checkLibrary(library, {
      copying: await copyingTo(folder),
      records: recordsOf(),
      rest: noRest,
    });
    expect(told.unreadable).toEqual([{ id: 'x', headline: 'Fog' }]);
    expect([...folder.files]).toEqual(copied);
    expect(await stillUnreadable(library, told)).toEqual(told.unreadable);
    expect(await putBack(library, folder.handle, { ids: new Set(['x']) })).toEqual({ added: 1, unreadable: 0 });
    expect(await stillUnreadable(library, told)).toEqual([]);
    expect(await readWhole(library, 'x')).toEqual(before);
  });

  test('leaves earlier versions that are there as they are, when one that is gone altogether comes back', async () => {
    const { library, folder } = await damagedLibrary();
    const before = (await readWhole(library, 'x'))!;
    await library.bodies.delete('x2');
    await library.texts.delete('x2');
    expect(await putBack(library, folder.handle, { ids: new Set(['x']) })).toEqual({ added: 1, unreadable: 0 });
    const after = (await readWhole(library, 'x'))!;
    expect(after.versions).toEqual(before.versions);
    expect(after.row.versions).toBe(2);
    expect((await searchArticles(library, 'again', { limit: 5 })).rows.map(({ id }) => id)).toEqual(['x']);
  });

  test('counts versions that the library has and the file does not', async () => {
    const { library } = await damagedLibrary();
    const { row, versions } = (await readWhole(library, 'x'))!;
    await library.bodies.delete('x2');
    const current = versions.filter(({ id }) => id === 'x2');
    expect(await writeArticles(library, [{ row, versions: current, pictures: [] }])).toEqual({ added: 1, known: 0 });
    const after = (await readWhole(library, 'x'))!;
    expect([after.row.versions, after.versions.map(({ id }) => id)]).toEqual([2, ['x', 'x2']]);
  });

  test("is no other article's because a file has it under another address", async () => {
    const { library } = await damagedLibrary();
    const before = (await readWhole(library, 'x'))!;
    const url = 'https://valley-bulletin.example/elsewhere';
    const { row, versions } = before;
    expect(await writeArticles(library, [{ row: { ...row, url }, versions, pictures: [] }])).toEqual({
      added: 1,
      known: 0,
    });
    expect(await readWhole(library, 'x')).toEqual(before);
    const added = await readWhole(library, (await library.articles.get({ url }))!.id);
    expect(added?.versions.map(({ article }) => article.text)).toEqual(versions.map(({ article }) => article.text));
  });

  test('is not written over by a file that says something else', async () => {
    const { library } = await damagedLibrary();
    const { row, versions } = (await readWhole(library, 'x'))!;
    const other = versions.map((version) => ({ ...version, article: { ...version.article, text: 'Another text.' } }));
    await library.texts.update('x2', { text: 'The ferry stops at the quoy.' });
    const damaged = await readWhole(library, 'x');
    expect(await writeArticles(library, [{ row, versions: other, pictures: [] }])).toEqual({ added: 0, known: 1 });
    expect(await readWhole(library, 'x')).toEqual(damaged);
  });

  test('is said to be still damaged where the copy has it not as it was', async () => {
    const { library, folder } = await damagedLibrary();
    await library.texts.update('x2', { text: 'Gone' });
    folder.files.clear();
    expect(await putBack(library, folder.handle, { ids: new Set(['x']) })).toEqual({ added: 0, unreadable: 1 });
  });
});

test('what was saved before there was a checksum is not called damaged', async () => {
  const library = emptyLibrary();
  await keep(library, [{ id: 'x' }]);
  await library.bodies
    .where('id')
    .equals('x')
    .modify((body) => {
      delete body.checksum;
    });
  expect(await found(library)).toEqual(nothingFound);
});

const week = 7 * 86_400_000;
test.each<[string, Partial<CheckRecord>, boolean, boolean]>([
  ['never checked', {}, false, true],
  ['begun since the browser was started', {}, true, false],
  ['broken off', { next: { step: 'texts' } }, true, true],
  ['all was well six days ago', { ended: (week * 6) / 7 }, false, false],
  ['all was well a week ago', { ended: 0 }, false, true],
  ['damage is told', { ended: week, told: { unreadable: [], isMiscounted: true } }, false, true],
  ['the clock was set back', { ended: week * 3 }, false, true],
])('is it time for a check: %s', (_, record, begun, due) => {
  expect(isCheckDue({ ...noCheck, ...record }, begun, week)).toBe(due);
});
