import type { Frame, Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';

/** Opens a page and saves it through the popup, as a reader does. Its reader is open then. */
export async function savePage(chromium: Chromium, url: string): Promise<Page> {
  const page = await chromium.open(url);
  const popup = await chromium.clickIcon(page);
  await (await popup.waitForSelector('.page-card-actions .button:last-child'))!.click();
  await popup.waitForSelector('.page-card-actions [aria-pressed="true"]');
  return page;
}

/** Opens the newest saved article in the library. */
export async function openNewest(chromium: Chromium): Promise<{ view: Page; frame: Frame }> {
  const view = await chromium.open(`${chromium.origin}/library.html`);
  const link = (await view.waitForSelector('.saved-row a'))!;
  await view.goto(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href));
  const frame = (await (await view.waitForSelector('.saved-frame'))!.contentFrame())!;
  await frame.waitForSelector('[data-sourceline-article] p');
  return { view, frame };
}
