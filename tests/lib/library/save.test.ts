import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { LibraryTooNew } from '@/lib/library/database.ts';
import { findByUrl, listNewest, listVersions, openSaved } from '@/lib/library/list.ts';
import { rowOf } from '@/lib/library/row.ts';
import { isQuotaError, LibraryFull, saveArticle } from '@/lib/library/save.ts';
import { changeArticles } from '@/lib/library/shelve.ts';
import { emptyLibrary, removeArticle, sample } from './shelf.ts';

const quotaError = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError', role: 'author' });

describe('an article that is kept', () => {
  test('is kept whole: row, text, provenance and pictures', async () => {
    const library = emptyLibrary();
    const toSave = sample({
      headline: 'Ferry stops',
      publisher: 'Valley Bulletin',
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }],
    });
    const id = await saveArticle(library, toSave, 1000);
    expect(id).toBe(toSave.id);
    const saved = await openSaved(library, id);
    expect(saved?.row).toEqual({
      id,
      version: id,
      versions: 1,
      number: 1,
      url: toSave.article.url,
      headline: 'Ferry stops',
      publisher: 'Valley Bulletin',
      credited: ['The Quay'],
      agencies: [],
      disclaimers: 0,
      disclaimerKinds: [],
      authors: ['Ingrid Vale'],
      verdict: 'republished',
      language: 'en',
      direction: 'ltr',
      published: '2026-03-14',
      day: '2026-03-14',
      minutes: 3,
      bytes: 42,
      shelf: 'unread',
      starred: 0,
      tags: [],
      note: '',
      progress: 0,
      paragraph: 0,
      ownWords: [],
      savedAt: 1000,
      updatedAt: 1000,
      removed: 0,
    });
    expect(saved?.body.article).toEqual(toSave.article);
    expect(saved?.body.provenance).toEqual(toSave.provenance);
    expect([...new Uint8Array(saved!.body.pictures[0]!.bytes)]).toEqual([1, 2, 3]);
  });

  test('sent twice is kept once', async () => {
    const library = emptyLibrary();
    const toSave = sample();
    await saveArticle(library, toSave, 1000);
    await saveArticle(library, toSave, 2000);
    expect(await library.articles.count()).toBe(1);
    expect(await library.bodies.count()).toBe(1);
  });

  test('of an address that is kept already takes its place, under the old name, and the earlier version stays', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const first = await saveArticle(library, sample({ url, headline: 'Ferry stops' }), 1000);
    const second = await saveArticle(library, sample({ url, headline: 'Ferry stops again' }), 2000);
    expect(second).toBe(first);
    expect((await listNewest(library, 10)).map(({ headline, savedAt }) => [headline, savedAt])).toEqual([
      ['Ferry stops again', 2000],
    ]);
    expect((await openSaved(library, first))?.body.article.headline).toBe('Ferry stops again');
    expect((await listVersions(library, first)).map(({ article }) => article.headline)).toEqual([
      'Ferry stops again',
      'Ferry stops',
    ]);
    expect((await openSaved(library, first, first))?.body.article.headline).toBe('Ferry stops');
    expect((await library.articles.get(first))?.versions).toBe(2);
  });

  test('and has not changed since is no new version; pictures that were missing are added', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const first = await saveArticle(library, sample({ url }), 1000);
    const again = sample({ url });
    again.pictures.push({ source: 'https://c.example/quay.jpg', type: 'image/webp', bytes: new ArrayBuffer(8) });
    await saveArticle(library, again, 2000);
    expect(await listVersions(library, first)).toHaveLength(1);
    expect(await library.articles.get(first)).toMatchObject({ versions: 1, number: 1, savedAt: 2000, bytes: 50 });
    expect((await openSaved(library, first))?.body.pictures.map(({ source }) => source)).toEqual([
      'https://c.example/quay.jpg',
      'https://c.example/wren.jpg',
    ]);
  });

  test('keeps what the reader marked when it is saved anew, and is unread again', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const id = await saveArticle(library, sample({ url }), 1000);
    await changeArticles(library, [id], () => ({ shelf: 'archive', starred: 1, tags: ['ferries'], note: 'Ask Per.' }));
    await saveArticle(library, sample({ url, headline: 'Ferry stops again' }), 2000);
    expect(await library.articles.get(id)).toMatchObject({
      shelf: 'unread',
      starred: 1,
      tags: ['ferries'],
      note: 'Ask Per.',
    });
  });

  test('of an address that was removed is in the list again', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const id = await saveArticle(library, sample({ url }), 1000);
    await removeArticle(library, id, 2000);
    expect(await saveArticle(library, sample({ url }), 3000)).toBe(id);
    expect(await findByUrl(library, url)).toMatchObject({ removed: 0, savedAt: 3000 });
    expect((await library.articles.get(id))?.removedAt).toBeUndefined();
  });

  test('of another address is another', async () => {
    const library = emptyLibrary();
    await saveArticle(library, sample());
    await saveArticle(library, sample());
    expect(await library.articles.count()).toBe(2);
  });

  test.each([
    [
      'its own outlet is nobody else',
      [{ name: 'Valley Bulletin', relation: 'self' as const, by: 'source-line' as const }],
      [],
    ],
    [
      'others are listed in order',
      [
        { name: 'AP', relation: 'wire' as const, by: 'source-line' as const },
        { name: 'The Quay', relation: 'republished' as const, by: 'source-line' as const },
      ],
      ['AP', 'The Quay'],
    ],
    ['nobody', [], []],
  ])('is listed with whom it credits: %s', (_, sources, credited) => {
    expect(rowOf(sample({ sources }), { savedAt: 0, number: 1 }).credited).toEqual(credited);
  });

  test.each([
    ['a person', [{ name: 'Ingrid Vale', role: 'author' as const }], ['Ingrid Vale']],
    ['an editor is none', [{ name: 'Per Lund', role: 'editor' as const }], []],
    ['an account alone', [{ name: 'admin', role: 'author' as const, rejected: 'technical-account' as const }], []],
    ['nobody', [], []],
  ])('is listed with its authors: %s', (_, bylines, authors) => {
    const toSave = sample();
    expect(
      rowOf({ ...toSave, provenance: { ...toSave.provenance, bylines } }, { savedAt: 0, number: 1 }).authors,
    ).toEqual(authors);
  });
});

