import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { openSiteSwitches, readerText, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

const site = 'http://localhost/*';
let server: PageServer;
let chromium: Chromium;
let view: Page;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
  // The browser's question has no answer without a screen: this build has been allowed one site.
  chromium = await launchChromium({ folder: withManifest({ host_permissions: [site] }) });
  view = await chromium.open(`${chromium.origin}/options.html`);
  await view.evaluate((pattern) => chrome.storage.local.set({ watching: { all: false, sites: [pattern] } }), site);
  await view.waitForFunction(
    async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'watch'),
    { polling: 50 },
  );
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

const isOpen = (page: Page) => page.$('sourceline-reader').then((reader) => reader !== null);
const badgeOf = (page: Page) =>
  view.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id! }) : '';
  }, page.url());
/** What a page's check ends with, opened or not. */
async function checked(page: Page): Promise<void> {
  while ((await badgeOf(page)) === '') await page.evaluate(() => new Promise(requestAnimationFrame));
}
/** Until the background has taken down which reader was closed. */
const left = (path: string) =>
  view.waitForFunction(
    async (wanted) => JSON.stringify(await chrome.storage.session.get('left-readers')).includes(wanted),
    { polling: 50 },
    path,
  );

describe('articles that open by themselves', () => {
  test('do so on the sites that were chosen for it, and on no other', async () => {
    const page = await chromium.open(`${server.origin}/watched/own`);
    await checked(page);
    expect(await isOpen(page)).toBe(false);
    await view.bringToFront();
    await view.waitForSelector('.watched-sites-open input');
    expect(await violations(view)).toEqual([]);
    await view.click('.watched-sites-open input');
    await view.waitForFunction(
      async () => JSON.stringify(await chrome.storage.local.get('auto-open')).includes('localhost'),
      { polling: 50 },
    );
    await page.bringToFront();
    await page.reload();
    await waitForReader(page, true);
    await page.close();
  });

  test('Back leads to the page, whose state is its own; there the reader stays closed', async () => {
    const page = await chromium.open(`${server.origin}/watched/list`);
    await page.goto(`${server.origin}/watched/repost`);
    await waitForReader(page, true);
    await page.goBack();
    await waitForReader(page, false);
    expect(page.url()).toBe(`${server.origin}/watched/repost`);
    expect(await page.evaluate(() => history.state)).toBeNull();
    await left('/watched/repost');
    await page.reload();
    await checked(page);
    expect(await isOpen(page)).toBe(false);

    const other = await chromium.open(`${server.origin}/watched/repost`);
    await waitForReader(other, true);
    await other.close();
    await page.goBack();
    await page.waitForFunction(() => location.pathname === '/watched/list');
    await page.close();
  });

  test('Esc leads to the page, too, and Back from there to the page before', async () => {
    const page = await chromium.open(`${server.origin}/watched/list`);
    await page.goto(`${server.origin}/watched/agency`);
    await waitForReader(page, true);
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await left('/watched/agency');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goBack();
    await page.waitForFunction(() => location.pathname === '/watched/list');
    await page.close();
  });

  test('so does the next route of an application, once the reader of this one was closed', async () => {
    const page = await chromium.open(`${server.origin}/app/`);
    await waitForReader(page, true);
    expect(await readerText(page)).toContain('Ines Brook');
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await left('/app/');
    await page.click('#repost');
    await waitForReader(page, true);
    expect(await readerText(page)).toContain('Tidewater Review');
    await page.goBack();
    await waitForReader(page, false);
    expect(new URL(page.url()).pathname).toBe('/app/repost');
    await page.close();
  });

  test('a list stays a list', async () => {
    const page = await chromium.open(`${server.origin}/watched/list`);
    const article = await chromium.open(`${server.origin}/watched/own`);
    await waitForReader(article, true);
    await page.bringToFront();
    expect(await isOpen(page)).toBe(false);
    await article.close();
    await page.close();
  });

  test('the popup has the switch for this site', async () => {
    const page = await chromium.open(`${server.origin}/watched/own`);
    await waitForReader(page, true);
    const popup = await chromium.clickIcon(page);
    await openSiteSwitches(popup);
    const found = await popup.waitForSelector(
      '::-p-aria([name="Open this site’s articles in the reader"][role="switch"])',
    );
    expect(await found!.evaluate((one) => one.getAttribute('aria-checked'))).toBe('true');
    expect(await violations(popup)).toEqual([]);
    await found!.click();
    await popup.waitForFunction(
      async () => !JSON.stringify(await chrome.storage.local.get('auto-open')).includes('localhost'),
      { polling: 50 },
    );
    await page.close();
  });
});
