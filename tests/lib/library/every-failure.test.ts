import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addPictures } from '@/lib/library/add-pictures.ts';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { addHighlight, changeHighlight } from '@/lib/library/highlights.ts';
import { LibraryFull, saveArticle } from '@/lib/library/save.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { changeArticles, undoChange } from '@/lib/library/shelve.ts';
import { clearTombstones } from '@/lib/library/tombstones.ts';
import { contentOf, type Failure, whileFailing } from './failing-store.ts';
import { emptyLibrary, removeArticle, sample } from './shelf.ts';

const ids = ['ferry', 'quay', 'wren', 'fog'].map((_, i) => `00000000-0000-4000-8000-00000000000${i}`);
const [ferry, quay, wren, next] = ids as [string, string, string, string];
const day = 86_400_000;

const article = (id: string, headline: string, at = id) =>
  sample({
    id,
    url: `https://valley-bulletin.example/${at}`,
    headline,
    publisher: 'Valley Bulletin',
    sources: [{ name: 'The Quay', relation: 'wire', by: 'source-line' }],
  });

const counted = '00000000-0000-4000-8000-0000000000b0';
const stopped = '00000000-0000-4000-8000-0000000000b1';
const marked = '00000000-0000-4000-8000-0000000000b2';
const highlight = (id: string) => ({
  id,
  anchor: { exact: 'ferry', prefix: 'The ', suffix: ' stops.', start: 3, repeated: false },
  colour: 'yellow' as const,
  note: 'Which one?',
});

/** Three articles, one of them with two versions, one of them removed; words of two are marked. */
async function filledLibrary(): Promise<LibraryDatabase> {
  const library = emptyLibrary();
  await saveArticle(library, article(ferry, 'Ferry stops'), 1000);
  await saveArticle(library, article(quay, 'Quay closed'), 2000);
  await saveArticle(library, article('00000000-0000-4000-8000-0000000000aa', 'Quay open', quay), 3000);
  await saveArticle(library, article(wren, 'Wrens counted'), 4000);
  await addHighlight(library, wren, highlight(counted), 4500);
  await addHighlight(library, ferry, highlight(stopped), 4500);
  await removeArticle(library, wren, 5000);
  return library;
}

const wrenPicture = { source: 'https://c.example/quay.jpg', type: 'image/webp', bytes: new Uint8Array([7]).buffer };

const works: [string, (library: LibraryDatabase) => Promise<unknown>][] = [
  ['an article is saved', (library) => saveArticle(library, article(next, 'Fog lifts'), 6000)],
  ['a new version is saved', (library) => saveArticle(library, article(next, 'Ferry runs', ferry), 6000)],
  ['it is saved again unchanged', (library) => saveArticle(library, article(next, 'Ferry stops', ferry), 6000)],
  ['a removed article is saved again', (library) => saveArticle(library, article(next, 'Wrens back', wren), 6000)],
  [
    'articles are marked',
    (library) =>
      changeArticles(
        library,
        [ferry, quay],
        () => ({ shelf: 'archive', starred: 1, tags: ['port'], note: 'Ask Per.' }),
        6000,
      ),
  ],
  ['articles are removed', (library) => changeArticles(library, [ferry, quay], () => ({ removed: 1 }), 6000)],
  [
    'a removal is undone',
    (library) => undoChange(library, [{ id: wren, removed: 0 } as SavedArticle], ['removed'], 6000),
  ],
  ['pictures are added', (library) => addPictures(library, ferry, [wrenPicture])],
  ['words are marked', (library) => addHighlight(library, quay, highlight(marked), 6000)],
  ['a note is written', (library) => changeHighlight(library, stopped, { note: 'The old one.' }, 6000)],
  ['a highlight is removed', (library) => changeHighlight(library, stopped, { removed: 1 }, 6000)],
  ['removed articles are cleared', (library) => clearTombstones(library, 6000 + 31 * day)],
];

describe.each(works)('when a call to the database fails while %s', (_, work) => {
  test.each<[Failure, string]>([
    ['throws', 'the browser throws'],
    ['full', 'the disk is full'],
    ['aborts', 'the transaction is aborted'],
  ])('(%s) all is as before, whichever call it is, and the next try succeeds', async (failure) => {
    const model = await filledLibrary();
    const before = await contentOf(model);
    const calls = await whileFailing(0, failure, () => work(model));
    const after = await contentOf(model);
    expect(after).not.toBe(before);
    expect(calls).toBeGreaterThan(2);

    for (let nth = 1; nth <= calls; nth++) {
      const library = await filledLibrary();
      const problem = await whileFailing(nth, failure, () => work(library)).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      // Never between; and never "done" when it is not.
      expect(await contentOf(library), `call ${nth}`).toBe(problem ? before : after);
      expect(problem, `call ${nth}`).toBeDefined();
      if (failure === 'full') expect(problem, `call ${nth}`).toBeInstanceOf(LibraryFull);
      await work(library);
      expect(await contentOf(library), `call ${nth}, tried again`).toBe(after);
      library.close();
    }
  });
});
