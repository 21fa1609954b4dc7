import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from './firefox.ts';
import { pagesFolder } from './pages.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
let server: PageServer;
let view: Page;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
  firefox = await launchFirefox();
  view = await firefox.openOwn('/options.html');
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

/** Presses "all sites" in the settings with a real click, and answers the browser's question. */
async function askForAll(answer: 'allow' | 'refuse'): Promise<void> {
  await view.bringToFront();
  await view.click('.watched-sites input');
  await firefox.inWindow(`(async () => {
    const { PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
    const { panel } = PopupNotifications;
    if (panel.state !== 'open')
      await new Promise((resolve) => panel.addEventListener('popupshown', resolve, { once: true }));
    const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
    panel.firstElementChild.${answer === 'allow' ? 'button' : 'secondaryButton'}.click();
    await hidden;
  })()`);
}

const matches = () =>
  view.evaluate(async () => (await browser.scripting.getRegisteredContentScripts())[0]?.matches?.toSorted() ?? []);
const watched = (wanted: string) =>
  view.waitForFunction(
    async (sites) =>
      ((await browser.scripting.getRegisteredContentScripts())[0]?.matches ?? []).toSorted().join() === sites,
    { polling: 50 },
    wanted,
  );

/** Waits for a word on the toolbar of the tab with an address, and gives the sentence behind it. */
async function badge(url: string, text: string): Promise<string> {
  const shown = await view.waitForFunction(
    async (address, wanted) => {
      const tab = (await browser.tabs.query({})).find((open) => open.url === address);
      if (!tab || (await browser.action.getBadgeText({ tabId: tab.id! })) !== wanted) return undefined;
      return browser.action.getTitle({ tabId: tab.id! });
    },
    { polling: 50 },
    url,
    text,
  );
  return (await shown.jsonValue())!;
}

test('a reader who refuses in the browser’s own question has nothing switched on, and is told', async () => {
  await askForAll('refuse');
  await view.waitForFunction(() => document.querySelector('.watched-sites [role="alert"]')?.textContent);
  expect(await matches()).toEqual([]);
  expect(await view.$eval('.watched-sites input', (box) => (box as HTMLInputElement).checked)).toBe(false);
});

test('a reader who allows it has all sites watched, and the toolbar says of each page whose it is', async () => {
  await askForAll('allow');
  await watched('http://*/*,https://*/*');
  for (const [path, word, sentence] of [
    ['/watched/repost-disclaimed', 'via', /Tidewater Review.*disclaims responsibility/u],
    ['/watched/own', 'own', /own text/u],
    ['/watched/agency', 'wire', /Reuters/u],
    ['/watched/late', 'via', /Tidewater Review/u],
  ] as const) {
    const page = await firefox.open(server.origin + path);
    expect(await badge(page.url(), word)).toMatch(sentence);
    await page.close();
  }
});

test('routes of an application are each checked anew, and a page that is brought back says it again', async () => {
  const page = await firefox.open(`${server.origin}/app/`);
  await badge(page.url(), 'own');
  await page.evaluate(() => document.querySelector<HTMLElement>('#repost')!.click());
  await badge(`${server.origin}/app/repost`, 'via');
  await page.evaluate(() => document.querySelector<HTMLElement>('#list')!.click());
  await badge(`${server.origin}/app/list`, '');
  await page.close();
});

/** Opens the browser's own sidebar, and waits until words stand in it. It is no tab, and the protocol does not reach it. */
async function sidebarSays(words: string): Promise<void> {
  await firefox.inWindow(`(async () => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const { SidebarController } = window;
    const key = [...SidebarController.sidebars.keys()].find((name) => name.includes('sourceline'));
    if (SidebarController.currentID !== key) await SidebarController.show(key);
    const script = 'data:application/javascript,' + encodeURIComponent(
      "sendAsyncMessage('sourceline-test', content.document.body?.textContent ?? '')",
    );
    let text = '';
    const heard = ({ data }) => { text = data.replace(/\\s+/gu, ' '); };
    let inner;
    while (!text.includes(${JSON.stringify(words)})) {
      // The document behind it changes while it opens.
      const now = SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
      if (now !== inner) now?.messageManager.addMessageListener('sourceline-test', heard);
      inner = now;
      inner?.messageManager?.loadFrameScript(script, false);
      await new Promise((resolve) => window.setTimeout(resolve, 50));
    }
    inner.messageManager.removeMessageListener('sourceline-test', heard);
  })()`);
}

