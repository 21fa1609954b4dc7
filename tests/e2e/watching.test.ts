import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { type PageServer, servePages } from './server.ts';
import { addWatchedPages, watchedPages } from './watched-pages.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

let server: PageServer;
let chromium: Chromium;
/** A view of the extension, from which the toolbar can be asked. */
let view: Page;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  addWatchedPages(server);
  // The browser's question has no answer without a screen: this build has been allowed one site.
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  view = await chromium.open(`${chromium.origin}/options.html`);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** What a switch does once the browser has granted the site; the registration follows by itself. */
async function watch(sites: string[]): Promise<void> {
  await view.evaluate((granted) => chrome.storage.local.set({ watching: { all: false, sites: granted } }), sites);
  await view.waitForFunction(
    async (wanted) => {
      const [script] = await chrome.scripting.getRegisteredContentScripts();
      return (script?.matches ?? []).join() === wanted;
    },
    { polling: 50 },
    sites.join(),
  );
}

const tabOf = (page: Page): Promise<number> =>
  page.url().startsWith('http')
    ? view.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)!.id!, page.url())
    : Promise.resolve(-1);

/** Waits for a word on the toolbar, and gives the sentence behind it. */
async function badge(tab: number, text: string): Promise<string> {
  await view.waitForFunction(
    async (tabId, wanted) => (await chrome.action.getBadgeText({ tabId })) === wanted,
    { polling: 50 },
    tab,
    text,
  );
  return view.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
}

/** Presses the first of these that is called so, once it is there. */
async function press(shown: Page, selector: string, name: RegExp): Promise<void> {
  const found = await shown.waitForFunction(
    (candidates, source) =>
      [...document.querySelectorAll<HTMLElement>(candidates)].find((button) =>
        new RegExp(source, 'u').test(button.ariaLabel ?? button.textContent ?? ''),
      ),
    { polling: 50 },
    selector,
    name.source,
  );
  await (found as ElementHandle<HTMLElement>).evaluate((button) => button.click());
}

/** Resolves when the page has been idle after its load, and once more: then it has been looked at. */
const looked = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => requestIdleCallback(resolve)))),
  );

/** What an expression is in each world of the extension that there is in a page. */
async function inWorlds(page: Page, expression: string): Promise<unknown[]> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const values: unknown[] = [];
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    values.push(result.value);
  }
  await session.detach();
  return values;
}

describe('on a site that is not switched on', () => {
  test('though the browser grants it, no script runs, and the toolbar says nothing', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await looked(page);
    expect(await inWorlds(page, 'location.href')).toEqual([]);
    expect(await view.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), await tabOf(page))).toBe('');
    await page.close();
  });
});

