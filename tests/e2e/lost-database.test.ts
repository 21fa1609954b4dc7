import { rmSync, truncateSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium, newProfile } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { databaseFiles } from './profile.ts';
import { control, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let server: PageServer;
beforeAll(async () => {
  server = await servePages(pagesFolder);
});
afterAll(() => server.close());

async function save(chromium: Chromium, path: string): Promise<void> {
  const page = await chromium.open(server.origin + path);
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await (await control(page, 'Save')).click();
  await waitForControl(page, 'Saved');
  await page.close();
}

/** Resolves when the witness, outside of the database, knows of so many articles. */
async function waitForWitness(view: Page, articles: number): Promise<void> {
  await view.waitForFunction(
    async (wanted) => {
      const { libraryWitness } = await (
        globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
        }
      ).chrome.storage.local.get('libraryWitness');
      return (libraryWitness as { articles: number } | undefined)?.articles === wanted;
    },
    {},
    articles,
  );
}

/** What a view says first, above all else. */
async function troubleOf(view: Page): Promise<string> {
  const trouble = await view.waitForSelector('.library-trouble');
  expect((await trouble!.boundingBox())!.y).toBeLessThan(40);
  return trouble!.evaluate((element) => (element as HTMLElement).innerText);
}

test.each([
  ['its index of files is cut off', 'MANIFEST-', (path: string) => truncateSync(path, 10)],
  ['the file with its records is gone', '.log', (path: string) => rmSync(path)],
])('a database that the browser lost is told on the first screen: %s', async (_, damaged, damage) => {
  const profile = newProfile();
  let chromium = await launchChromium({ profile });
  const { origin } = chromium;
  await save(chromium, '/en-portal/');
  await save(chromium, '/en-own/');
  const before = await chromium.open(`${origin}/library.html`);
  await before.waitForSelector('.saved-row');
  await waitForWitness(before, 2);
  expect(await before.$('.library-trouble')).toBeNull();
  await chromium.close();

  const files = databaseFiles(profile, origin).filter((path) => path.includes(damaged));
  expect(files).not.toEqual([]);
  for (const path of files) damage(path);

  chromium = await launchChromium({ profile });
  const sentence =
    'The library held 2 articles and now holds 0. The browser seems to have lost its database. Nothing was deleted by Sourceline.';
  const page = await chromium.open(`${server.origin}/en-sourceline/`);
  expect(await troubleOf(await chromium.clickIcon(page))).toContain(sentence);
  const library = await chromium.open(`${origin}/library.html`);
  expect(await troubleOf(library)).toContain(sentence);
  const restore = await control(library, 'Restore from a backup');
  expect(await restore.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${origin}/library.html#import`);

  // What is saved since does not hide it; the reader's word does.
  await save(chromium, '/zh-portal/');
  const later = await chromium.open(`${origin}/library.html`);
  expect(await troubleOf(later)).toContain('held 2 articles and now holds 1.');
  await (await control(later, 'Go on with what is there')).click();
  await waitForWitness(later, 1);
  await later.reload();
  await later.waitForSelector('.saved-row');
  expect(await later.$('.library-trouble')).toBeNull();
  await chromium.close();
});
