import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { tonguePages } from './pages-in-tongues.ts';
import { openPanel, panelSays } from './panel.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages, watchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

let server: PageServer;
let chromium: Chromium;
let page: Page;
let panel: Page;
let asked: number;

// One browser, one tab and one panel for all of them, as a reader has.
beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
  for (const { path, html } of tonguePages) server.add(path, html);
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  page = await chromium.open(`${server.origin}/en-portal/`);
  panel = await openPanel(chromium, page);
  await panel.evaluate(() => chrome.storage.local.set({ watching: { all: false, sites: ['http://localhost/*'] } }));
  await panel.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0, {
    polling: 50,
  });
  asked = server.asked.length;
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Waits for the word on the toolbar, and gives the sentence behind it. */
async function badge(text: string): Promise<string> {
  const shown = await panel.waitForFunction(
    async (url, wanted) => {
      const tab = (await chrome.tabs.query({ url }))[0];
      if (!tab || (await chrome.action.getBadgeText({ tabId: tab.id! })) !== wanted) return undefined;
      return chrome.action.getTitle({ tabId: tab.id! });
    },
    { polling: 50 },
    page.url(),
    text,
  );
  return (await shown.jsonValue())!;
}

test.each(tonguePages)('$path: toolbar and panel say "$says"', async ({ path, badge: word, says }) => {
  await page.goto(server.origin + path);
  expect(await badge(word)).toContain(says);
  await panelSays(panel, says);
});

test.each(watchedPages.filter(({ badge: word }) => word))(
  '$path: the panel says what the toolbar does',
  async ({ path, badge: word }) => {
    await page.goto(server.origin + path);
    const [sentence] = (await badge(word)).split(/[;.]/u);
    await panelSays(panel, sentence!);
  },
);

test('they are more than thirty pages, and none was asked for twice, nor anything beside them', () => {
  const paths = server.asked.slice(asked).filter((path) => path !== '/favicon.ico');
  expect(paths.length).toBeGreaterThan(30);
  expect(paths).toEqual([...tonguePages, ...watchedPages.filter(({ badge: word }) => word)].map(({ path }) => path));
});