describe('on a site that was switched on', () => {
  beforeAll(() => watch(['http://localhost/*']));

  test('a page that was open already is checked at once', async () => {
    await watch([]);
    const page = await chromium.open(`${server.origin}/en-portal/`);
    const tab = await tabOf(page);
    await watch(['http://localhost/*']);
    await page.bringToFront();
    expect(await badge(tab, 'via')).toContain('Tidewater Review');
    await page.close();
  });

  test('pages that are opened at the very moment are checked, too', async () => {
    for (const { path, badge: word } of watchedPages.filter(({ badge }) => badge).slice(0, 8)) {
      await watch([]);
      const page = await chromium.open('about:blank');
      await Promise.all([page.goto(server.origin + path), watch(['http://localhost/*'])]);
      await badge(await tabOf(page), word);
      await page.close();
    }
  });

  test.each(watchedPages)('$path is shown as "$badge"', async ({ path, badge: word, sentence }) => {
    const page = await chromium.open(server.origin + path);
    const tab = await tabOf(page);
    if (!word) await looked(page);
    expect(await badge(tab, word)).toMatch(sentence);
    await page.close();
  });

  test('routes of an application are each checked anew, forth and back', async () => {
    const page = await chromium.open(`${server.origin}/app/`);
    const tab = await tabOf(page);
    await badge(tab, 'own');
    for (const [route, word] of [
      ['repost', 'via'],
      ['list', ''],
      ['wire', 'wire'],
      ['story', 'own'],
    ] as const) {
      await page.click(`#${route}`);
      await badge(tab, word);
    }
    await page.goBack();
    await badge(tab, 'wire');
    await page.goForward();
    await badge(tab, 'own');
    await page.close();
  });

  test('a page that the browser brings back whole says it again', async () => {
    const page = await chromium.open(`${server.origin}/watched/repost`);
    const tab = await tabOf(page);
    await badge(tab, 'via');
    await page.goto(`${server.origin}/watched/own`);
    await badge(tab, 'own');
    await page.goBack();
    await badge(tab, 'via');
    await page.close();
  });

  test('a page that nobody has seen waits, behind another tab', async () => {
    const opened = chromium.browser.waitForTarget((target) => target.url().endsWith('/watched/release'));
    const tab = await view.evaluate(
      async (url) => (await chrome.tabs.create({ url, active: false })).id!,
      `${server.origin}/watched/release`,
    );
    const page = (await (await opened).page())!;
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await page.evaluate(() => document.hidden)).toBe(true);
    await looked(page);
    expect(await view.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toBe('');
    await page.bringToFront();
    await badge(tab, 'PR');
    await page.close();
  });

  test('a page that the browser has put out of memory says it again when its reader comes back', async () => {
    const page = await chromium.open(`${server.origin}/watched/repost-disclaimed`);
    const url = page.url();
    await badge(await tabOf(page), 'via');
    await view.bringToFront();
    const slept = await view.evaluate(
      async (address) => (await chrome.tabs.discard((await chrome.tabs.query({ url: address }))[0]!.id!))!.id!,
      url,
    );
    await view.evaluate((tabId) => chrome.tabs.update(tabId, { active: true }), slept);
    await badge(slept, 'via');
    await view.evaluate((tabId) => chrome.tabs.remove(tabId), slept);
  });

  test('a page asks for nothing that it does not ask for by itself, and is as it was', async () => {
    const before = server.asked.length;
    const page = await chromium.open(`${server.origin}/watched/watchful`);
    await badge(await tabOf(page), 'via');
    const seen = await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
    expect(seen).toEqual([]);
    expect(server.asked.slice(before).filter((path) => path !== '/favicon.ico')).toEqual(['/watched/watchful']);
    await page.close();
  });

  test('a page that scripts made as no parser would is read elsewhere all the same', async () => {
    const page = await chromium.open(`${server.origin}/watched/scripted`);
    await badge(await tabOf(page), 'via');
    expect(await inWorlds(page, 'typeof sourcelineRead')).toEqual(['undefined']);
    await page.close();
  });

  test('nothing that a page holds is asked for where it is read', async () => {
    const before = server.asked.length;
    const page = await chromium.open(`${server.origin}/watched/loading`);
    await badge(await tabOf(page), 'via');
    const asked = server.asked.slice(before).filter((path) => path !== '/favicon.ico');
    expect(asked).toContain('/loaded/picture.png');
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    await page.close();
  });

  test('a page loads nothing of the extension, and nobody answers it', async () => {
    const page = await chromium.open(`${server.origin}/watched/own`);
    const tab = await tabOf(page);
    await badge(tab, 'own');
    const loaded = await page.evaluate(
      async (origin) =>
        Promise.all(
          ['watch.js', 'take.js', 'read.js', 'finders.html', 'icon/16.png'].map((file) =>
            fetch(`${origin}/${file}`).then(
              () => file,
              () => '',
            ),
          ),
        ),
      chromium.origin,
    );
    expect(loaded.join('')).toBe('');
    await page.evaluate(() => {
      postMessage({ watched: 'left' }, '*');
      dispatchEvent(new MessageEvent('message', { data: { watched: 'left' } }));
    });
    await looked(page);
    expect(await view.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toBe('own');
    await page.close();
  });

  test('what no tab’s top page said changes nothing', async () => {
    const page = await chromium.open(`${server.origin}/watched/framing`);
    const tab = await tabOf(page);
    await looked(page);
    expect(await view.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toBe('');
    for (const message of [{ watched: 'article', tabId: tab }, { watched: 'other' }, { watched: 'article' }])
      await view.evaluate((said) => chrome.runtime.sendMessage(said).catch(() => undefined), message);
    expect(await view.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toBe('');
    await page.close();
  });

  test('a page is said to be saved at once, also when it comes again, and no longer when it is removed', async () => {
    const page = await chromium.open(`${server.origin}/en-own/`);
    const tab = await tabOf(page);
    const unsaved = await badge(tab, 'own');
    const popup = await chromium.clickIcon(page);
    await (await popup.waitForSelector('.page-card-actions button:last-child'))!.evaluate((button) =>
      (button as HTMLElement).click(),
    );
    const title = (isSaved: boolean) =>
      view.waitForFunction(
        async (tabId, saved) => /Saved\.$/u.test(await chrome.action.getTitle({ tabId })) === saved,
        { polling: 50 },
        tab,
        isSaved,
      );
    await title(true);
    await page.reload();
    expect(await badge(tab, 'own')).toMatch(/Saved\.$/u);
    const library = await chromium.open(`${chromium.origin}/library.html`);
    await press(library, '.saved-row [aria-haspopup="menu"]', /^Actions for/u);
    await press(library, '[role="menuitem"]', /^Remove$/u);
    await title(false);
    expect(await badge(tab, 'own')).toBe(unsaved);
    await library.close();
    await page.close();
  });

  test('switched off in the settings, the badge goes and nothing is registered', async () => {
    const page = await chromium.open(`${server.origin}/watched/repost`);
    const tab = await tabOf(page);
    await badge(tab, 'via');
    await view.bringToFront();
    await (await view.waitForSelector('.watched-sites li button'))!.click();
    await badge(tab, '');
    expect(await view.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await page.close();
    // In a tab of its own: a frame that had our world once keeps it, empty, when it is loaded again.
    const later = await chromium.open(`${server.origin}/watched/repost`);
    await looked(later);
    expect(await inWorlds(later, 'location.href')).toEqual([]);
    await later.close();
  });
});

test('a site that is wished for and not granted is not watched', async () => {
  await view.evaluate(() =>
    chrome.storage.local.set({ watching: { all: false, sites: ['http://127.0.0.1/*', 'http://localhost/*'] } }),
  );
  await view.waitForFunction(
    async () => (await chrome.scripting.getRegisteredContentScripts())[0]?.matches?.join() === 'http://localhost/*',
    { polling: 50 },
  );
  // What was not granted is dropped: a permission for something else does not bring it back.
  await view.waitForFunction(
    async () => {
      const { watching } = (await chrome.storage.local.get('watching')) as { watching: { sites: string[] } };
      return watching.sites.join() === 'http://localhost/*';
    },
    { polling: 50 },
  );
});

test('the script that runs on watched pages has at most four kilobytes', () => {
  const script = readFileSync(join(import.meta.dirname, '../../.output/chrome-mv3/watch.js'));
  expect(gzipSync(script, { level: 9 }).byteLength).toBeLessThanOrEqual(4096);
});
