import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from './firefox.ts';
import { articles, pagesFolder } from './pages.ts';
import { pageState, plain, readerText, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

const { expected } = articles.find(({ slug }) => slug === 'zh-portal')!;
const address = '/zh-portal/';

let firefox: Firefox;
let server: PageServer;
beforeAll(async () => {
  server = await servePages(pagesFolder);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

describe('in Firefox', () => {
  test('a click on the toolbar icon opens the reader, with the whole text and none of the portal', async () => {
    const page = await firefox.open(server.origin + address);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    const text = await readerText(page);
    for (const words of expected.keeps) expect(text).toContain(plain(words));
    for (const words of expected.drops) expect(text).not.toContain(plain(words));
    const marks = await page.$$eval('sourceline-reader mark', (found) =>
      found.map((mark) => [mark.dataset.statement, mark.textContent, getComputedStyle(mark).textDecorationStyle]),
    );
    expect(marks.slice(1).map(([kind, words, line]) => [kind, plain(words!), line])).toEqual([
      ['source', expected.credited[0]!.quote, 'solid'],
      ['disclaimer', expected.disclaimers[0]!.quote, 'dashed'],
    ]);
    await page.close();
  });

  test('closing gives the page back as it was, constructed style sheets too', async () => {
    const page = await firefox.open(server.origin + address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('sourceline-reader { display: none !important }');
      document.adoptedStyleSheets = [sheet];
      scrollTo(0, 333);
    });
    const before = await pageState(page);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    expect(await page.$eval('sourceline-reader', (reader) => getComputedStyle(reader).display)).toBe('block');
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.disabled))).toBe(true);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    expect(await pageState(page)).toBe(before);
    await page.close();
  });

  test('words are marked by key with a note, of which the page hears nothing, and are there again', async () => {
    const page = await firefox.open(server.origin + address);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('sourceline-reader [data-sourceline-article] p')[2]!;
      getSelection()!.selectAllChildren(paragraph);
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
        addEventListener(type, (event) => document.body.setAttribute('data-heard', (event as KeyboardEvent).key), true);
    });
    await page.keyboard.press('n');
    await page.waitForSelector('mark[data-highlight]');
    await page.waitForFunction(() => document.activeElement?.localName === 'sourceline-reader');
    await page.keyboard.type('smjk');
    await page.waitForSelector('mark[data-noted]');
    expect(await page.evaluate(() => [document.body.getAttribute('data-heard'), frames.length])).toEqual(['n', 0]);
    await page.close();

    const again = await firefox.open(server.origin + address);
    await firefox.clickIcon(again);
    await waitForReader(again, true);
    await again.waitForSelector('mark[data-noted]');
    await again.close();
  });

  test('a page whose policy forbids inline styles gets the reader in its own dress', async () => {
    const body = Array.from(
      { length: 12 },
      (_, i) =>
        `<p>Paragraph ${i + 1} of a story about a ferry house, with enough words to be one and not a caption or a row.</p>`,
    ).join('');
    const url = server.add(
      '/strict/',
      `<!doctype html><html lang="en"><title>The ferry</title><article><h1>The ferry house</h1>${body}</article></html>`,
      {
        'content-security-policy':
          "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    );
    const page = await firefox.open(url);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    const { left, size, colour } = await page.$eval('sourceline-reader h1', (headline) => ({
      left: headline.getBoundingClientRect().left,
      size: getComputedStyle(headline).fontSize,
      colour: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(left).toBeGreaterThan(200); // the column stands in the middle: the sheet of the closed root is in force
    expect(size).toBe('38px');
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });

  test('saved, found in the library, opened with its marks while the server is gone', async () => {
    const page = await firefox.open(server.origin + address);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    // The Save button stands before the last. Firefox's protocol tells no names inside a closed root.
    await page.mouse.click(await page.evaluate(() => document.documentElement.clientWidth - 100), 24);
    const library = await firefox.openOwn('/library.html');
    await library.waitForSelector('.saved-row');
    expect(plain(await library.$eval('.saved-row', (row) => (row as HTMLElement).innerText))).toContain(
      `“${expected.credited[0]!.name}”`,
    );
    await server.close();
    const path = await library.$eval(
      '.saved-row a',
      (link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search,
    );
    const saved = await firefox.openOwn(path);
    await saved.waitForFunction(() =>
      document.querySelector('iframe')?.contentDocument?.querySelector('mark[data-statement="disclaimer"]'),
    );
    const text = await saved.evaluate(() => document.querySelector('iframe')!.contentDocument!.body.textContent!);
    for (const words of expected.keeps) expect(plain(text)).toContain(plain(words));
    server = await servePages(pagesFolder);
    await page.close();
    await saved.close();
  });

  test('the words are highlighted on the page itself', async () => {
    const page = await firefox.open(server.origin + address);
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    const library = await firefox.openOwn('/library.html');
    await library.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: {
          tabs: {
            query(what: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(id: number, message: object): Promise<unknown>;
          };
        };
      };
      for (const tab of await browser.tabs.query({})) {
        for (const [type, data] of [
          ['closeReader', undefined],
          ['setMarksOnPage', true],
        ]) {
          await browser.tabs.sendMessage(tab.id, { id: 1, type, data, timestamp: Date.now() }).catch(() => undefined);
        }
      }
    });
    await page.bringToFront();
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const source = await page.evaluate(() => [...CSS.highlights.get('sourceline-source')!].map(String));
    expect(source.map(plain)).toEqual([expected.credited[0]!.quote]);
    await page.close();
  });
});
