import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, launchChromium, newProfile } from './chromium.ts';
import { type Size, startKeeping } from './keeping.ts';
import { pagesFolder } from './pages.ts';
import { databaseFiles } from './profile.ts';
import { control } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

const kept = 120; // articles of some 100 kB with their index: more than Chromium holds in its log
const size: Size = { paragraphs: 700, pictures: 0, bytes: 0 };
const ids = Array.from({ length: kept }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const garbage = 0xa7;
const week = 7 * 86_400_000; // milliseconds

interface Kept {
  libraryCheck?: { ended?: number };
  libraryWitness?: { articles: number };
}

declare const chrome: {
  storage: { local: { get(): Promise<Kept>; set(kept: Kept): Promise<void> } };
};

let server: PageServer;
beforeAll(async () => {
  server = await servePages(pagesFolder);
});
afterAll(() => server.close());

let profile: string;
let origin: string;

/** How many articles are in the files of the second copy, by their names; of a part that is just being written, both. */
async function countCopied(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('second-copy', { create: true });
  const articles = new Map<string, number>();
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
    const [part, count] = name.split('-') as [string, string];
    articles.set(part, (articles.get(part) ?? 0) + Number(count));
  }
  return [...articles.values()].reduce((sum, count) => sum + count, 0);
}

/** Resolves when the library was checked to its end after a moment. */
async function waitForCheck(view: Page, after: number): Promise<void> {
  await view.waitForFunction(
    async (moment) => ((await chrome.storage.local.get()).libraryCheck?.ended ?? 0) > moment,
    {},
    after,
  );
}

/** A library whose articles are all copied, checked a week ago, its browser closed. */
beforeEach(async () => {
  profile = newProfile();
  const chromium = await launchChromium({ profile });
  ({ origin } = chromium);
  const view = await startKeeping(await chromium.open(`${origin}/options.html`));
  await view.evaluate(
    async (all, each) => {
      for (const id of all) await globalThis.keeping!.save(id, each);
    },
    ids,
    size,
  );
  await waitForCheck(view, 0);
  while ((await view.evaluate(countCopied)) !== kept) await view.evaluate(() => new Promise(requestAnimationFrame));
  await view.evaluate(async (longAgo) => {
    const { libraryCheck } = await chrome.storage.local.get();
    await chrome.storage.local.set({ libraryCheck: { ...libraryCheck, ended: longAgo } });
  }, Date.now() - week);
  await chromium.close();
});

async function popupOf(chromium: Chromium): Promise<Page> {
  return chromium.clickIcon(await chromium.open(`${server.origin}/en-sourceline/`));
}

/** What a view says first, above all else. */
async function troubleOf(view: Page): Promise<string> {
  const trouble = await view.waitForSelector('.library-trouble');
  expect((await trouble!.boundingBox())!.y).toBeLessThan(40);
  return trouble!.evaluate((element) => (element as HTMLElement).innerText);
}

/** Writes garbage over the middle third of a data file in which the text of an article is. */
function damageOneFile(): void {
  const text = Buffer.from(`Ferry ${ids[20]}`);
  const files = databaseFiles(profile, origin).filter((path) => path.endsWith('.ldb'));
  const holding = files.filter((path) => readFileSync(path).includes(text));
  expect(holding).not.toEqual([]);
  const path = holding[0]!;
  const third = Math.floor(readFileSync(path).length / 3);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(third, garbage), 0, third, third);
  closeSync(file);
}

test('garbage in one data file is found without anybody reading it, told on the first screens, and mended', async () => {
  damageOneFile();
  const chromium = await launchChromium({ profile });
  const sentence = `The library held ${kept} articles and now holds 0.`;
  const copy = `A second copy on this device holds ${kept} articles, without pictures.`;
  const library = await chromium.open(`${origin}/library.html`);
  expect(await troubleOf(library)).toContain(sentence);
  await library.waitForFunction((words) => document.body.innerText.includes(words), {}, copy);
  const popup = await popupOf(chromium);
  expect(await troubleOf(popup)).toContain(sentence);
  await popup.waitForFunction((words) => document.body.innerText.includes(words), {}, copy);
  const way = await control(popup, 'Put back from the second copy');
  expect(await way.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${origin}/library.html`);

  await library.bringToFront();
  await (await control(library, 'Put back from the second copy')).click();
  await library.waitForFunction(() => !document.querySelector('.library-trouble'));
  const view = await startKeeping(await chromium.open(`${origin}/options.html`));
  const found = await view.evaluate((each) => globalThis.keeping!.inspect(each), size);
  expect(found.whole.sort()).toEqual(ids);
  expect(found).toMatchObject({ broken: [], double: [] });
  await chromium.close();
});

test('a library that is well is checked, and nothing is said', async () => {
  const started = Date.now();
  const chromium = await launchChromium({ profile });
  const view = await startKeeping(await chromium.open(`${origin}/options.html`));
  await waitForCheck(view, started);
  const popup = await popupOf(chromium);
  await popup.waitForSelector('.saved-row');
  expect(await popup.$('.library-trouble')).toBeNull();
  const library = await chromium.open(`${origin}/library.html#import`);
  await (await control(library, 'Check the library')).click();
  await waitForCheck(view, started + 1);
  await library.waitForFunction(() => document.body.innerText.includes('everything could be read'));
  expect(await library.$('.library-trouble')).toBeNull();
  expect(await view.evaluate(() => globalThis.keeping!.count())).toEqual({ articles: kept, versions: kept });
  await chromium.close();
});
