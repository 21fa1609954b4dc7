import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { LibraryTooNew } from '@/lib/library/database.ts';
import { findByUrl, listNewest, openSaved } from '@/lib/library/list.ts';
import { removeArticle } from '@/lib/library/remove.ts';
import { isQuotaError, LibraryFull, rowOf, saveArticle } from '@/lib/library/save.ts';
import { emptyLibrary, sample } from './shelf.ts';

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
      url: toSave.article.url,
      headline: 'Ferry stops',
      publisher: 'Valley Bulletin',
      credited: ['The Quay'],
      disclaimers: 0,
      hasAuthor: true,
      verdict: 'republished',
      language: 'en',
      direction: 'ltr',
      published: '2026-03-14',
      minutes: 3,
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

  test('of an address that is kept already takes its place, under the old name', async () => {
    const library = emptyLibrary();
    const url = 'https://valley-bulletin.example/ferry';
    const first = await saveArticle(library, sample({ url, headline: 'Ferry stops' }), 1000);
    const second = await saveArticle(library, sample({ url, headline: 'Ferry stops again' }), 2000);
    expect(second).toBe(first);
    expect((await listNewest(library, 10)).map(({ headline, savedAt }) => [headline, savedAt])).toEqual([
      ['Ferry stops again', 2000],
    ]);
    expect((await openSaved(library, first))?.body.article.headline).toBe('Ferry stops again');
    expect(await library.bodies.count()).toBe(1);
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
    expect(rowOf(sample({ sources }), 0).credited).toEqual(credited);
  });

  test.each([
    ['a person', [{ name: 'Ingrid Vale', role: 'author' as const }], true],
    ['an account alone', [{ name: 'admin', role: 'author' as const, rejected: 'technical-account' as const }], false],
    ['nobody', [], false],
  ])('is listed as signed or not: %s', (_, bylines, hasAuthor) => {
    const toSave = sample();
    expect(rowOf({ ...toSave, provenance: { ...toSave.provenance, bylines } }, 0).hasAuthor).toBe(hasAuthor);
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
    library.bodies.hook('updating', () => {
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
    await library.meta.put({ key: 'minReader', value: 2 });
    await expect(saveArticle(library, sample())).rejects.toThrow(LibraryTooNew);
    await expect(removeArticle(library, kept)).rejects.toThrow(LibraryTooNew);
    expect(await library.articles.count()).toBe(1);
  });

  test('can still be read', async () => {
    const library = emptyLibrary();
    const id = await saveArticle(library, sample());
    await library.meta.put({ key: 'minReader', value: 2 });
    expect(await listNewest(library, 10)).toHaveLength(1);
    expect(await openSaved(library, id)).toBeDefined();
  });

  test('a new one says which version it needs', async () => {
    const library = emptyLibrary();
    expect(await library.meta.get('minReader')).toEqual({ key: 'minReader', value: 1 });
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
