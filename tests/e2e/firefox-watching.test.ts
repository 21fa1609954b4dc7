import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from './firefox.ts';
import { pagesFolder } from './pages.ts';
import { tonguePages } from './pages-in-tongues.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages, watchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const browser: typeof import('wxt/browser').browser;

let firefox: Firefox;
let server: PageServer;
let view: Page;
let asked: number;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
  for (const { path, html } of tonguePages) server.add(path, html);
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

/** Resolves when a page has been idle after its load, and once more: then it has been looked at. */
const looked = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => requestIdleCallback(resolve)))),
  );

/** How many content scripts of the extension the browser would run at an address. */
const scriptsIn = (url: string) =>
  firefox.inWindow(`(() => {
    const policy = WebExtensionPolicy.getByID('sourceline@sourceline.example');
    const uri = Services.io.newURI(${JSON.stringify(url)});
    return policy.contentScripts.filter((script) => script.matchesURI(uri)).length;
  })()`);

test('a reader who refuses in the browser’s own question has nothing switched on, and is told', async () => {
  await askForAll('refuse');
  await view.waitForFunction(() => document.querySelector('.watched-sites [role="alert"]')?.textContent);
  expect(await matches()).toEqual([]);
  expect(await view.$eval('.watched-sites input', (box) => (box as HTMLInputElement).checked)).toBe(false);
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

/** Gives the extension hosts, or takes them back, as the reader's answer to the browser's question and its settings do. */
const permit = (deed: 'add' | 'remove', origins: string[]) =>
  firefox.inWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.extensionMap.get('sourceline@sourceline.example');
    await ExtensionPermissions.${deed}(extension.id, { permissions: [], origins: ${JSON.stringify(origins)} }, extension);
  })()`);

test('one site alone is watched where one is switched on, and no script runs on another', async () => {
  await permit('add', ['http://localhost/*']);
  await view.evaluate(() => browser.storage.local.set({ watching: { all: false, sites: ['http://localhost/*'] } }));
  await watched('http://localhost/*');
  const page = await firefox.open(`${server.origin}/watched/repost`);
  await badge(page.url(), 'via');
  await page.goto(`${server.origin.replace('localhost', '127.0.0.1')}/watched/repost`);
  await looked(page);
  const onTop = () => view.evaluate(async () => (await browser.tabs.query({ active: true }))[0]!);
  const { id, url } = await onTop();
  expect(url).toBeUndefined();
  expect(await view.evaluate((tabId) => browser.action.getBadgeText({ tabId }), id!)).toBe('');
  expect(await scriptsIn(page.url())).toBe(0);
  await page.goto(`${server.origin}/watched/own`);
  await badge(page.url(), 'own');
  expect(await scriptsIn(page.url())).toBe(1);
  await page.close();
  await permit('remove', ['http://localhost/*']);
  await watched('');
});

test('a reader who allows it has all sites watched', async () => {
  await askForAll('allow');
  await watched('http://*/*,https://*/*');
  asked = server.asked.length;
});

test.each(tonguePages)('$path: toolbar and sidebar say "$says"', async ({ path, badge: word, says }) => {
  const page = await firefox.open(server.origin + path);
  expect(await badge(page.url(), word)).toContain(says);
  await sidebarSays(says);
  await page.close();
});

test.each(watchedPages)('$path is shown as "$badge", beside the page too', async ({ path, badge: word, sentence }) => {
  const page = await firefox.open(server.origin + path);
  if (!word) await looked(page);
  const said = await badge(page.url(), word);
  expect(said).toMatch(sentence);
  await sidebarSays(word ? said.split(/[;.]/u)[0]! : 'No article on this page');
  await page.close();
});

test('none of them was asked for twice, nor anything beside them', () => {
  const paths = server.asked.slice(asked).filter((path) => path !== '/favicon.ico');
  expect(paths).toEqual([...tonguePages, ...watchedPages].map(({ path }) => path));
});

test('a page that nobody has seen waits, and one that was put out of memory says it again', async () => {
  const url = `${server.origin}/watched/release`;
  const tab = await view.evaluate(
    async (address) => (await browser.tabs.create({ url: address, active: false })).id!,
    url,
  );
  await view.waitForFunction(async (id) => (await browser.tabs.get(id)).status === 'complete', { polling: 50 }, tab);
  await looked(view);
  expect(await view.evaluate((tabId) => browser.action.getBadgeText({ tabId }), tab)).toBe('');
  const activate = () => view.evaluate((id) => browser.tabs.update(id, { active: true }).then(() => undefined), tab);
  await activate();
  await badge(url, 'PR');
  await view.bringToFront();
  await view.evaluate((id) => browser.tabs.discard(id), tab);
  await activate();
  await badge(url, 'PR');
  await view.evaluate((id) => browser.tabs.remove(id), tab);
});

test('a page that the browser brings back whole says it again', async () => {
  const page = await firefox.open(`${server.origin}/watched/repost`);
  await badge(page.url(), 'via');
  await page.goto(`${server.origin}/watched/own`);
  await badge(page.url(), 'own');
  await page.evaluate(() => history.back());
  await badge(`${server.origin}/watched/repost`, 'via');
  await page.close();
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
  await permit('remove', ['http://*/*', 'https://*/*']);
  await watched('');
  await page.close();
});
