import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, plain, waitForControl } from './reader.ts';

const extension = useExtension();
const slugs = ['zh-portal', 'zh-metarow', 'en-portal', 'en-own', 'en-sourceline'];

async function save(slug: string): Promise<void> {
  const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
  const popup = await extension.chromium.clickIcon(page);
  await (await waitForControl(popup, 'Save')).click();
  await waitForControl(popup, 'Saved');
  await popup.close();
  await page.close();
}

const openLibrary = (address = '/library.html') => extension.chromium.open(extension.chromium.origin + address);
const headlines = (page: Page) =>
  page.$$eval('.saved-row-headline', (found) => found.map((each) => each.textContent!.trim()));
/** Resolves when the list shows so many rows. */
const rows = (page: Page, count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.saved-row-headline').length === wanted, {}, count);
const focused = (page: Page) => page.evaluate(() => plainText(document.activeElement!));

declare function plainText(element: Element): string;

beforeAll(async () => {
  for (const slug of slugs) await save(slug);
});

describe('the library', () => {
  test('is worked through with keys alone: walk, star, tag, archive, select, remove, undo', async () => {
    const page = await openLibrary();
    await page.evaluate(() => {
      Object.assign(globalThis, { plainText: (element: Element) => element.textContent!.trim() });
    });
    await rows(page, slugs.length);
    const [first, second] = await headlines(page);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('k');
    await page.keyboard.press('s');
    await page.waitForSelector('.saved-row-star');
    await page.keyboard.press('t');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.type('渡轮, boats');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('dialog li').length === 2);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await page.$$eval('.saved-row-tag', (tags) => tags.map((tag) => tag.textContent))).toEqual([
      '渡轮',
      'boats',
    ]);
    await (await control(page, /^Unread/u)).click();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await rows(page, slugs.length - 1);
    await page.keyboard.press('z');
    await rows(page, slugs.length);
    await (await control(page, 'Select all').catch(() => waitForControl(page, /^Select /u))).click();
    await page.keyboard.press('Escape');
    await (await waitForControl(page, 'Select all')).click();
    await (await control(page, 'Remove')).click();
    await page.waitForSelector('.saved-empty');
    await (await waitForControl(page, 'Undo')).click();
    await rows(page, slugs.length);
    await page.close();
  });

  test('is narrowed by credited source, keeps that in its address, and Back from an article leads there', async () => {
    const page = await openLibrary();
    await rows(page, slugs.length);
    await page.waitForFunction(() => document.querySelectorAll('.filter-panel option').length > 8);
    await page.select('.filter-panel label:nth-child(3) select', '潮汐观察');
    await page.waitForFunction(
      (all) => document.querySelectorAll('.saved-row-headline').length < all,
      {},
      slugs.length,
    );
    expect(new URL(page.url()).searchParams.get('credited')).toBe('潮汐观察');
    const narrowed = await headlines(page);
    await page.click('.saved-row-headline a');
    await page.waitForSelector('iframe');
    await (await waitForControl(page, 'Library')).click();
    await rows(page, narrowed.length);
    expect(await headlines(page)).toEqual(narrowed);
    await page.close();
  });

  test('an article keeps its note, its star and the paragraph at which it was left', async () => {
    const page = await openLibrary();
    await page.setViewport({ width: 600, height: 400 });
    await rows(page, slugs.length);
    await page.click('.saved-row-headline a');
    await page.waitForSelector('iframe');
    await page.type('textarea', '问一下佩尔 about the boats');
    const frame = (await (await page.$('iframe'))!.contentFrame())!;
    await frame.waitForSelector('p');
    const top = await page.evaluate(() => {
      const { contentDocument } = document.querySelector('iframe')!;
      const paragraph = contentDocument!.querySelectorAll('[data-sourceline-article] p')[3]!;
      const place = document.querySelector('iframe')!.offsetTop + paragraph.getBoundingClientRect().top + 4;
      scrollTo(0, place);
      return place;
    });
    // The place is kept when scrolling ends: it has been, when the database says so.
    await page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open('library');
        open.onsuccess = () => resolve(open.result);
      });
      const kept = await new Promise<{ paragraph: number; note: string }[]>((resolve) => {
        const all = database.transaction('articles').objectStore('articles').getAll();
        all.onsuccess = () => resolve(all.result);
      });
      database.close();
      return kept.some(({ paragraph, note }) => paragraph > 0 && note.endsWith('boats'));
    });
    await page.reload();
    await page.waitForSelector('iframe');
    await page.waitForFunction((left) => Math.abs(scrollY - left) < 120, {}, top);
    expect(await page.$eval('textarea', (field) => field.value)).toBe('问一下佩尔 about the boats');
    await page.close();
  });

  test('the ledger says who credits whom, and leads to the articles', async () => {
    const page = await openLibrary('/library.html#ledger');
    await page.waitForSelector('.ledger table');
    const text = plain(await page.$eval('.ledger', (ledger) => (ledger as HTMLElement).innerText));
    expect(text).toContain('潮汐观察');
    expect(text).toContain('Counted from the articles in this library alone.');
    await page.click('.ledger tbody a');
    await page.waitForSelector('.saved-row-headline');
    expect(new URL(page.url()).searchParams.has('publisher')).toBe(true);
    await page.close();
  });
});

test('what was typed in the popup is there again after it closed', async () => {
  const page = await extension.chromium.open(`${extension.server.origin}/home/`);
  const popup = await extension.chromium.clickIcon(page);
  await popup.type('input[type="search"]', '图书馆');
  await popup.waitForFunction(() => document.querySelectorAll('.saved-row').length > 0);
  await popup.close();
  const again = await extension.chromium.clickIcon(page);
  expect(await again.$eval('input[type="search"]', (field) => (field as HTMLInputElement).value)).toBe('图书馆');
  await again.waitForFunction(() => document.querySelectorAll('.saved-row').length > 0);
  await page.close();
});
