import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { LibraryDatabase } from '@/lib/library/database.ts';
import { saveArticle } from '@/lib/library/save.ts';
import type { Witness } from '@/lib/library/witness.ts';
import { createLibraryHealth, type LibraryHealth } from '@/lib/state/library-health.ts';
import { emptyLibrary, keep, sample } from '../library/shelf.ts';

/** A witness in memory; `kept` resolves when it is as wanted. */
function witness(known?: Witness) {
  const waiting: (() => void)[] = [];
  const store = {
    known,
    read: async () => store.known,
    async keep(next: Witness) {
      store.known = next;
      for (const look of waiting) look();
    },
    kept: (articles: number) =>
      new Promise<void>((resolve) => {
        const look = () => store.known?.articles === articles && resolve();
        waiting.push(look);
        look();
      }),
  };
  return store;
}

function until(health: LibraryHealth, kind: string | undefined): Promise<LibraryHealth['trouble']['value']> {
  return new Promise((resolve) => {
    effect(() => {
      if (health.trouble.value?.kind === kind) resolve(health.trouble.value);
    });
  });
}

describe('the library’s health', () => {
  test('is good when articles are saved, and the witness knows of each', async () => {
    const library = emptyLibrary();
    const store = witness();
    const health = createLibraryHealth(library, store);
    await store.kept(0);
    await keep(library, [{}, {}]);
    await store.kept(2);
    expect(health.trouble.value).toBeUndefined();
  });

  test('is a loss while the articles are gone, whatever is saved since; the witness forgets nothing', async () => {
    const library = emptyLibrary();
    const before: Witness = { articles: 312, lastNumber: 340, last: 'gone' };
    const store = witness(before);
    const health = createLibraryHealth(library, store);
    expect(await until(health, 'lost')).toEqual({ kind: 'lost', held: 312, holds: 0 });
    await keep(library, [{}]);
    await new Promise<void>((resolve) => {
      effect(() => {
        const { value } = health.trouble;
        if (value?.kind === 'lost' && value.holds === 1) resolve();
      });
    });
    expect(store.known).toEqual(before);
  });

  test('is good again when the reader takes what is there, and stays so', async () => {
    const library = emptyLibrary();
    await keep(library, [{}]);
    const store = witness({ articles: 312, lastNumber: 340, last: 'gone' });
    const health = createLibraryHealth(library, store);
    await until(health, 'lost');
    await health.accept();
    expect(health.trouble.value).toBeUndefined();
    expect(store.known).toMatchObject({ articles: 1, lastNumber: 1 });
    await keep(library, [{}]);
    await store.kept(2);
    expect(health.trouble.value).toBeUndefined();
  });

  test('is good again when a backup brings the last article back', async () => {
    const library = emptyLibrary();
    const last = crypto.randomUUID();
    const health = createLibraryHealth(library, witness({ articles: 9, lastNumber: 40, last }));
    await until(health, 'lost');
    await saveArticle(library, sample({ id: last }));
    await until(health, undefined);
  });

  test('is told when the browser does not let the database be read', async () => {
    const library = emptyLibrary();
    library.meta.hook('reading', () => {
      throw new Error('damaged on the disk');
    });
    await until(createLibraryHealth(library, witness()), 'unreadable');
  });

  test('is told when newer code has changed the library', async () => {
    const library = emptyLibrary();
    await library.meta.put({ key: 'minReader', value: 99 });
    await until(createLibraryHealth(library, witness()), 'too-new');
  });

  test('is told in a window that keeps nothing', () => {
    expect(createLibraryHealth(emptyLibrary(), witness(), true).trouble.value).toEqual({ kind: 'keeps-nothing' });
  });
});

describe('several views of one library, and a newer version', () => {
  test('an old view makes way, is told, and writes nothing', async () => {
    const library = emptyLibrary();
    await keep(library, [{}]);
    const health = createLibraryHealth(library, witness());
    await until(health, undefined);
    const newer = new Dexie(library.name);
    newer.version(4).stores({ articles: 'id, url, number, [removed+savedAt]', meta: 'key', bodies: 'id, articleId' });
    await newer.open();
    expect(health.trouble.value).toEqual({ kind: 'closed' });
    expect(library.isOpen()).toBe(false);
    await newer.table('meta').put({ key: 'minReader', value: 3 });
    await expect(saveArticle(library, sample())).rejects.toThrow();
    expect(await newer.table('articles').count()).toBe(1);
    newer.close();
  });

  test('a view that does not make way is named as what the new one waits for, until it goes', async () => {
    const name = 'library-held-open';
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 10);
      request.onupgradeneeded = () => {
        const { result } = request;
        result.createObjectStore('articles', { keyPath: 'id' });
        result.createObjectStore('bodies', { keyPath: 'id' });
        result.createObjectStore('meta', { keyPath: 'key' });
      };
      request.onsuccess = () => resolve(request.result);
    });
    const health = createLibraryHealth(new LibraryDatabase(name), witness());
    await until(health, 'blocked');
    held.close();
    await until(health, undefined);
  });
});
