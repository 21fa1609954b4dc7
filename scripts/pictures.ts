import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../tests/e2e/chromium.ts';
import { openPanel } from '../tests/e2e/panel.ts';
import { waitForReader } from '../tests/e2e/reader.ts';

/** How a picture is taken. */
export interface Look {
  width: number;
  dark: boolean;
}

/** Starts Chromium on a screen on which a popup may be as tall as browsers let it be. */
export function launchForPictures(language = 'en-US', folder?: string): Promise<Chromium> {
  const flags = ['--screen-info={1600x1200}', '--window-size=1400,1100'];
  return launchChromium({ language, flags, ...(folder && { folder }) });
}

/** Has a page drawn as for a reader whose system is dark or light, and still. */
export async function dress(page: Page, { dark }: Look): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Takes pictures of one page's way through the extension: the page, popup, reader, library, saved article, settings. */
export async function takePictures(
  chromium: Chromium,
  url: string,
  look: Look,
  folder: string,
  prefix = '',
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  const shoot = async (page: Page, name: string, fullPage = false) => {
    const path = join(folder, `${prefix}${name}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage });
    taken.push(path);
  };
  const page = await chromium.open(url);
  await page.setViewport({ width: look.width, height: 900 });
  await dress(page, look);
  await shoot(page, 'page');
  const popup = await chromium.clickIcon(page);
  await waitForReader(page, true);
  await dress(popup, look);
  await popup.waitForFunction(() => document.querySelector('.saved-rows, .saved-empty'));
  await (await popup.waitForSelector('.page-card-actions .button:last-child'))!.click();
  await popup.waitForSelector('.page-card-actions [aria-pressed="true"]');
  await popup.waitForSelector('.saved-row');
  await shoot(popup, 'popup');
  await popup.close().catch(() => undefined);
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, 'reader');
  await shoot(page, 'reader-whole', true);

  const library = await chromium.open(`${chromium.origin}/library.html`);
  await library.setViewport({ width: look.width, height: 900 });
  await dress(library, look);
  await library.waitForSelector('.saved-row');
  await shoot(library, 'library');
  await library.goto(await library.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
  const frame = await (await library.waitForSelector('iframe'))!.contentFrame();
  await frame!.waitForSelector('[data-sourceline-article]');
  await shoot(library, 'saved-article');
  await library.goto(`${chromium.origin}/options.html`);
  await library.waitForSelector('.options');
  await shoot(library, 'settings');
  await library.close();
  await page.close();
  return taken;
}

/** Takes a picture of the side panel beside a page whose article and another by the same outlet are saved. */
export async function takePanel(chromium: Chromium, url: string, look: Look, path: `${string}.png`): Promise<void> {
  const page = await chromium.open(url);
  const panel = await openPanel(chromium, page);
  await panel.setViewport({ width: look.width, height: 900 });
  await dress(panel, look);
  await panel.waitForSelector('.known-closing');
  await panel.screenshot({ path });
  await page.close();
}
