import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  autoOpenSites,
  forgetTab,
  forgetUnwatched,
  noteLeft,
  opensByItself,
  setAutoOpen,
} from '@/lib/watching/auto-open.ts';

const site = 'https://news.example/*';
const article = 'https://news.example/ferry';

beforeEach(async () => {
  fakeBrowser.reset();
  browser.permissions.contains = () => Promise.resolve(true);
  await browser.storage.local.set({ watching: { all: false, sites: [site] } });
});

describe('an article opens by itself', () => {
  test('on a site that was chosen for it, as long as the site is watched', async () => {
    expect(await opensByItself(1, article)).toBe(false);
    await setAutoOpen(site, true);
    expect(await opensByItself(1, article)).toBe(true);
    expect(await opensByItself(1, 'https://harbour.example/ferry')).toBe(false);
    await browser.storage.local.set({ watching: { all: false, sites: [] } });
    expect(await opensByItself(1, article)).toBe(false);
  });

  test('not again in a tab where its reader was closed, whatever part of it is addressed', async () => {
    await setAutoOpen(site, true);
    await noteLeft(1, `${article}#fog`);
    expect(await opensByItself(1, article)).toBe(false);
    expect(await opensByItself(2, article)).toBe(true);
    await forgetTab(1);
    expect(await opensByItself(1, article)).toBe(true);
  });

  test('a site that is watched no longer is forgotten, but not while the browser still asks', async () => {
    await setAutoOpen(site, true);
    await browser.storage.local.set({ watching: { all: false, sites: [] } });
    await browser.storage.session.set({ watchWish: { origins: [site] } });
    await forgetUnwatched();
    expect(await autoOpenSites()).toEqual([site]);
    await browser.storage.session.set({ watchWish: null });
    await forgetUnwatched();
    expect(await autoOpenSites()).toEqual([]);
  });

  test('where all sites are watched each is still chosen by itself', async () => {
    await browser.storage.local.set({ watching: { all: true, sites: [] } });
    await setAutoOpen(site, true);
    await forgetUnwatched();
    expect(await opensByItself(1, article)).toBe(true);
    expect(await opensByItself(1, 'https://harbour.example/ferry')).toBe(false);
  });
});