test('the sidebar shows where the page comes from, and follows from tab to tab', async () => {
  const page = await firefox.open(`${server.origin}/watched/repost`);
  await sidebarSays('Credited to “Tidewater Review”');
  const own = await firefox.open(`${server.origin}/en-own/`);
  await sidebarSays('Harbour Talks Collapse');
  await page.bringToFront();
  await sidebarSays('Credited to “Tidewater Review”');
  await own.close();
  await page.close();
});

test('the pill stands on an article where it is wanted, and goes with its setting', async () => {
  const page = await firefox.open(`${server.origin}/en-portal/`);
  await badge(page.url(), 'via');
  expect(await page.evaluate(() => document.querySelector('sourceline-pill'))).toBeNull();
  await view.evaluate(() => browser.storage.local.set({ settings: { pill: true } }));
  await page.bringToFront();
  await page.waitForSelector('sourceline-pill');
  expect(await page.evaluate(() => document.querySelector('sourceline-pill')!.shadowRoot)).toBeNull();
  await view.evaluate(() => browser.storage.local.set({ settings: { pill: false } }));
  await page.waitForFunction(() => !document.querySelector('sourceline-pill'));
  await page.close();
});

test('a link’s page is fetched, read in the background’s own document, and saved', async () => {
  const page = await firefox.open(`${server.origin}/watched/home`);
  const before = server.asked.length;
  await firefox.inWindow(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.extensionMap.get('sourceline@sourceline.example');
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    extension.emit('webext-menu-menuitem-click', {
      menuItemId: 'save-link', linkUrl: '${server.origin}/en-portal/', linkText: 'A story', modifiers: [], button: 0, editable: false,
      pageUrl: '${server.origin}/watched/home',
    }, window.gBrowser.selectedTab);
  })()`);
  expect(await badge(page.url(), '✓')).toMatch(/^Saved: /u);
  expect(server.asked.slice(before).filter((path) => path !== '/favicon.ico')).toEqual(['/en-portal/']);
  const library = await firefox.openOwn('/library.html');
  await library.waitForSelector('.saved-row');
  expect(await library.$eval('.saved-row', (row) => (row as HTMLElement).innerText)).toContain('Tidewater Review');
  await library.close();
  await page.close();
});

test('marks on links stand in a closed root, and the page finds the same at each link', async () => {
  await view.evaluate(() => browser.storage.local.set({ settings: { linkMarks: true } }));
  const url = server.add(
    '/stories',
    `<!doctype html><html lang="en"><title>Stories</title><p><a href="/en-portal/">Known</a></p><p><a href="/x">Unknown</a></p></html>`,
  );
  const page = await firefox.open(url);
  await page.waitForSelector('sourceline-links');
  const hits = await page.evaluate(() =>
    [...document.querySelectorAll('a')].map((link) => {
      const { right, top } = link.getBoundingClientRect();
      return document.elementsFromPoint(right + 5, top + 4).map(({ localName }) => localName);
    }),
  );
  expect(hits[0]).toEqual(hits[1]);
  expect(await page.evaluate(() => document.querySelector('sourceline-links')!.shadowRoot)).toBeNull();
  await page.close();
});

test('taken back in the browser, nothing is watched any longer', async () => {
  const page = await firefox.open(`${server.origin}/watched/repost`);
  await badge(page.url(), 'via');
  await firefox.inWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.extensionMap.get('sourceline@sourceline.example');
    await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension);
  })()`);
  await watched('');
  await page.close();
});
