import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { plain } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

/** In the extension's worker, where these tests raise the browser's events. */
declare const chrome: typeof import('wxt/browser').browser;

let server: PageServer;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  server.add('/hidden/', '<!doctype html><title>x</title>');
  server.add(
    '/stories',
    `<!doctype html><html lang="en"><title>Stories</title><h1>Stories</h1>${[
      '/en-portal/',
      '/zh-portal/',
      '/home/',
      '/gone',
      '/file.pdf',
      '/moved',
    ]
      .map((path) => `<p><a href="${path}">Story at ${path}</a></p>`)
      .join('')}</html>`,
  );
  server.add('/file.pdf', '%PDF-1.7', { 'content-type': 'application/pdf' });
  // No test can click in the browser's own menu, nor answer its question: this build has been allowed one site.
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  page = await chromium.open(`${server.origin}/stories`);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Raises the event of a click on the entry of a link's menu. */
async function saveLink(url: string): Promise<void> {
  const target = await chromium.browser.waitForTarget((found) => found.type() === 'service_worker');
  await (await target.worker())!.evaluate(
    async (linkUrl, pageUrl) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === pageUrl);
      (chrome.contextMenus.onClicked as unknown as { dispatch(...given: unknown[]): void }).dispatch(
        { menuItemId: 'save-link', linkUrl },
        tab,
      );
    },
    url,
    page.url(),
  );
}

/** Waits for the toolbar to say something of the page's tab. */
async function toolbarSays(words: string): Promise<void> {
  const view = await chromium.open(`${chromium.origin}/options.html`);
  await view.waitForFunction(
    async (url, wanted) => {
      const tab = (await chrome.tabs.query({})).find((open) => open.url === url)!;
      return (await chrome.action.getTitle({ tabId: tab.id! })).includes(wanted);
    },
    { polling: 50 },
    page.url(),
    words,
  );
  await view.close();
}

/** The notice at the page's corner, from its closed root, as the accessibility tree has it. */
async function notice(): Promise<string> {
  await page.bringToFront();
  await page.waitForSelector('sourceline-notice');
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.role === 'alertdialog') {
      const texts: string[] = [];
      const within = [...(node.children ?? [])];
      for (let part = within.shift(); part; part = within.shift()) {
        if (part.role === 'StaticText') texts.push(part.name ?? '');
        within.push(...(part.children ?? []));
      }
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('sourceline-notice'));
      return plain(texts.join(' '));
    }
    queue.push(...(node.children ?? []));
  }
  return '';
}

async function saved(): Promise<string[]> {
  const library = await chromium.open(`${chromium.origin}/library.html`);
  await library.waitForSelector('.saved-row');
  const rows = await library.$$eval('.saved-row', (found) => found.map((row) => (row as HTMLElement).innerText));
  await library.close();
  return rows.map(plain);
}

test('a link’s page is fetched once and by itself, read, and saved with its source', async () => {
  const before = server.asked.length;
  await saveLink(`${server.origin}/en-portal/`);
  await toolbarSays('Saved: ');
  expect(server.asked.slice(before).filter((path) => path !== '/favicon.ico')).toEqual(['/en-portal/']);
  expect((await saved())[0]).toContain('“Tidewater Review”');
  expect(await page.evaluate(() => document.querySelector('sourceline-notice'))).toBeNull();
});

test('the saved article says that nobody has seen it drawn', async () => {
  const library = await chromium.open(`${chromium.origin}/library.html`);
  await library.waitForSelector('.saved-row a');
  await library.evaluate(() => document.querySelector<HTMLElement>('.saved-row a')!.click());
  const article = await (
    await chromium.browser.waitForTarget((target) => target.url().includes('library.html?article='))
  ).asPage();
  await article.waitForFunction(() =>
    document.body.textContent!.includes('Read as the site sent it, without its styles'),
  );
  await article.close();
  if (!library.isClosed()) await library.close();
});

test.each([
  ['/home/', 'Kept as a link, without its text No article was read', 'Story at /home/'],
  ['/file.pdf', 'Kept as a link, without its text It leads to a file that is no web page', 'Story at /file.pdf'],
  ['/gone', 'The link was not saved The site answers that there is no such page for you (404)', undefined],
])('%s: the page says %s', async (path, words, row) => {
  await saveLink(server.origin + path);
  expect(await notice()).toContain(words);
  const rows = await saved();
  if (row) expect(rows[0]).toContain(row);
  else expect(rows.join()).not.toContain(`Story at ${path}`);
});

test('where the host is not allowed nothing is fetched, and the page says so', async () => {
  const before = server.asked.length;
  await saveLink(`http://127.0.0.1:${new URL(server.origin).port}/en-own/`);
  expect(await notice()).toContain('Sourceline was not allowed to fetch from 127.0.0.1.');
  expect(server.asked.slice(before).filter((path) => path !== '/favicon.ico')).toEqual([]);
});
