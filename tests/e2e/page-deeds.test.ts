import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { type PageServer, servePages } from './server.ts';

/** In the extension's worker, where these tests raise the browser's events. */
declare const chrome: typeof import('wxt/browser').browser;

let server: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  // A click in the browser's own menu grants the tab; no test can click there.
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Raises the event of a click on an entry of the context menu. */
async function choose(entry: string, page: Page): Promise<void> {
  const target = await chromium.browser.waitForTarget((found) => found.type() === 'service_worker');
  await (await target.worker())!.evaluate(
    async (menuItemId, url) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === url);
      (chrome.contextMenus.onClicked as unknown as { dispatch(...given: unknown[]): void }).dispatch(
        { menuItemId },
        tab,
      );
    },
    entry,
    page.url(),
  );
}

test('an article is saved from the menu, and the toolbar says so', async () => {
  const page = await chromium.open(`${server.origin}/en-own/`);
  await choose('save-page', page);
  const library = await chromium.open(`${chromium.origin}/library.html`);
  await library.waitForSelector('.saved-row a');
  await library.waitForFunction(
    async (url) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === url)!;
      return (await chrome.action.getTitle({ tabId: tab.id! })) === 'Saved';
    },
    { polling: 50 },
    page.url(),
  );
  await library.close();
  await page.close();
});

test('the source is marked on the page itself and shown', async () => {
  const page = await chromium.open(`${server.origin}/en-portal/`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await choose('show-source', page);
  await page.waitForFunction(
    () => {
      const shown = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
      return shown.some((range) => {
        const { top } = range.getBoundingClientRect();
        return String(range).includes('Tidewater Review') && top > 0 && top < innerHeight;
      });
    },
    { polling: 50 },
  );
  expect(await page.$('sourceline-reader')).toBeNull();
  await page.close();
});

test('the reader opens and closes from there', async () => {
  const page = await chromium.open(`${server.origin}/en-own/`);
  await choose('toggle-reader', page);
  await page.waitForSelector('sourceline-reader');
  await choose('toggle-reader', page);
  await page.waitForFunction(() => !document.querySelector('sourceline-reader'), { polling: 50 });
  await page.close();
});
