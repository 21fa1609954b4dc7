import 'fake-indexeddb/auto';
import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { keepCopy } from '@/lib/library/second-copy/keep-copy.ts';
import { readTestimony, type Witness } from '@/lib/library/witness.ts';
import { createLibraryHealth, type LibraryHealth } from '@/lib/state/library-health.ts';
import { createSecondCopy } from '@/lib/state/second-copy.ts';
import { folderOf } from '../library/folder.ts';
import { emptyLibrary, keep } from '../library/shelf.ts';

const articles = 140; // of three parts: 63, 64, 13

const locks = { request: (_name: string, _how: object, work: () => unknown) => work() } as unknown as LockManager;

async function copyOf(library: LibraryDatabase): Promise<StorageManager> {
  const { handle: folder } = folderOf();
  const copying = { folder, names: new Map(), isLost: async () => false, accepted: new Set<string>() };
  await keepCopy(library, copying, async () => undefined);
  return { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } as unknown as StorageManager;
}

function witnessOf(known: Witness) {
  const store = {
    known,
    read: async () => store.known,
    async keep(next: Witness) {
      store.known = next;
    },
  };
  return store;
}

function until(health: LibraryHealth, isSo: (trouble: LibraryHealth['trouble']['value']) => boolean): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      if (isSo(health.trouble.value)) resolve();
    });
  });
}

test('a library made anew and broken off on the way is not told as the browser’s loss, and goes on from there', async () => {
  const library = emptyLibrary();
  await keep(
    library,
    Array.from({ length: articles }, () => ({})),
  );
  const witness = witnessOf((await readTestimony(library, undefined)).now);
  const copy = createSecondCopy(library, witness, await copyOf(library), locks);
  await copy.count();
  const health = createLibraryHealth(library, witness);
  const stop = copy.puttingBack.subscribe((now) => {
    if (now.step === 'running' && now.done > 0) copy.cancel();
  });
  expect(await copy.makeAnew()).toBe(false);
  stop();
  await until(health, (trouble) => trouble?.kind === 'lost' && trouble.holds === 63 + 64);
  expect(health.trouble.value).toMatchObject({ held: articles, isMadeAnew: true });
  await copy.putBack();
  await until(health, (trouble) => trouble === undefined);
  expect(witness.known).toMatchObject({ articles });
  expect(witness.known).not.toHaveProperty('isMadeAnew');
});

test('one whose database could not be deleted is as it was', async () => {
  const library = emptyLibrary();
  await keep(library, [{}]);
  const { now } = await readTestimony(library, undefined);
  const witness = witnessOf(now);
  const copy = createSecondCopy(library, witness, await copyOf(library), locks);
  vi.spyOn(library, 'delete').mockRejectedValue(new DOMException('held by another', 'UnknownError') as never);
  expect(await copy.makeAnew()).toBe(false);
  expect(copy.puttingBack.value).toEqual({ step: 'failed' });
  expect(witness.known).toEqual(now);
});
