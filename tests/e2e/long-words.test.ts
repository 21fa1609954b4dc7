import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

const compound = 'Hafenfährenfahrplanänderungsbekanntmachungsverordnung';
const lines = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>Am ${i + 1}. April legt die Nachtfähre nicht mehr ab, teilte der Hafen am Montag nach der Sitzung mit.</p>`,
).join('');
const story = `<!doctype html><html lang="de"><meta charset="utf-8"><title>${compound}</title><article><h1>${compound} tritt in Kraft</h1><p class="byline">Von Änne ${compound}</p>${lines}<h2>Was die ${compound} will</h2>${lines}<h2>Und nun</h2>${lines}</article></html>`;

/** Of what a person reads there, what reaches past the side of the window or of the box that cuts it. */
const cutOff = (view: Page, selector: string) =>
  view.$$eval(selector, (found) =>
    found
      .filter((each) => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.textContent),
  );

test('a word longer than the window is broken, in the reader’s headline and outline and in the popup', async () => {
  const page = await extension.chromium.open(extension.server.add('/compound/', story));
  await page.setViewport({ width: 320, height: 780 });
  const popup = await extension.chromium.clickIcon(page);
  expect(await cutOff(popup, '.page-card-headline')).toEqual([]);
  await waitForReader(page, true);
  await page.bringToFront();
  expect(await cutOff(page, '[data-sourceline-header] > *')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await (await control(page, 'Outline')).click();
  const entry = await waitForControl(page, `Was die ${compound} will`);
  expect(await entry.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0);
  await page.close();
});
