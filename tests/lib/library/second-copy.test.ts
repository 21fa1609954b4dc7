import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { readWhole } from '@/lib/library/export/whole-article.ts';
import type { MarkedWords } from '@/lib/library/highlight.ts';
import { addHighlight, changeHighlight } from '@/lib/library/highlights.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { copiedParts, countCopied, namesByPart, readCopiedPart } from '@/lib/library/second-copy/copy-folder.ts';
import { type Copying, keepCopy } from '@/lib/library/second-copy/keep-copy.ts';
import { putBack } from '@/lib/library/second-copy/put-back.ts';
import { changeArticles, undoChange } from '@/lib/library/shelve.ts';
import { readTestimony } from '@/lib/library/witness.ts';
import { folderOf } from './folder.ts';
import { emptyLibrary, keep, removeArticle } from './shelf.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

async function copy(library: LibraryDatabase, { handle }: ReturnType<typeof folderOf>): Promise<number> {
  let written = 0;
  const copying: Copying = {
    folder: handle,
    names: await namesByPart(handle),
    isLost: async () => false,
    accepted: new Set(),
  };
  await keepCopy(library, copying, async () => void written++);
  return written;
}

const marked = (id: string): MarkedWords => ({
  id,
  anchor: { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 4, repeated: false },
  colour: 'violet',
  note: 'Which one?',
});

test('all of a library but its pictures comes back from the copy as it was', async () => {
  const library = emptyLibrary();
  const ids = Array.from({ length: 70 }, (_, n) => uuid(n));
  await keep(
    library,
    ids.map((id, n) => ({ id, headline: `Ferry ${n}`, text: `The ferry stops. \ud800 ${n}` })),
  );
  await changeArticles(library, [ids[3]!], () => ({ starred: 1, note: 'Fog', tags: ['harbour'], progress: 0.5 }));
  await addHighlight(library, ids[4]!, marked(uuid(100)));
  const folder = folderOf();
  await copy(library, folder);
  expect(await countCopied(folder.handle)).toBe(70);
  const other = emptyLibrary();
  expect(await putBack(other, folder.handle)).toEqual({ added: 70, unreadable: 0 });
  for (const id of ids) {
    const [before, after] = [await readWhole(library, id), await readWhole(other, id)];
    const { bytes: _, ...row } = before!.row;
    expect(after).toMatchObject({ versions: before!.versions, highlights: before!.highlights });
    expect(after!.row).toMatchObject({ ...row, number: after!.row.number });
  }
});

test('of a library that has most of it, what is missing comes back', async () => {
  const library = emptyLibrary();
  const ids = Array.from({ length: 150 }, (_, n) => uuid(n));
  await keep(
    library,
    ids.map((id) => ({ id })),
  );
  const folder = folderOf();
  await copy(library, folder);
  await library.articles.bulkDelete([ids[70]!, ids[149]!]);
  expect(await putBack(library, folder.handle)).toEqual({ added: 2, unreadable: 0 });
  expect(await library.articles.count()).toBe(150);
});

test('only parts in which something came or went are written again', async () => {
  const library = emptyLibrary();
  const ids = await keep(
    library,
    Array.from({ length: 130 }, () => ({})),
  );
  const folder = folderOf();
  expect(await copy(library, folder)).toBe(3);
  expect(await copy(library, folder)).toBe(0);
  await keep(library, [{}]);
  expect(await copy(library, folder)).toBe(1);
  await removeArticle(library, ids[0]!);
  expect(await copy(library, folder)).toBe(1);
  expect(await countCopied(folder.handle)).toBe(130);
  expect(await copiedParts(folder.handle)).toHaveLength(3);
});

