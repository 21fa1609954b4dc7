import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

/** The paragraph that the library keeps as the one where the only saved article was left. */
function keptPlace(view: Page): Promise<number> {
  return view.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('library');
        request.onsuccess = () => {
          const rows = request.result.transaction('articles').objectStore('articles').getAll();
          rows.onsuccess = () => {
            request.result.close();
            resolve(rows.result[0].paragraph);
          };
        };
      }),
  );
}

test('an article that was left in the library goes on there on its own page', async () => {
  const { chromium, server } = extension;
  const page = await chromium.open(`${server.origin}/en-portal/`);
  await page.setViewport({ width: 700, height: 420 });
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await (await control(page, 'Save')).click();
  await waitForControl(page, 'Saved');
  await page.close();

  const library = await chromium.open(`${chromium.origin}/library.html`);
  await library.setViewport({ width: 700, height: 420 });
  const link = (await library.waitForSelector('.saved-row a'))!;
  await library.goto(await link.evaluate((row) => (row as HTMLAnchorElement).href));
  const frame = (await (await library.waitForSelector('.saved-frame'))!.contentFrame())!;
  await frame.waitForSelector('[data-sourceline-article] p:nth-of-type(5)');
  await library.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }));
  while ((await keptPlace(library)) === 0) await library.evaluate(() => new Promise(requestAnimationFrame));
  const place = await keptPlace(library);
  await library.close();

  const again = await chromium.open(`${server.origin}/en-portal/`);
  await again.setViewport({ width: 700, height: 420 });
  await chromium.clickIcon(again);
  await waitForReader(again, true);
  await again.waitForFunction(() => scrollY > 0);
  const tops = await again.$$eval('[data-sourceline-article] :is(p, li, h2, h3, blockquote, pre, figure)', (found) =>
    found.map((paragraph) => Math.round(paragraph.getBoundingClientRect().top)),
  );
  expect(tops[place]).toBeGreaterThanOrEqual(54);
  expect(tops[place]).toBeLessThanOrEqual(58);
  await again.close();
});
