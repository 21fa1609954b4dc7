import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allSites,
  isWatched,
  notWatched,
  onWatchedChanged,
  settleWishes,
  siteOf,
  stopWatchingAll,
  stopWatchingSite,
  watchAllSites,
  watchedPatterns,
  watchedSites,
  watchSite,
} from '@/lib/watching/sites.ts';
import { pictureWish, watchWish } from '@/lib/wishes.ts';
import { permissionsOf } from './permissions.ts';

const page = 'https://news.example/2024/05/ferry.html?from=home';
const news = 'https://news.example/*';
const harbour = 'http://harbour.example/*';

beforeEach(() => fakeBrowser.reset());

test.each([
  [page, news],
  ['http://harbour.example:8080/', harbour],
  ['https://10.0.0.1/a', 'https://10.0.0.1/*'],
  ['about:blank', undefined],
  ['file:///home/paper.html', undefined],
  ['chrome-extension://abc/library.html', undefined],
  ['no address', undefined],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('nothing is watched at first', async () => {
  const permissions = permissionsOf();
  expect(await watchedSites(permissions)).toEqual({ all: false, sites: [] });
  expect(await isWatched(page, permissions)).toBe(false);
});

describe('a site', () => {
  test('is asked for at once, exactly this one, and watched when allowed', async () => {
    const permissions = permissionsOf();
    const answer = watchSite(page, permissions);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [news] });
    expect(await answer).toBe(true);
    expect(await watchedSites(permissions)).toEqual({ all: false, sites: [news] });
    expect(await isWatched(page, permissions)).toBe(true);
    expect(await isWatched('http://news.example/', permissions)).toBe(false);
    expect(await isWatched('https://other.example/', permissions)).toBe(false);
  });

  test('is not watched when the reader refuses', async () => {
    const permissions = permissionsOf([], { allows: false });
    expect(await watchSite(page, permissions)).toBe(false);
    expect(await watchedSites(permissions)).toEqual({ all: false, sites: [] });
    expect(await watchWish.getValue()).toBeNull();
  });

  test('that is none is not asked for', async () => {
    const permissions = permissionsOf();
    expect(await watchSite('about:blank', permissions)).toBe(false);
    expect(permissions.request).not.toHaveBeenCalled();
  });

  test('that is switched off gives its permission back and leaves the others', async () => {
    const permissions = permissionsOf();
    await watchSite(page, permissions);
    await watchSite('http://harbour.example/', permissions);
    await stopWatchingSite(news, permissions);
    expect(await watchedSites(permissions)).toEqual({ all: false, sites: [harbour] });
    expect([...permissions.granted]).toEqual([harbour]);
  });

  test('that the browser grants for an article’s pictures is not watched', async () => {
    const permissions = permissionsOf([news]);
    expect(await isWatched(page, permissions)).toBe(false);
    await settleWishes(permissions);
    expect(await watchedPatterns(permissions)).toEqual([]);
  });

  test('whose permission was taken back is not watched, and not again when it is granted for something else', async () => {
    const permissions = permissionsOf();
    await watchSite(page, permissions);
    permissions.granted.delete(news);
    expect(await isWatched(page, permissions)).toBe(false);
    await settleWishes(permissions);
    permissions.granted.add(news);
    expect(await isWatched(page, permissions)).toBe(false);
    expect(await watchedSites(permissions)).toEqual({ all: false, sites: [] });
  });
});

describe('all sites', () => {
  test('are asked for as such, and every page is watched', async () => {
    const permissions = permissionsOf();
    expect(await watchAllSites(permissions)).toBe(true);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: allSites });
    expect(await watchedSites(permissions)).toEqual({ all: true, sites: [] });
    expect(await isWatched(page, permissions)).toBe(true);
    expect(await isWatched('about:blank', permissions)).toBe(false);
    expect(await watchedPatterns(permissions)).toEqual(allSites);
  });

  test('that are switched off leave the sites that were switched on by themselves', async () => {
    const permissions = permissionsOf();
    await watchSite(page, permissions);
    await watchAllSites(permissions);
    await stopWatchingAll(permissions);
    expect(await watchedSites(permissions)).toEqual({ all: false, sites: [news] });
    expect([...permissions.granted]).toEqual([news]);
  });

  test('of which the browser grants one scheme are watched there', async () => {
    const permissions = permissionsOf();
    await watchAllSites(permissions);
    permissions.granted.delete('http://*/*');
    expect(await watchedPatterns(permissions)).toEqual(['https://*/*']);
    expect(await isWatched(page, permissions)).toBe(true);
    expect(await isWatched('http://harbour.example/', permissions)).toBe(false);
  });

  test('that a reader narrows to some sites in the browser’s own settings are none', async () => {
    const permissions = permissionsOf();
    await watchAllSites(permissions);
    permissions.granted.clear();
    permissions.granted.add(news);
    expect(await isWatched(page, permissions)).toBe(false);
    expect(await watchedPatterns(permissions)).toEqual([]);
  });
});

describe('a popup that the browser closes while it asks', () => {
  test('leaves the wish, which counts when it is granted', async () => {
    const permissions = permissionsOf();
    await watchWish.setValue({ origins: [news] });
    await settleWishes(permissions);
    expect(await watchedPatterns(permissions)).toEqual([]);
    permissions.granted.add(news);
    await settleWishes(permissions);
    expect(await watchedPatterns(permissions)).toEqual([news]);
    expect(await watchWish.getValue()).toBeNull();
  });

  test('ends a wish for pictures that was never answered', async () => {
    await pictureWish.setValue({ id: '', sources: [page], onlyNow: [news] });
    await watchSite(page, permissionsOf([], { allows: false }));
    expect(await pictureWish.getValue()).toBeNull();
  });
});

test('hosts that were asked for on another occasion are not given back when they are watched', async () => {
  const permissions = permissionsOf();
  await watchSite(page, permissions);
  expect(await notWatched([news, harbour])).toEqual([harbour]);
});

test('what another version stored is taken only in its own types', async () => {
  await fakeBrowser.storage.local.set({ watching: { all: 'yes', sites: [news, 7, news] } });
  expect(await watchedSites(permissionsOf([news]))).toEqual({ all: false, sites: [news] });
});

test('changes of the wish and of the browser’s permissions are told, until nobody listens', async () => {
  const permissions = permissionsOf();
  const listener = vi.fn();
  const stop = onWatchedChanged(listener, permissions);
  await watchSite(page, permissions);
  expect(listener).toHaveBeenCalledTimes(1);
  permissions.onRemoved.raise();
  permissions.onAdded.raise();
  expect(listener).toHaveBeenCalledTimes(3);
  stop();
  permissions.onRemoved.raise();
  await stopWatchingSite(news, permissions);
  expect(listener).toHaveBeenCalledTimes(3);
});
