import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { readWhole } from '@/lib/library/export/whole-article.ts';
import { addHighlight } from '@/lib/library/highlights.ts';
import { copiedParts, countCopied, namesByPart } from '@/lib/library/second-copy/copy-folder.ts';
import { type Copying, keepCopy } from '@/lib/library/second-copy/keep-copy.ts';
import { putBack } from '@/lib/library/second-copy/put-back.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
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

test('all of a library but its pictures comes back from the copy as it was', async () => {
  const library = emptyLibrary();
  const ids = Array.from({ length: 70 }, (_, n) => uuid(n));
  await keep(
    library,
    ids.map((id, n) => ({ id, headline: `Ferry ${n}`, text: `The ferry stops. \ud800 ${n}` })),
  );
  await changeArticles(library, [ids[3]!], () => ({ starred: 1, note: 'Fog', tags: ['harbour'], progress: 0.5 }));
  await addHighlight(library, ids[4]!, {
    id: uuid(100),
    anchor: { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 4, repeated: false },
    colour: 'violet',
    note: 'Which one?',
  });
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