describe('what a reader does with an article that is copied already', () => {
  async function copied() {
    const library = emptyLibrary();
    await keep(
      library,
      Array.from({ length: 70 }, (_, n) => ({ id: uuid(n) })),
    );
    await addHighlight(library, uuid(2), marked(uuid(200)));
    const folder = folderOf();
    await copy(library, folder);
    return { library, folder };
  }
  /** What the copy holds of the article that was saved third. */
  async function thirdIn({ handle }: ReturnType<typeof folderOf>) {
    const [first] = await copiedParts(handle);
    return (await readCopiedPart(handle, first!)).find(({ row }) => row.id === uuid(2))!;
  }
  const change = (what: Parameters<typeof changeArticles>[2]) => (library: LibraryDatabase) =>
    changeArticles(library, [uuid(2)], what);

  test.each<[string, (library: LibraryDatabase) => Promise<unknown>, object]>([
    ['a note', change(() => ({ note: 'Fog' })), { row: { note: 'Fog' } }],
    ['a tag', change(() => ({ tags: ['harbour'] })), { row: { tags: ['harbour'] } }],
    ['a star', change(() => ({ starred: 1 })), { row: { starred: 1 } }],
    ['put away', change(() => ({ shelf: 'archive' })), { row: { shelf: 'archive' } }],
    [
      'words marked',
      (library) => addHighlight(library, uuid(2), { ...marked(uuid(201)), note: 'Two' }),
      { highlights: [{ id: uuid(200) }, { id: uuid(201), note: 'Two' }] },
    ],
    [
      'the note of a highlight',
      (library) => changeHighlight(library, uuid(200), { note: 'This one' }),
      { highlights: [{ note: 'This one' }] },
    ],
    ['a highlight removed', (library) => changeHighlight(library, uuid(200), { removed: 1 }), { highlights: [] }],
    [
      'tags and highlights from a file',
      async (library) => {
        const { row, highlights } = (await readWhole(library, uuid(2)))!;
        const brought = { row: { ...row, tags: ['quay'] }, versions: [], pictures: [] };
        const moved = { ...highlights![0]!, id: uuid(202), anchor: { ...highlights![0]!.anchor, start: 40 } };
        await writeArticles(library, [{ ...brought, highlights: [moved] }]);
      },
      { row: { tags: ['quay'] }, highlights: [{ id: uuid(200) }, { id: uuid(202) }] },
    ],
  ])('%s: reaches the copy in the next round, its part alone, once', async (_, work, expected) => {
    const { library, folder } = await copied();
    await work(library);
    expect(await copy(library, folder)).toBe(1);
    expect(await thirdIn(folder)).toMatchObject(expected);
    expect(await copy(library, folder)).toBe(0);
  });

  test('highlights alone, from a file', async () => {
    const { library, folder } = await copied();
    const { row } = (await readWhole(library, uuid(2)))!;
    const file = {
      row,
      versions: [],
      pictures: [],
      highlights: [{ ...marked(uuid(203)), createdAt: 1, updatedAt: 1 }],
    };
    file.highlights[0]!.anchor.start = 90;
    await writeArticles(library, [file]);
    expect(await copy(library, folder)).toBe(1);
    expect((await thirdIn(folder)).highlights).toHaveLength(2);
  });

  test('how far it was read waits', async () => {
    const { library, folder } = await copied();
    await change(() => ({ progress: 0.5, paragraph: 3 }))(library);
    expect(await copy(library, folder)).toBe(0);
  });

  test('what is marked while its part is copied reaches the copy, too', async () => {
    const { library, folder } = await copied();
    const before = await change(() => ({ note: 'Fog' }))(library);
    const { handle } = folder;
    const copying: Copying = {
      folder: handle,
      names: await namesByPart(handle),
      // Asked between reading the part and writing it.
      isLost: async () => {
        await undoChange(library, before, ['note']);
        return false;
      },
      accepted: new Set(),
    };
    let written = 0;
    await keepCopy(library, copying, async () => void written++);
    expect(written).toBe(2);
    expect((await thirdIn(folder)).row.note).toBe('');
    expect(await copy(library, folder)).toBe(0);
  });

  test('is told to the witness, by which the background is woken, until it is copied', async () => {
    const { library, folder } = await copied();
    const uncopied = async () => (await readTestimony(library, undefined)).now.uncopied;
    expect(await uncopied()).toBeUndefined();
    await change(() => ({ note: 'Fog' }))(library);
    expect(await uncopied()).toBe(1);
    await changeHighlight(library, uuid(200), { colour: 'grey' });
    expect(await uncopied()).toBe(1);
    await copy(library, folder);
    expect(await uncopied()).toBeUndefined();
  });
});

test('a part that cannot be read keeps none of the others from being copied', async () => {
  const library = emptyLibrary();
  await keep(
    library,
    Array.from({ length: 130 }, () => ({})),
  );
  const read = vi.spyOn(library.texts, 'bulkGet').mockRejectedValueOnce(new Error('the browser cannot read it'));
  const folder = folderOf();
  await copy(library, folder);
  read.mockRestore();
  expect(await countCopied(folder.handle)).toBe(127);
  await copy(library, folder);
  expect(await countCopied(folder.handle)).toBe(130);
});

test('of articles that were removed the copy keeps nothing', async () => {
  const library = emptyLibrary();
  const ids = await keep(library, [{}, {}]);
  const folder = folderOf();
  await copy(library, folder);
  await changeArticles(library, ids, () => ({ removed: 1 }));
  await copy(library, folder);
  expect([...folder.files.keys()]).toEqual([]);
});

test('a part of the copy that is damaged itself is said, and the others come back', async () => {
  const library = emptyLibrary();
  await keep(
    library,
    Array.from({ length: 70 }, () => ({})),
  );
  const folder = folderOf();
  await copy(library, folder);
  const [first] = await copiedParts(folder.handle);
  folder.files.get(first!)!.fill(0xa7, 20);
  expect(await putBack(emptyLibrary(), folder.handle)).toEqual({ added: 7, unreadable: 63 });
});

test('what a copying that was killed left behind is tidied by the next', async () => {
  const library = emptyLibrary();
  await keep(library, [{}]);
  const folder = folderOf();
  await copy(library, folder);
  const [older] = folder.files;
  await keep(library, [{}]);
  await copy(library, folder);
  folder.files.set(...older!);
  expect(await countCopied(folder.handle)).toBe(2);
  await copy(library, folder);
  expect(folder.files.size).toBe(1);
});
