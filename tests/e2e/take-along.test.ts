import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { newProfile } from './chromium.ts';
import { useExtension } from './extension.ts';
import { waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

async function read(slug: string): Promise<Page> {
  const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

async function click(page: Page, name: string | RegExp): Promise<void> {
  await (await waitForControl(page, name)).click();
}

/** What a click puts on the clipboard. */
async function copied(page: Page, name: string | RegExp): Promise<string> {
  const { origin } = new URL(page.url());
  await extension.chromium.browser
    .defaultBrowserContext()
    .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await click(page, name);
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The file that a click downloads. */
async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const folder = newProfile();
  const session = await extension.chromium.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const done = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
  });
  await click(page, name);
  await done;
  const [file] = readdirSync(folder);
  return { name: file!, bytes: readFileSync(`${folder}/${file}`) };
}

test('an open article is copied with a citation that leads to the selected words', async () => {
  const page = await read('en-portal');
  await page.evaluate(() => {
    const text = document.querySelector('[data-sourceline-article] p')!.firstChild as Text;
    const at = text.data.indexOf('keeper');
    getSelection()!.setBaseAndExtent(text, at + 1, text, at + 12);
  });
  await click(page, 'More');
  const text = await copied(page, /^Copy with citation/u);
  expect(text.split('\n')[0]).toBe('“eeper’s hou”');
  expect(text).toContain('Harbor Mirror, credited to “Tidewater Review”, March 14, 2026.');
  expect(text).toContain(`/en-portal/#:~:text=${encodeURIComponent('keeper’s house')}`);
  await page.close();
});

test('an open article is taken along as Markdown and as a book, its pictures in it', async () => {
  const page = await read('en-portal');
  await click(page, 'More');
  const markdown = await copied(page, 'Copy as Markdown');
  expect(markdown).toContain('# The Lighthouse That Lends Books');
  expect(markdown).toContain('credited: ["Tidewater Review"]');
  const file = await downloaded(page, 'Download as Markdown');
  expect(file.name).toMatch(/^The-Lighthouse.*\.md$/u);
  expect(file.bytes.toString('utf8')).toContain('On the last night that the keeper’s house');
  const book = await downloaded(page, 'Download as EPUB, for e-readers');
  expect(book.name).toMatch(/\.epub$/u);
  expect(book.bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(book.bytes.toString('latin1')).toContain('.webp');
  await page.close();
});

test('on paper there is no bar, no dark, and the sources have their addresses', async () => {
  const page = await read('en-portal');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.emulateMediaType('print');
  const look = await page.$eval('sourceline-reader', (reader) => {
    const text = reader.querySelector('[data-sourceline-article]')!;
    return { paper: getComputedStyle(reader).backgroundColor, ink: getComputedStyle(text).color };
  });
  expect(look).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
  expect(tree).not.toContain('Back to page');
  expect(tree).toContain('https://tidewater-review.example/2026/03/lighthouse-library');
  expect(tree).toContain('/en-portal/');
  await page.close();
});

test('a saved article is printed whole, from a frame of its own, also by the browser’s key', async () => {
  const page = await read('zh-portal');
  await click(page, 'Save');
  await waitForControl(page, 'Saved');
  await page.close();
  const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
  await (await library.waitForSelector('.saved-row a'))!.click();
  await library.waitForSelector('.saved-frame');
  await waitForControl(library, 'More');
  await library.keyboard.down('Control');
  await library.keyboard.press('p');
  await library.keyboard.up('Control');
  const frame = await (await library.waitForSelector('.print-frame'))!.contentFrame();
  const text = await frame!.waitForSelector('.printed [data-sourceline-article]');
  expect(await text!.evaluate((element) => element.textContent)).toContain('望汐号');
  expect(await frame!.$eval('.printed .strip', (strip) => strip.textContent)).toContain('潮汐观察');
  await click(library, 'More');
  const book = await downloaded(library, 'Download as EPUB, for e-readers');
  expect(book.bytes.toString('latin1')).toContain('.webp');
  await library.close();
});
