import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let server: PageServer;
let chromium: Chromium;
beforeAll(async () => {
  server = await servePages(pagesFolder);
  chromium = await launchChromium();
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

test('a database that another view holds keeps the popup from nothing but the list', async () => {
  const view = await chromium.open(`${chromium.origin}/options.html`);
  // One view is deaf to the wish of another for a change of the database: whoever opens it now waits behind both.
  await view.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const held = indexedDB.open('library');
        held.onerror = () => reject(held.error);
        held.onsuccess = () => {
          const wanted = indexedDB.open('library', held.result.version + 1);
          wanted.onblocked = () => resolve();
        };
      }),
  );
  const page = await chromium.open(`${server.origin}/zh-portal/page.html`);
  const popup = await chromium.clickIcon(page);
  await waitForReader(page, true);
  const card = await popup.waitForSelector('.page-card h1, .page-card h2');
  expect(await card!.evaluate((headline) => headline.textContent)).toContain('灯塔');
});
