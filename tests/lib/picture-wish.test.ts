import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { findMissingPictures } from '@/lib/library/missing-pictures.ts';
import { LibraryFull, saveArticle } from '@/lib/library/save.ts';
import { askForHosts, type HostPermissions, heldOrigins, hostsOf, originsOf } from '@/lib/permissions.ts';
import { fulfilWish, parseWish } from '@/lib/picture-wish.ts';
import { createPictureOffers } from '@/lib/state/picture-offer.ts';
import { emptyLibrary, sample } from './library/shelf.ts';

const quay = 'https://a.example/quay.jpg';
const fog = 'http://b.example:8080/fog.png';
const wren = 'https://c.example/wren.jpg'; // kept by `sample`
const other = 'https://d.example/not-of-this-article.jpg';

/** A reader's permissions; `allows`: what is granted when asked. */
function permissionsOf(held: string[], allows = true) {
  const granted = new Set(held);
  return {
    granted,
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (allows) for (const origin of origins) granted.add(origin);
      return allows;
    }),
    contains: async ({ origins }) => origins.every((origin) => granted.has(origin)),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.delete(origin))),
  } satisfies HostPermissions & { granted: Set<string> };
}

const fetched = (source: string) => Promise.resolve({ source, type: 'image/webp', bytes: new ArrayBuffer(4) });

async function shelf() {
  const library = emptyLibrary();
  const toSave = sample();
  const html = [wren, quay, fog].map((source) => `<img src="${source}">`).join('');
  const id = await saveArticle(library, { ...toSave, article: { ...toSave.article, html } });
  return { library, id };
}

test('hosts are named once, and asked for as patterns without a port', () => {
  expect(hostsOf([quay, fog, `${quay}?large`])).toEqual(['a.example', 'b.example']);
  expect(originsOf([quay, fog, `${quay}?large`])).toEqual(['https://a.example/*', 'http://b.example/*']);
});

test('hosts that were granted before are told from those that were not', async () => {
  const permissions = permissionsOf(['https://a.example/*']);
  expect(await heldOrigins(originsOf([quay, fog]), permissions)).toEqual(['https://a.example/*']);
});

test('hosts are asked for at once, exactly these, and a browser that refuses the question is a no', async () => {
  const permissions = permissionsOf([]);
  const answer = askForHosts(originsOf([quay, fog]), permissions);
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://a.example/*', 'http://b.example/*'],
  });
  expect(await answer).toBe(true);
  expect(await askForHosts([], { ...permissions, request: () => Promise.reject(new Error('no click')) })).toBe(false);
});

describe('a wish for pictures', () => {
  test('is fulfilled for the article’s own missing pictures from hosts that were allowed, and the hosts are given back', async () => {
    const { library, id } = await shelf();
    const permissions = permissionsOf(['https://a.example/*', 'https://c.example/*', 'https://d.example/*']);
    const fetchPicture = vi.fn(fetched);
    const wish = { id, sources: [wren, quay, fog, other], onlyNow: ['https://a.example/*'] };
    expect(await fulfilWish(library, wish, fetchPicture, permissions)).toBe('fetched');
    // Not the kept one, not another article's, not the one whose host nobody allowed.
    expect(fetchPicture.mock.calls.map(([source]) => source)).toEqual([quay]);
    expect(await findMissingPictures(library, id)).toEqual({ kept: 2, all: 3, missing: [fog] });
    expect([...permissions.granted]).toEqual(['https://c.example/*', 'https://d.example/*']);
  });

  test('is refused where no host was allowed', async () => {
    const { library, id } = await shelf();
    const fetchPicture = vi.fn(fetched);
    const wish = { id, sources: [quay], onlyNow: ['https://a.example/*'] };
    expect(await fulfilWish(library, wish, fetchPicture, permissionsOf([]))).toBe('refused');
    expect(fetchPicture).not.toHaveBeenCalled();
  });

  test('leaves the article as it was when the disk is full, and gives the hosts back all the same', async () => {
    const { library, id } = await shelf();
    const permissions = permissionsOf(originsOf([quay]));
    library.write = () => Promise.reject(new LibraryFull('no room'));
    expect(await fulfilWish(library, { id, sources: [quay], onlyNow: originsOf([quay]) }, fetched, permissions)).toBe(
      'full',
    );
    expect(await library.pictures.count()).toBe(1);
    expect(permissions.granted.size).toBe(0);
  });

  test('keeps what could be had', async () => {
    const { library, id } = await shelf();
    const permissions = permissionsOf(originsOf([quay, fog]));
    const answer = await fulfilWish(
      library,
      { id, sources: [quay, fog], onlyNow: originsOf([quay, fog]) },
      (source) => (source === fog ? fetched(source) : Promise.resolve(undefined)),
      permissions,
    );
    expect(answer).toBe('fetched');
    expect(await findMissingPictures(library, id)).toEqual({ kept: 2, all: 3, missing: [quay] });
  });
});

