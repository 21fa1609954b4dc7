import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

/** In place of the browser's translator, which this Chromium may not have: put into the world of our script alone. */
const translator = `globalThis.Translator = {
  availability: async () => 'downloadable',
  create: async ({ monitor }) => {
    monitor(new EventTarget());
    return { translate: async (text) => 'In English: ' + text.length, destroy() {} };
  },
}`;

async function putIn(page: Page, expression: string): Promise<void> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if ((context.auxData as { type?: string }).type === 'isolated' && context.origin.startsWith('chrome-extension'))
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  for (const contextId of worlds) await session.send('Runtime.evaluate', { expression, contextId });
  await session.detach();
}

test('an article in another language is translated where it stands, marked as a machine’s, hidden and shown', async () => {
  const view = await extension.chromium.open(`${extension.server.origin}/zh-portal/`);
  const hasOwn = await view.evaluate(() => 'Translator' in globalThis);
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  if (!hasOwn) await expect(control(view, /^Translate/u)).rejects.toThrow();
  await view.keyboard.press('Escape');
  await waitForReader(view, false);
  await putIn(view, translator);
  const asked = extension.server.asked.length;
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  await openShadowRoot(view, 'sourceline-reader');
  const button = await waitForControl(view, 'Translate into English, on this device');
  expect(await violations(view)).toEqual([]);
  const before = await view.$eval('[data-sourceline-article]', (text) => text.querySelectorAll('p').length);
  await button.press('Enter');
  await waitForControl(view, 'Hide the translation');
  expect(await violations(view)).toEqual([]);
  const made = await view.$$eval('[data-translation]', (all) =>
    all.map((one) => [(one as HTMLElement).lang, one.textContent!.slice(0, 11)]),
  );
  expect(made.length).toBeGreaterThanOrEqual(before);
  expect(made.every(([lang, words]) => lang === 'en' && words === 'In English:')).toBe(true);
  await (await control(view, 'Hide the translation')).press('Enter');
  await waitForControl(view, 'Show the translation');
  expect(await view.$eval('[data-translation]', (one) => (one as HTMLElement).offsetHeight)).toBe(0);
  expect(extension.server.asked.slice(asked)).toEqual([]);
  await view.close();
});
