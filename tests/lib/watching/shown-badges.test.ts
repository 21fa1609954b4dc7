import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Badge } from '@/lib/watching/badge.ts';
import { keepBadge, refreshBadges } from '@/lib/watching/shown-badges.ts';

// There is no canvas here.
vi.mock('@/lib/watching/draw-icon.ts', () => ({ iconOf: () => undefined }));

const url = 'https://news.example/ferry';
const badgeCalled = (title: string): Badge => ({
  text: 'via',
  title,
  drawing: { credit: true, disclaimer: false, saved: title !== 'Unsaved.' },
});
const badges = { no: badgeCalled('Unsaved.'), same: badgeCalled('Saved.'), changed: badgeCalled('Saved, changed.') };
const never = () => Promise.resolve(undefined);
const at = (time: number) => () => Promise.resolve(time);

/** What the toolbar shows when it points at each tab; a tab that is gone is asked in vain. */
let titles: Map<number, string>;

beforeEach(() => {
  fakeBrowser.reset();
  titles = new Map();
  const nothing = () => Promise.resolve();
  Object.assign(fakeBrowser.action, {
    setBadgeText: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
    setIcon: nothing,
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title),
    getTitle: async ({ tabId }: { tabId: number }) => {
      if (!titles.has(tabId)) throw new Error('no tab');
      return titles.get(tabId);
    },
  });
});

test('an article that is saved is said to be, and no longer once it is removed', async () => {
  await keepBadge(7, { url, badges, kept: 'no' });
  await refreshBadges(at(Date.now()));
  expect(titles.get(7)).toBe('Saved.');
  await refreshBadges(never);
  expect(titles.get(7)).toBe('Unsaved.');
});

test('a page that has changed since is said to have until it is saved again', async () => {
  const before = Date.now() - 1000;
  await keepBadge(7, { url, badges, kept: 'changed' });
  await refreshBadges(at(before));
  expect(titles.get(7)).toBe('Saved, changed.');
  await refreshBadges(at(Date.now()));
  expect(titles.get(7)).toBe('Saved.');
});

test('a tab that shows another page since keeps what it says of that', async () => {
  await keepBadge(7, { url, badges, kept: 'no' });
  titles.set(7, 'Sourceline');
  await refreshBadges(at(Date.now()));
  expect(titles.get(7)).toBe('Sourceline');
});

test('a tab that is gone keeps no other from being drawn', async () => {
  await keepBadge(6, { url, badges, kept: 'no' });
  await keepBadge(7, { url, badges, kept: 'no' });
  titles.delete(6);
  await refreshBadges(at(Date.now()));
  expect(titles).toEqual(new Map([[7, 'Saved.']]));
});