test.each([
  ['an id that is none', { id: 'ferry', sources: [], onlyNow: [] }],
  ['addresses that are none', { id: crypto.randomUUID(), sources: ['not an address'], onlyNow: [] }],
  ['too many', { id: crypto.randomUUID(), sources: Array.from({ length: 201 }, () => quay), onlyNow: [] }],
  ['nothing', undefined],
])('a message with %s is no wish', (_, message) => {
  expect(parseWish(message)).toBeUndefined();
});

describe('the offer to fetch pictures', () => {
  const none = () => Promise.resolve([]);

  test('names how many are kept and which hosts have the others', async () => {
    const { library, id } = await shelf();
    const offers = createPictureOffers(library, none, () => Promise.resolve('fetched'));
    await offers.lookAt(id);
    expect(offers.offer.value).toEqual({
      kept: 1,
      all: 3,
      missing: [quay, fog],
      hosts: ['a.example', 'b.example'],
      state: 'offered',
    });
  });

  test('asks in the click itself, gives back only what was not granted before, and says what came', async () => {
    const { library, id } = await shelf();
    const permissions = permissionsOf(originsOf([quay]));
    const ask = vi.fn((wish: Parameters<typeof fulfilWish>[1]) => {
      for (const origin of originsOf(wish.sources)) permissions.granted.add(origin);
      return fulfilWish(library, wish, fetched, permissions);
    });
    const offers = createPictureOffers(library, (origins) => heldOrigins(origins, permissions), ask);
    await offers.lookAt(id);
    const done = offers.fetch();
    expect(ask).toHaveBeenCalledExactlyOnceWith({ id, sources: [quay, fog], onlyNow: ['http://b.example/*'] });
    expect(offers.offer.value?.state).toBe('fetching');
    await done;
    expect(offers.offer.value).toMatchObject({ kept: 3, all: 3, missing: [], state: 'fetched' });
    expect([...permissions.granted]).toEqual(['https://a.example/*']);
  });

  test('stays for the others when one was fetched, and says when one could not be', async () => {
    const { library, id } = await shelf();
    const permissions = permissionsOf(originsOf([quay, fog]));
    const ask = (wish: Parameters<typeof fulfilWish>[1]) =>
      fulfilWish(
        library,
        wish,
        (source) => (source === fog ? Promise.resolve(undefined) : fetched(source)),
        permissions,
      );
    const offers = createPictureOffers(library, (origins) => heldOrigins(origins, permissions), ask);
    await offers.lookAt(id);
    await offers.fetch([quay]);
    expect(offers.offer.value).toMatchObject({ kept: 2, missing: [fog], state: 'offered' });
    await offers.fetch();
    expect(offers.offer.value).toMatchObject({ kept: 2, missing: [fog], state: 'fetched' });
  });

  test('stays when the reader says no', async () => {
    const { library, id } = await shelf();
    const offers = createPictureOffers(library, none, () => Promise.resolve('refused'));
    await offers.lookAt(id);
    await offers.fetch([quay]);
    expect(offers.offer.value).toMatchObject({ kept: 1, missing: [quay, fog], state: 'refused' });
  });

  test('is not made where nothing is missing, and not for an article that is not there', async () => {
    const library = emptyLibrary();
    const offers = createPictureOffers(library, none, () => Promise.resolve('fetched'));
    await offers.lookAt(await saveArticle(library, sample()));
    expect(offers.offer.value).toBeUndefined();
    await offers.lookAt('nobody');
    expect(offers.offer.value).toBeUndefined();
  });
});
