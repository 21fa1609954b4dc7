import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useExtension } from './extension.ts';

const extension = useExtension();

test('a setting is found by its words, and works as it did', async () => {
  const page = await extension.chromium.open(`${extension.chromium.origin}/options.html`);
  await page.waitForSelector('input[type="search"]');
  const all = await page.$$eval('.options b, .options h2', (names) => names.length);
  await page.type('input[type="search"]', 'dashed line');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '');
  const left = () =>
    page.$$eval('.options b, .options h2', (names) => names.filter((one) => one.checkVisibility()).length);
  expect(await left()).toBeGreaterThan(0);
  expect(await left()).toBeLessThan(all);
  expect(await violations(page)).toEqual([]);
  const box = await page.evaluateHandle(
    () => [...document.querySelectorAll('.options-check input')].find((one) => one.checkVisibility())!,
  );
  const before = await box.evaluate((one) => (one as HTMLInputElement).checked);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForFunction((one, was) => (one as HTMLInputElement).checked !== was, {}, box, before);
  await page.keyboard.press('Space');
  await page.focus('input[type="search"]');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => document.querySelector('.settings-filter [role="status"]')!.textContent === '');
  expect(await left()).toBe(all);
  await page.close();
});
