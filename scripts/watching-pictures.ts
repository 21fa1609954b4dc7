import { writeFile } from 'node:fs/promises';
import type { Page, WebWorker } from 'puppeteer-core';
import type { Chromium } from '../tests/e2e/chromium.ts';
import { waitForControl } from '../tests/e2e/reader.ts';
import { dress } from './pictures.ts';

type Chrome = typeof import('wxt/browser').browser;

/** What a reader switches on in the popup and the settings: every site, and the pill. */
export async function switchWatchingOn(chromium: Chromium): Promise<void> {
  const view = await chromium.open(`${chromium.origin}/options.html`);
  await view.waitForSelector('.options');
  await view.evaluate(async () => {
    const { storage, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
    await storage.local.set({ settings: { pill: true }, watching: { all: true, sites: [] } });
    while ((await scripting.getRegisteredContentScripts()).length === 0) await new Promise(requestAnimationFrame);
  });
  await view.close();
}

interface Listening {
  chrome: Chrome;
  /** The icon that was given last. */
  shownIcon?: { imageData?: Record<number, ImageData> };
}

/** Has the worker keep the icons that it gives the toolbar, which no screenshot shows. */
export async function listenForIcons(chromium: Chromium): Promise<WebWorker> {
  const target = await chromium.browser.waitForTarget((found) => found.url().endsWith('/background.js'));
  const worker = (await target.worker())!;
  await worker.evaluate(() => {
    const world = globalThis as unknown as Listening;
    const { action } = world.chrome;
    const setIcon = action.setIcon.bind(action) as (icon: object) => Promise<void>;
    Object.defineProperty(action, 'setIcon', {
      value: (icon: object) => {
        world.shownIcon = icon;
        return setIcon(icon);
      },
    });
  });
  return worker;
}

/** Opens an article and writes the icon that it gets into a file, in the larger of its sizes. */
export async function takeIcon(chromium: Chromium, worker: WebWorker, url: string, path: string): Promise<void> {
  await worker.evaluate(() => {
    delete (globalThis as unknown as Listening).shownIcon;
  });
  const page = await chromium.open(url);
  const [bytes, word, sentence] = await worker.evaluate(async () => {
    const world = globalThis as unknown as Listening;
    // A page that is being left loses its icon first, which is then a file's.
    while (!world.shownIcon?.imageData) await new Promise((resolve) => setTimeout(resolve, 20));
    const { chrome, shownIcon } = world;
    const icon = shownIcon.imageData![32]!;
    const canvas = new OffscreenCanvas(icon.width, icon.height);
    canvas.getContext('2d')!.putImageData(icon, 0, 0);
    const png = await canvas.convertToBlob();
    const [active] = await chrome.tabs.query({ active: true });
    const tabId = active!.id!;
    return [
      [...new Uint8Array(await png.arrayBuffer())],
      await chrome.action.getBadgeText({ tabId }),
      await chrome.action.getTitle({ tabId }),
    ] as const;
  });
  console.log(`${path}: ${word}, ${sentence}`);
  await writeFile(path, Uint8Array.from(bytes));
  await page.close();
}

/** Takes a picture of an article with the pill, opened. */
export async function takePill(
  chromium: Chromium,
  url: string,
  { dark, opens }: { dark: boolean; opens: string },
  path: `${string}.png`,
): Promise<void> {
  const page: Page = await chromium.open(url);
  await page.setViewport({ width: 960, height: 600 });
  await dress(page, { width: 960, dark });
  await (await waitForControl(page, opens)).click();
  await page.$eval('h1', (headline) => headline.scrollIntoView());
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  await page.close();
}
