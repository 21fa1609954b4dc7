import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Granted, launchGranted } from './granted.ts';
import { pagesFolder } from './pages.ts';
import { openSiteSwitches } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

let server: PageServer;
let granted: Granted;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
});
afterAll(() => server.close());

const origins = () => granted.view.evaluate(async () => (await chrome.permissions.getAll()).origins!.toSorted());
/** Waits until the browser lets no host be read. */
const allGivenBack = () =>
  granted.view.waitForFunction(async () => (await chrome.permissions.getAll()).origins!.length === 0, { polling: 50 });

/** Waits until the watch script is registered for just these. */
const watched = (sites: string[]) =>
  granted.view.waitForFunction(
    async (wanted) =>
      ((await chrome.scripting.getRegisteredContentScripts())[0]?.matches ?? []).toSorted().join() === wanted,
    { polling: 50 },
    sites.toSorted().join(),
  );

const says = (page: Page, text: string) =>
  granted.view.waitForFunction(
    async (url, wanted) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === url);
      return tab !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id! })) === wanted;
    },
    { polling: 50 },
    page.url(),
    text,
  );

/** Switches a site on or off as a reader does. */
async function press(page: Page, name: string): Promise<void> {
  const popup = await granted.chromium.clickIcon(page);
  await openSiteSwitches(popup);
  const found = await popup.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`);
  await found!.click();
}
const here = 'Check sources on this site while I browse';

describe('with the manifest that ships and a site that the browser lets be read', () => {
  beforeEach(async () => {
    granted = await launchGranted(['http://localhost/*']);
  });
  afterEach(() => granted.chromium.close());

  test('the leave alone switches nothing on; the popup does, and gives the permission back with the switch', async () => {
    expect(await origins()).toEqual(['http://localhost/*']);
    await watched([]);
    const page = await granted.chromium.open(`${server.origin}/watched/repost`);
    await press(page, here);
    await watched(['http://localhost/*']);
    await says(page, 'via');
    await press(page, here);
    await watched([]);
    await allGivenBack();
    // Asked anew, the browser puts its question, which has no answer here: until it has one nothing is on.
    await press(page, here);
    await granted.view.waitForFunction(async () => (await chrome.storage.session.get('watchWish')).watchWish, {
      polling: 50,
    });
    expect(await origins()).toEqual([]);
    await watched([]);
  });

  test('taken back on the browser’s own page, it is off at once, in pages that are open, too', async () => {
    const page = await granted.chromium.open(`${server.origin}/watched/repost`);
    await press(page, here);
    await says(page, 'via');
    await granted.takeBack('http://localhost/*');
    await watched([]);
    await granted.view.waitForFunction(
      async () => {
        const tabs = await chrome.tabs.query({});
        const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id! })));
        const { watching } = (await chrome.storage.local.get('watching')) as { watching: { sites: string[] } };
        return texts.join('') === '' && watching.sites.length === 0;
      },
      { polling: 50 },
    );
    expect(await origins()).toEqual([]);
  });
});

describe('with all sites', () => {
  const all = ['http://*/*', 'https://*/*'];
  beforeAll(async () => {
    granted = await launchGranted(all);
  });
  afterAll(() => granted.chromium.close());

  test('one click switches all on, on every host, and one off', async () => {
    const page = await granted.chromium.open(`${server.origin}/watched/repost`);
    await press(page, 'On all sites');
    await watched(all);
    await says(page, 'via');
    const other = await granted.chromium.open(`${server.origin.replace('localhost', '127.0.0.1')}/watched/own`);
    await says(other, 'own');
    await press(other, 'Check sources on all sites while I browse');
    await watched([]);
    await allGivenBack();
    await other.close();
    await page.close();
  });
});
