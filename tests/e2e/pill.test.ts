import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { control, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let chromium: Chromium;
let server: PageServer;
const name = 'Read · from “Tidewater Review”';

/** What a reader has chosen in the settings, and granted. */
async function choose(pill: boolean): Promise<void> {
  const view = await chromium.open(`${chromium.origin}/options.html`);
  await view.waitForSelector('.options');
  await view.evaluate(async (on) => {
    const { storage, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
    await storage.local.set({ settings: { pill: on }, watching: { all: false, sites: ['http://localhost/*'] } });
    while ((await scripting.getRegisteredContentScripts()).length === 0) await new Promise(requestAnimationFrame);
  }, pill);
  await view.close();
}

interface Chrome {
  storage: { local: { set(values: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
}

const hasPill = (page: Page) => page.evaluate(() => document.querySelector('sourceline-pill') !== null);
const isAway = (page: Page) => page.$eval('sourceline-pill', (pill) => getComputedStyle(pill).display === 'none');

beforeAll(async () => {
  server = await servePages(pagesFolder);
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  await choose(true);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('the pill', () => {
  test('stands on an article, shows its words on the page, and opens the reader', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await page.waitForSelector('sourceline-pill');
    expect(await page.evaluate(() => document.querySelector('sourceline-pill')!.shadowRoot)).toBeNull();
    await (await waitForControl(page, 'Source')).click();
    await (await waitForControl(page, 'Show me: Disclaimer')).click();
    await page.waitForFunction(() => CSS.highlights.has('sourceline-found'));
    await (await control(page, name)).click();
    await waitForReader(page, true);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('sourceline-pill')!).display === 'none');
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('sourceline-pill')!).display !== 'none');
    await page.close();
  });

  test('is moved by arrows, and stands there on the next page', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await (await waitForControl(page, name)).focus();
    const edge = () => page.$eval('sourceline-pill', (pill) => pill.getAttribute('data-edge'));
    expect(await edge()).toBe('right');
    await page.keyboard.press('ArrowLeft');
    expect(await edge()).toBe('left');
    await page.goto(`${server.origin}/en-portal/?again`);
    await page.waitForSelector('sourceline-pill');
    expect(await edge()).toBe('left');
    await (await waitForControl(page, name)).focus();
    await page.keyboard.press('ArrowRight');
    await page.close();
  });

  test('goes where no control of the page stands', async () => {
    const chat = '<button style="position:fixed;right:0;top:55%;height:40%;width:90px">Chat</button>';
    const html = readFileSync(join(pagesFolder, 'en-portal/page.html'), 'utf8').replace('</body>', `${chat}</body>`);
    const page = await chromium.open(server.add('/with-chat/', html));
    await page.waitForSelector('sourceline-pill');
    expect(await page.$eval('sourceline-pill', (pill) => pill.getAttribute('data-edge'))).toBe('left');
    await page.close();
  });

  test('is away in print and while a text field has the focus', async () => {
    const page = await chromium.open(`${server.origin}/zh-portal/`);
    await page.waitForSelector('sourceline-pill');
    await page.emulateMediaType('print');
    expect(await isAway(page)).toBe(true);
    await page.emulateMediaType('screen');
    expect(await isAway(page)).toBe(false);
    await page.focus('textarea');
    expect(await isAway(page)).toBe(true);
    await page.close();
  });

  test('goes from pages that are open when it is switched off, and comes when it is switched on', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await page.waitForSelector('sourceline-pill');
    await choose(false);
    await page.waitForFunction(() => !document.querySelector('sourceline-pill'));
    await choose(true);
    await page.bringToFront();
    await page.waitForSelector('sourceline-pill');
    await page.close();
  });

  test('is dragged to the other edge without opening anything, and is away in full screen', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    const read = await waitForControl(page, name);
    const { x, y, width, height } = (await read.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(400, 500, { steps: 4 });
    await page.mouse.move(60, 300, { steps: 4 });
    await page.mouse.up();
    const place = await page.$eval('sourceline-pill', (pill) => [
      pill.getAttribute('data-edge'),
      Math.round(pill.getBoundingClientRect().top + pill.getBoundingClientRect().height / 2),
    ]);
    expect(place).toEqual(['left', 300]);
    expect(await page.evaluate(() => document.querySelector('sourceline-reader'))).toBeNull();
    await page.evaluate(() =>
      addEventListener('click', () => document.documentElement.requestFullscreen(), { once: true }),
    );
    await page.mouse.click(700, 400);
    await page.waitForFunction(() => document.fullscreenElement);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('sourceline-pill')!).display === 'none');
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => getComputedStyle(document.querySelector('sourceline-pill')!).display !== 'none');
    await (await waitForControl(page, name)).focus();
    await page.keyboard.press('ArrowRight');
    await page.close();
  });

  test.each([
    ['light', 'rgb(251, 250, 247)'],
    ['dark', 'rgb(24, 25, 27)'],
  ] as const)('is %s where the system is, and axe finds nothing in it, opened', async (theme, paper) => {
    const page = await chromium.open(`${server.origin}/zh-portal/`);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await (await waitForControl(page, 'Source')).click();
    await openShadowRoot(page, 'sourceline-pill');
    const shown = await page.$eval(
      'sourceline-pill',
      (pill) => getComputedStyle(pill.shadowRoot!.querySelector('section')!).backgroundColor,
    );
    expect(shown).toBe(paper);
    expect(await violations(page, 'sourceline-pill')).toEqual([]);
    await page.close();
  });

  test('stands on no page that is no article', async () => {
    const article = await chromium.open(`${server.origin}/en-portal/`);
    const home = await chromium.open(`${server.origin}/home/`);
    await article.bringToFront();
    await article.waitForSelector('sourceline-pill');
    expect(await hasPill(home)).toBe(false);
    await home.close();
    await article.close();
  });
});