describe('whole or not at all', () => {
  test('when the text cannot be written, no row is', async () => {
    const library = emptyLibrary();
    library.bodies.hook('creating', () => {
      throw new Error('the browser let go');
    });
    await expect(saveArticle(library, sample())).rejects.toThrow('the browser let go');
    expect(await library.articles.count()).toBe(0);
    expect(await library.bodies.count()).toBe(0);
  });

  test('a full disk is told as one, and nothing is stored', async () => {
    const library = emptyLibrary();
    library.write = () => Promise.reject(new Dexie.AbortError('transaction aborted', quotaError()));
    await expect(saveArticle(library, sample())).rejects.toThrow(LibraryFull);
    expect(await library.articles.count()).toBe(0);
    expect(await library.bodies.count()).toBe(0);
  });

  test('a disk that fills up while the text is written is told as full, and nothing is stored', async () => {
    const library = emptyLibrary();
    library.bodies.hook('creating', () => {
      throw quotaError();
    });
    await expect(saveArticle(library, sample())).rejects.toThrow(LibraryFull);
    expect(await library.articles.count()).toBe(0);
  });

  test('what was kept before stays when the disk is full', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const id = await saveArticle(library, sample({ url, headline: 'Ferry stops' }), 1000);
    library.bodies.hook('creating', () => {
      throw quotaError();
    });
    await expect(saveArticle(library, sample({ url, headline: 'Ferry stops again' }), 2000)).rejects.toThrow(
      LibraryFull,
    );
    expect((await openSaved(library, id))?.row.headline).toBe('Ferry stops');
  });

  test('another failure stays what it was', async () => {
    const library = emptyLibrary();
    const problem = new Dexie.AbortError('transaction aborted');
    library.write = () => Promise.reject(problem);
    await expect(saveArticle(library, sample())).rejects.toBe(problem);
  });
});

describe('a library that a newer Sourceline has changed', () => {
  test('is not written to', async () => {
    const library = emptyLibrary();
    const kept = await saveArticle(library, sample());
    await library.meta.put({ key: 'minReader', value: 3 });
    await expect(saveArticle(library, sample())).rejects.toThrow(LibraryTooNew);
    await expect(removeArticle(library, kept)).rejects.toThrow(LibraryTooNew);
    expect(await library.articles.count()).toBe(1);
  });

  test('can still be read', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, sample());
    await library.meta.put({ key: 'minReader', value: 3 });
    expect(await listNewest(library, 10)).toHaveLength(1);
    expect(await openSaved(library, id)).toBeDefined();
  });

  test('a new one says which version it needs', async () => {
    const library = emptyLibrary();
    expect(await library.meta.get('minReader')).toEqual({ key: 'minReader', value: 2 });
  });
});

describe('a full disk, as browsers and Dexie report it', () => {
  test.each([
    ['bare', quotaError()],
    ['inside an aborted transaction', new Dexie.AbortError('aborted', quotaError())],
    ['as a cause', new Error('no', { cause: quotaError() })],
    ['among several failures', { name: 'BulkError', failures: [new Error('no'), quotaError()] }],
    ['two deep', { name: 'AbortError', inner: { name: 'AbortError', inner: quotaError() } }],
    ['as the DOM’s own', new DOMException('no room', 'QuotaExceededError')],
  ])('%s', (_, problem) => {
    expect(isQuotaError(problem)).toBe(true);
  });

  const circular: { name: string; inner?: unknown } = { name: 'AbortError' };
  circular.inner = circular;

  test.each([
    ['another error', new Error('no')],
    ['an aborted transaction without a reason', new Dexie.AbortError('aborted')],
    ['an error that is its own reason', circular],
    ['words', 'QuotaExceededError'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is none', (_, problem) => {
    expect(isQuotaError(problem)).toBe(false);
  });
});
