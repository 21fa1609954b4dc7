import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, newProfile } from './chromium.ts';
import { articles, pagesFolder } from './pages.ts';
import { control, pageState, plain, readerText, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

const { expected } = articles.find(({ slug }) => slug === 'zh-portal')!;
const address = '/zh-portal/';

let chromium: Chromium;
let server: PageServer;
const profile = newProfile();
beforeAll(async () => {
  server = await servePages(pagesFolder);
  chromium = await launchChromium({ profile });
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('the reader on a portal page', () => {
  test('marks source and disclaimer where they stand, in ways that differ by more than colour', async () => {
    const page = await chromium.open(server.origin + address);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    const marks = await page.$$eval('sourceline-reader mark', (found) =>
      found.map((mark) => {
        const { textDecorationStyle, backgroundImage } = getComputedStyle(mark);
        return {
          kind: mark.dataset.statement,
          words: mark.textContent,
          line: textDecorationStyle,
          tinted: backgroundImage !== 'none',
        };
      }),
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['image-credit', 'source', 'disclaimer']);
    const [, source, disclaimer] = marks;
    expect(plain(source!.words!)).toBe(expected.credited[0]!.quote);
    expect(plain(disclaimer!.words!)).toBe(expected.disclaimers[0]!.quote);
    expect(source).toMatchObject({ line: 'solid', tinted: true });
    expect(disclaimer).toMatchObject({ line: 'dashed', tinted: false });
    await page.close();
  });

  test('"show me" scrolls to the words and moves the focus to them', async () => {
    const page = await chromium.open(server.origin + address);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const show = await control(page, /^Show the words: Disclaimer/u);
    await show.evaluate((button) => (button as HTMLElement).click());
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('MARK'); // a made-up click is not the reader's
    await page.evaluate(() => scrollTo(0, 0));
    await show.click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'MARK');
    expect(plain(await page.evaluate(() => document.activeElement!.textContent!))).toBe(expected.disclaimers[0]!.quote);
    await page.waitForFunction(() => {
      const { top } = document.activeElement!.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    await page.close();
  });

  test('closing gives the page back: every node, style sheet, scroll position and the focus', async () => {
    const page = await chromium.open(server.origin + address);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { letter-spacing: 0.01em }');
      document.adoptedStyleSheets = [sheet];
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="box" style="height:50px;overflow:auto"><div style="height:900px">tall</div></div>',
      );
      document.querySelector('#box')!.scrollTop = 120;
      scrollTo(0, 333);
      document.querySelector<HTMLElement>('textarea, a')!.focus({ preventScroll: true });
    });
    const before = await pageState(page);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.disabled))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    expect(await pageState(page)).toBe(before);
    await page.close();
  });

  test('find-in-page and translators reach the text: it stands in the light DOM', async () => {
    const page = await chromium.open(server.origin + address);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await page.evaluate((words) => document.body.textContent!.includes(words), expected.keeps[0]!)).toBe(true);
    const visible = await page.evaluate(
      (words) => (window as unknown as { find(words: string): boolean }).find(words),
      expected.keeps[0]!.slice(0, 12),
    );
    expect(visible).toBe(true);
    await page.close();
  });

  test('the same words are highlighted on the page itself, without the reader, and nothing in it changes', async () => {
    const page = await chromium.open(server.origin + address);
    const popup = await chromium.clickIcon(page);
    await waitForReader(page, true);
    await (await waitForControl(popup, 'Back to page')).click();
    await waitForReader(page, false);
    const before = await page.content();
    await (await waitForControl(popup, 'Marks on page')).click();
    await page.waitForFunction(() => CSS.highlights.size > 0);
    const marked = await page.evaluate(() =>
      Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])),
    );
    expect(plain(marked['sourceline-source']![0]!)).toBe(expected.credited[0]!.quote);
    expect(plain(marked['sourceline-disclaimer']![0]!)).toBe(expected.disclaimers[0]!.quote);
    expect(await page.content()).toBe(before);
    await (await control(popup, /^Show the words: Disclaimer/u)).click();
    await page.waitForFunction(() => CSS.highlights.has('sourceline-found'));
    await (await control(popup, 'Marks on page')).click();
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await page.close();
  });
});

test('the reader is dark where the system is', async () => {
  const page = await chromium.open(server.origin + address);
  const paper = () => page.$eval('sourceline-reader', (reader) => getComputedStyle(reader).backgroundColor);
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await paper()).toBe('rgb(24, 25, 27)');
  await page.close();
});

describe('keeping an article', () => {
  test('saved by the reader, there after a restart, opened offline with its marks, removed, brought back', async () => {
    const page = await chromium.open(server.origin + address);
    await chromium.clickIcon(page);
    await waitForReader(page, true);
    await page.bringToFront();
    await (await control(page, 'Save')).click();
    await waitForControl(page, 'Saved');
    const readText = await readerText(page);
    await chromium.close();
    const { origin } = server;
    await server.close();

    chromium = await launchChromium({ profile });
    const library = await chromium.open(`${chromium.origin}/library.html`);
    const row = await library.waitForSelector('.saved-row');
    const listed = plain(await row!.evaluate((element) => (element as HTMLElement).innerText));
    expect(listed).toContain(expected.publisher!);
    expect(listed).toContain(expected.headline);
    expect(listed).toContain(`“${expected.credited[0]!.name}”`);
    expect(listed).toContain('1 disclaimer');
    expect(listed).toMatch(/\d+ min/u);

    const requests: string[] = [];
    library.on('request', (request) => requests.push(request.url()));
    await library.goto(await library.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
    const frame = await (await library.waitForSelector('iframe'))!.contentFrame();
    await frame!.waitForSelector('mark[data-statement="disclaimer"]');
    const text = plain(
      (await library.$eval('header.article-header', (header) => header.textContent!)) +
        (await frame!.$eval('body', (body) => body.textContent!)),
    );
    for (const words of expected.keeps) expect(text).toContain(plain(words));
    expect(readText).toContain(plain(expected.headline));
    expect(await frame!.$$eval('mark', (marks) => marks.map((mark) => mark.dataset.statement))).toEqual([
      'image-credit',
      'source',
      'disclaimer',
    ]);
    // The picture was kept as bytes: it is drawn, though its server is gone.
    await frame!.waitForFunction(() => document.querySelector('img')!.complete);
    expect(await frame!.$eval('img', (image) => image.naturalWidth)).toBeGreaterThan(100);
    expect(requests.filter((url) => !/^(?:chrome-extension|blob):/u.test(url))).toEqual([]);
    expect(requests.some((url) => url.startsWith(origin))).toBe(false);
    await (await control(library, /^Show the words: Credited to/u)).click();
    expect(plain(await frame!.evaluate(() => document.activeElement!.textContent!))).toBe(expected.credited[0]!.quote);

    await library.goto(`${chromium.origin}/library.html`);
    await (await waitForControl(library, /^Actions for /u)).click();
    await (await library.waitForSelector('[role="menuitem"]:last-child'))!.click();
    await library.waitForSelector('.saved-empty');
    await (await waitForControl(library, 'Undo')).click();
    await library.waitForSelector('.saved-row');
    server = await servePages(pagesFolder);
  });
});
