import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { PageRead } from '@/lib/library/known-of-page.ts';
import { saveArticle } from '@/lib/library/save.ts';
import type { CreditedSource } from '@/lib/provenance/provenance.ts';
import { createPageInLibrary } from '@/lib/state/page-in-library.ts';
import { emptyLibrary, removeArticle, sample } from '../library/shelf.ts';
import { until } from './until.ts';

const quay: CreditedSource = { name: 'The Quay', relation: 'republished', by: 'source-line' };
const story = `The ferry between the two banks of the valley lay at its pier all morning, since fog stood on the water and nobody
could see the other side. Passengers waited in the hall with tea that the harbour office handed out. At eleven the
captain tried the horn and heard an echo where there should have been none. By noon the fog had lifted as far as the
first buoy, and the boat left with sixty people, two horses and the post for the week.`;
const otherStory = `A tram stopped on the hill road on Monday because leaves had covered the rails after the storm. The driver asked
those on board to walk down to the square, and most did so in good spirits. Workers swept the line with brooms until
the evening, when the mayor announced that chestnut trees along the road will be cut back every autumn from now on,
a measure that the council had turned down three times in the past ten years.`;

function page({
  url,
  text = story,
  publisher = 'Valley Bulletin',
  sources = [quay],
}: Parameters<typeof sample>[0] = {}): PageRead {
  const { article, provenance } = sample({ ...(url && { url }), text, publisher, sources });
  return { ...article, provenance };
}

describe('what the library knows of the page on show', () => {
  test('is unknown until it has answered, then nothing where nothing is saved', async () => {
    const { known, lookAt } = createPageInLibrary(emptyLibrary());
    lookAt(page());
    expect(known.value).toBeUndefined();
    expect(await until(known, (found) => found !== undefined)).toEqual({ changed: false, names: [], elsewhere: [] });
  });

  test('counts what is saved of its publisher and of whom it credits, and follows that', async () => {
    const library = emptyLibrary();
    const { known, lookAt } = createPageInLibrary(library);
    lookAt(page());
    await saveArticle(library, sample({ publisher: 'Valley Bulletin', sources: [quay] }));
    await saveArticle(library, sample({ publisher: 'The Quay' }));
    const found = await until(known, (now) => now?.names[1]?.published !== undefined);
    expect(
      found!.names.map(({ name, published, credited }) => [
        name,
        published?.count,
        published?.reposted,
        credited?.count,
      ]),
    ).toEqual([
      ['Valley Bulletin', 1, 1, undefined],
      ['The Quay', 1, 1, 1],
    ]);
  });

  test('tells whether the page is saved, and whether it has changed since', async () => {
    const library = emptyLibrary();
    const { known, lookAt } = createPageInLibrary(library);
    const kept = sample({ publisher: 'Valley Bulletin', text: story });
    const id = await saveArticle(library, kept);
    lookAt({ ...kept.article, provenance: kept.provenance });
    expect(await until(known, (now) => now !== undefined)).toMatchObject({ saved: { id }, changed: false });
    lookAt({ ...kept.article, text: `${story}\nIt left at noon.`, provenance: kept.provenance });
    await until(known, (now) => now?.changed === true);
    await removeArticle(library, id);
    expect((await until(known, (now) => now?.saved === undefined))!.changed).toBe(false);
  });

  test('finds the same text where it is saved from elsewhere, and not the page itself', async () => {
    const library = emptyLibrary();
    const { known, lookAt } = createPageInLibrary(library);
    const own = 'https://valley-bulletin.example/ferry';
    const other = 'https://portal.example/re-post';
    for (const url of [own, other]) await saveArticle(library, sample({ url, text: story, headline: 'Ferry waits' }));
    await saveArticle(library, sample({ text: otherStory }));
    lookAt(page({ url: own }));
    const found = await until(known, (now) => now !== undefined);
    expect(found!.elsewhere.map(({ row }) => row.url)).toEqual([other]);
  });

  test('is not shown of an earlier page', async () => {
    const library = emptyLibrary();
    await saveArticle(library, sample({ publisher: 'Valley Bulletin' }));
    const { known, lookAt } = createPageInLibrary(library);
    lookAt(page());
    lookAt(page({ publisher: 'Harbour Post', sources: [] }));
    expect((await until(known, (now) => now !== undefined))!.names).toEqual([]);
    lookAt(undefined);
    expect(known.value).toBeUndefined();
  });
});
