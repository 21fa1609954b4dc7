import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { changedSince } from '@/lib/library/changed-since.ts';
import { listVersions } from '@/lib/library/list.ts';
import { type ArticleToSave, saveArticle } from '@/lib/library/save.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { quotation } from '../../components/screen.ts';
import { emptyLibrary, removeArticle, sample } from './shelf.ts';

const url = 'https://valley-bulletin.example/ferry';

function page(changes: { headline?: string; text?: string; minutes?: number; provenance?: Partial<Provenance> } = {}) {
  const { provenance, ...article } = changes;
  const read = sample({ url, sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }] });
  return {
    ...read,
    article: { ...read.article, ...article },
    provenance: { ...read.provenance, ...provenance },
  } satisfies ArticleToSave;
}

const tellsOfChange: [string, ReturnType<typeof page>, boolean][] = [
  ['the same page', page(), false],
  ['another headline', page({ headline: 'Ferry runs again' }), true],
  ['another word in the text', page({ text: 'The ferry runs.' }), true],
  ['another time to read', page({ minutes: 9 }), false],
  [
    'another source',
    page({ provenance: { sources: [{ name: 'Orbital Week', relation: 'republished', by: 'source-line' }] } }),
    true,
  ],
  [
    'the same source in other words',
    page({
      provenance: {
        sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: quotation('From: The Quay') }],
      },
    }),
    true,
  ],
  [
    'a notice that was not there',
    page({
      provenance: {
        disclaimers: [{ kind: 'correction', scope: 'article', quote: quotation('This article was corrected.') }],
      },
    }),
    true,
  ],
  ['another author', page({ provenance: { bylines: [{ name: 'Per Lund', role: 'author' }] } }), true],
  ['another verdict on the same words', page({ provenance: { verdict: 'unclear' } }), false],
];

describe('a page that is kept, read again', () => {
  test.each(tellsOfChange)('%s', async (_, read, changed) => {
    const library = emptyLibrary();
    const id = await saveArticle(library, page(), 1000);
    expect(await changedSince(library, read.article, read.provenance)).toBe(changed);
    // Saving agrees: a version is added where the page has changed, and nowhere else.
    await saveArticle(library, read, 2000);
    expect(await listVersions(library, id)).toHaveLength(changed ? 2 : 1);
  });

  test('is compared with the version kept last', async () => {
    const library = emptyLibrary();
    const later = page({ headline: 'Ferry runs again' });
    await saveArticle(library, page(), 1000);
    await saveArticle(library, later, 2000);
    expect(await changedSince(library, later.article, later.provenance)).toBe(false);
    expect(await changedSince(library, page().article, page().provenance)).toBe(true);
  });
});

describe('has not changed', () => {
  test('a page that is not kept', async () => {
    expect(await changedSince(emptyLibrary(), page().article, page().provenance)).toBe(false);
  });

  test('a page that was removed', async () => {
    const library = emptyLibrary();
    await removeArticle(library, await saveArticle(library, page()));
    const read = page({ headline: 'Ferry runs again' });
    expect(await changedSince(library, read.article, read.provenance)).toBe(false);
  });

  test('a page of which only the link is kept', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, page());
    await library.texts.delete(id);
    const read = page({ headline: 'Ferry runs again' });
    expect(await changedSince(library, read.article, read.provenance)).toBe(false);
  });
});
