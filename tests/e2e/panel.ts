import type { Page } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import { plain, waitForControl, waitForReader } from './reader.ts';

/** Opens the side panel as a reader does, from the popup, and gives the page its own form back. */
export async function openPanel(chromium: Chromium, page: Page): Promise<Page> {
  const popup = await chromium.clickIcon(page);
  await waitForReader(page, true);
  await (await waitForControl(popup, /^(?:Back to page|返回原页)$/u)).click();
  await waitForReader(page, false);
  const target = chromium.browser.waitForTarget((candidate) => candidate.url().endsWith('/sidepanel.html'));
  await (await waitForControl(popup, /^(?:Open beside the page|在页面旁边打开)$/u)).click();
  const panel = await (await target).asPage();
  await panel.waitForSelector('.panel');
  return panel;
}

/** Waits until words stand in the panel. */
export async function panelSays(panel: Page, words: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector('main')?.textContent?.replace(/\s+/gu, ' ').includes(wanted),
    {},
    plain(words),
  );
}
