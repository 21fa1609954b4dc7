import { closeSync, cpSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { newProfile } from './chromium.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { type Size, startKeeping } from './keeping.ts';

/** In views of the extension, where these tests ask. */
declare const browser: typeof import('wxt/browser').browser;

const kept = 60; // articles of some 100 kB with their index
const size: Size = { paragraphs: 700, pictures: 0, bytes: 0 };
const ids = Array.from({ length: kept }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const garbage = 0xa7;
const page = 32_768; // bytes of the database's own pages

let wellKept: string;

/** A profile whose library is copied and checked, its browser closed. */
beforeAll(async () => {
  wellKept = newProfile();
  const firefox = await launchFirefox(wellKept);
  const view = await startKeeping(await firefox.openOwn('/options.html'));
  await view.evaluate(
    async (all, each) => {
      for (const id of all) await globalThis.keeping!.save(id, each);
    },
    ids,
    size,
  );
  await view.waitForFunction(
    async () => {
      const { libraryCheck } = (await browser.storage.local.get()) as {
        libraryCheck?: { ended?: number; told?: object };
      };
      return libraryCheck?.ended && JSON.stringify(libraryCheck.told);
    },
    { polling: 200, timeout: 0 },
  );
  const told = await view.evaluate(async () => (await browser.storage.local.get()).libraryCheck as { told: object });
  expect(told.told).toEqual({ unreadable: [], isMiscounted: false });
  await firefox.close();
});

/** The same profile with garbage in the file of its database. */
function damaged(from: (bytes: number) => number, length: (bytes: number) => number): string {
  const profile = newProfile();
  cpSync(wellKept, profile, { recursive: true });
  const origins = join(profile, 'storage/default');
  const own = readdirSync(origins).filter((name) => name.startsWith('moz-extension') && !name.includes('^'));
  const files = own.flatMap((name) =>
    readdirSync(join(origins, name, 'idb'))
      .filter((file) => file.endsWith('.sqlite'))
      .map((file) => join(origins, name, 'idb', file)),
  );
  expect(files).toHaveLength(1);
  const { size: bytes } = statSync(files[0]!);
  const file = openSync(files[0]!, 'r+');
  writeSync(file, Buffer.alloc(length(bytes), garbage), 0, length(bytes), from(bytes));
  closeSync(file);
  return profile;
}

const says = (view: Page, words: string) =>
  view.waitForFunction(
    (wanted) => document.querySelector('.library-trouble')?.textContent?.includes(wanted),
    { polling: 50, timeout: 0 },
    words,
  );

async function press(view: Page, label: string): Promise<void> {
  await view.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.library-trouble button')];
    buttons.find(({ textContent }) => textContent === wanted)!.click();
  }, label);
}

async function expectAllBack(firefox: Firefox, view: Page): Promise<void> {
  await view.waitForFunction(
    () => !document.querySelector('.library-trouble') && document.querySelector('.saved-row'),
    { polling: 50, timeout: 0 },
  );
  const other = await startKeeping(await firefox.openOwn('/options.html'));
  const found = await other.evaluate((each) => globalThis.keeping!.inspect(each), size);
  expect(found.whole.sort()).toEqual(ids);
  expect(found).toMatchObject({ broken: [], double: [], counted: true });
  await firefox.close();
}

test('a database in whose place the browser put an empty one is told, and put back', async () => {
  const firefox = await launchFirefox(
    damaged(
      () => 0,
      () => page,
    ),
  );
  const view = await firefox.openOwn('/library.html');
  await says(view, `The library held ${kept} articles and now holds 0.`);
  await says(view, `A second copy on this device holds ${kept} articles, without pictures.`);
  await press(view, 'Put back from the second copy');
  await expectAllBack(firefox, view);
});

test('a database that the browser refuses to read is told, and made anew of the copy', async () => {
  const firefox = await launchFirefox(
    damaged(
      (bytes) => Math.floor(bytes / 3),
      (bytes) => Math.floor(bytes / 3),
    ),
  );
  const view = await firefox.openOwn('/library.html');
  await says(view, 'The browser does not open the library. Nothing was deleted by Sourceline.');
  await says(view, `A second copy on this device holds ${kept} articles, without pictures.`);
  await press(view, 'Make the library anew');
  await expectAllBack(firefox, view);
});
