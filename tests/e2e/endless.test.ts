import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { withManifest } from './chromium.ts';
import { addEndlessPages, scrollToArticle, stories } from './endless-page.ts';
import { useExtension } from './extension.ts';
import { readerText, waitForReader } from './reader.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

const [ferry, bridge, bells] = stories;

describe('of articles that a page brings below each other', () => {
  const extension = useExtension();
  beforeAll(() => addEndlessPages(extension.server));

  async function readOnClick(page: Page): Promise<string> {
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    return readerText(page);
  }
  test('the reader shows the one on screen, with what is said of that one', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/long/ferry`);
    await scrollToArticle(page, 'bells');
    await scrollToArticle(page, 'bridge');
    const text = await readOnClick(page);
    expect(text).toContain(bridge.headline);
    expect(text).toContain(bridge.author);
    expect(text).toContain('Tidewater Review');
    expect(text.match(new RegExp(bridge.sight, 'gu'))).toHaveLength(6);
    expect(text).toMatch(/February 27, 2026|27 February 2026/u);
    for (const other of [ferry, bells]) expect(text).not.toMatch(new RegExp(`${other.sight}|${other.author}`, 'u'));
    await page.close();
  });

  test('each is kept as one of its own, though the address never changes', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/long/ferry`);
    for (const name of ['ferry', 'bells']) {
      await scrollToArticle(page, name);
      const popup = await extension.chromium.clickIcon(page);
      await (await popup.waitForSelector('.page-card-actions .button:last-child'))!.click();
      await popup.waitForSelector('.page-card-actions [aria-pressed="true"]');
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await waitForReader(page, false);
    }
    const view = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await view.waitForFunction(
      (wanted) => {
        const rows = [...document.querySelectorAll('.saved-row a')].map((link) => link.textContent);
        return wanted.every((headline) => rows.some((row) => row?.includes(headline)));
      },
      {},
      [ferry.headline, bells.headline],
    );
    await view.close();
    await page.close();
  });

  test('closed, it gives the page back where it was, and shows the next after scrolling on', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/endless/ferry`);
    await scrollToArticle(page, 'bridge');
    const before = await page.evaluate(() => [scrollY, location.pathname]);
    expect(await readOnClick(page)).toContain(bridge.headline);
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    expect(await page.evaluate(() => [scrollY, location.pathname])).toEqual(before);
    await scrollToArticle(page, 'bells');
    const text = await readOnClick(page);
    expect(text).toContain(bells.headline);
    expect(text).not.toContain(bridge.headline);
    await page.close();
  });
});

describe('on a site that is switched on', () => {
  const site = 'http://localhost/*';
  const extension = useExtension({ folder: withManifest({ host_permissions: [site] }) });
  let view: Page;
  beforeAll(async () => {
    addEndlessPages(extension.server);
    view = await extension.chromium.open(`${extension.chromium.origin}/options.html`);
    await view.evaluate((pattern) => chrome.storage.local.set({ watching: { all: false, sites: [pattern] } }), site);
    await view.waitForFunction(
      async () => (await chrome.scripting.getRegisteredContentScripts()).some(({ id }) => id === 'watch'),
      { polling: 50 },
    );
  });

  /** Waits until the toolbar says something of the page at an address. */
  const toolbarSays = (page: Page, sentence: string) =>
    view.waitForFunction(
      async (url, wanted) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        return tab && (await chrome.action.getTitle({ tabId: tab.id! })).includes(wanted);
      },
      { polling: 50 },
      page.url(),
      sentence,
    );

  test('the toolbar says where the one on screen is from', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/endless/ferry`);
    await toolbarSays(page, 'own text');
    await scrollToArticle(page, 'bridge');
    expect(page.url()).toMatch(/bridge$/u);
    await toolbarSays(page, 'Credited to “Tidewater Review”');
    await scrollToArticle(page, 'bells');
    await toolbarSays(page, 'own text');
    await page.close();
  });

  test('where articles open by themselves, those that its reader scrolls on to do not', async () => {
    await view.evaluate((pattern) => chrome.storage.local.set({ 'auto-open': [pattern] }), site);
    const page = await extension.chromium.open(`${extension.server.origin}/endless/ferry`);
    await waitForReader(page, true);
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.waitForFunction(() => location.pathname === '/endless/ferry');
    await scrollToArticle(page, 'bridge');
    await toolbarSays(page, 'Credited to “Tidewater Review”');
    expect(await page.$('sourceline-reader')).toBeNull();
    await page.close();
  });
});
