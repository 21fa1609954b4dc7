import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Highlight } from '@/lib/library/highlight.ts';
import { addHighlight, changeHighlight, listHighlights } from '@/lib/library/highlights.ts';
import { findByUrl } from '@/lib/library/list.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { emptyLibrary, keep, sample } from './shelf.ts';

const url = 'https://valley-bulletin.example/ferry';
const anchor = (exact: string) => ({ exact, prefix: 'The ', suffix: '.', start: 3, repeated: false });
const made = (id: string, exact: string, note = ''): Omit<Highlight, 'articleId'> => ({
  id,
  anchor: anchor(exact),
  colour: 'yellow',
  note,
  createdAt: 5,
  updatedAt: 6,
});
const [one, two] = ['00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000b2'] as const;

/** An article with highlights, as an archive has it. */
function fromArchive(highlights?: Omit<Highlight, 'articleId'>[], at = url) {
  const { id, article, provenance, pictures } = sample({ url: at });
  const marks = { shelf: 'unread', starred: 0, tags: [], note: '', progress: 0, paragraph: 0 } as const;
  const row = {
    ...marks,
    id,
    version: id,
    url: at,
    headline: article.headline,
    credited: [],
    agencies: [],
    disclaimers: 0,
    disclaimerKinds: [],
    authors: [],
    verdict: provenance.verdict,
    direction: article.direction,
    minutes: 3,
    savedAt: 1,
    updatedAt: 1,
  };
  const versions = [{ id, savedAt: 1, article, provenance }];
  return { row: { ...row, tags: [] }, versions, pictures, ...(highlights && { highlights }) };
}

async function inLibrary(library: ReturnType<typeof emptyLibrary>, at = url) {
  const row = await findByUrl(library, at);
  return (await listHighlights(library, row!.id)).map(({ id, anchor: { exact }, note }) => [id, exact, note]);
}

test('a new article comes with its highlights', async () => {
  const library = emptyLibrary();
  await writeArticles(library, [fromArchive([made(one, 'ferry', 'Which?'), made(two, 'ferry')])]);
  expect(await inLibrary(library)).toEqual([
    [one, 'ferry', 'Which?'],
    [two, 'ferry', ''],
  ]);
});

test('an article of an archive that knows of none has none', async () => {
  const library = emptyLibrary();
  await writeArticles(library, [fromArchive()]);
  expect(await inLibrary(library)).toEqual([]);
});

test('a kept article gets those that it lacks, and its own stay as they are', async () => {
  const library = emptyLibrary();
  const [id] = (await keep(library, [{ url }])) as [string];
  await addHighlight(library, id, { ...made(one, 'ferry', 'Mine.'), anchor: anchor('ferry') });
  const coming = [made(one, 'ferry', 'Theirs.'), made(two, 'stops'), made(crypto.randomUUID(), 'ferry', 'A copy.')];
  await writeArticles(library, [fromArchive(coming)]);
  expect(await inLibrary(library)).toEqual([
    [two, 'stops', ''],
    [one, 'ferry', 'Mine.'],
  ]);
});

test('what was removed comes back', async () => {
  const library = emptyLibrary();
  const [id] = (await keep(library, [{ url }])) as [string];
  await addHighlight(library, id, made(one, 'ferry'));
  await changeHighlight(library, one, { removed: 1 });
  await writeArticles(library, [fromArchive([made(one, 'ferry', 'As it was.')])]);
  expect(await inLibrary(library)).toEqual([[one, 'ferry', 'As it was.']]);
});

test('an id that is another article’s is made anew, and nothing is written over', async () => {
  const library = emptyLibrary();
  const other = 'https://valley-bulletin.example/quay';
  await writeArticles(library, [fromArchive([made(one, 'ferry', 'First.')])]);
  await writeArticles(library, [fromArchive([made(one, 'quay', 'Second.')], other)]);
  expect(await inLibrary(library)).toEqual([[one, 'ferry', 'First.']]);
  expect(await inLibrary(library, other)).toMatchObject([[expect.not.stringMatching(one), 'quay', 'Second.']]);
});

test('the same archive brings nothing a second time', async () => {
  const library = emptyLibrary();
  const other = 'https://valley-bulletin.example/quay';
  for (let time = 0; time < 2; time++) {
    await writeArticles(library, [fromArchive([made(one, 'ferry')]), fromArchive([made(one, 'quay')], other)]);
  }
  expect(await inLibrary(library)).toHaveLength(1);
  expect(await inLibrary(library, other)).toHaveLength(1);
});
