import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, plain, waitForControl } from './reader.ts';

const extension = useExtension();
const slugs = ['zh-portal', 'zh-plain', 'zh-metarow', 'en-portal', 'en-own'];

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
    // The place is kept when scrolling ends, the end of the text first, to which typing scrolled: it has been, when the
    // database says so.
    await page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const open = indexedDB.open('library');
        open.onsuccess = () => resolve(open.result);
      });
      const kept = await new Promise<{ progress: number; note: string }[]>((resolve) => {
        const all = database.transaction('articles').objectStore('articles').getAll();
        all.onsuccess = () => resolve(all.result);
      });
      database.close();
      return kept.some(({ progress, note }) => progress > 0 && progress < 1 && note.endsWith('boats'));
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

describe('searching', () => {
  test('finds words in the middle of a text, shows them there, and marks them in the opened article', async () => {
    const page = await openLibrary();
    await rows(page, slugs.length);
    await page.type('input[type="search"]', '两万一千册');
    await rows(page, 2);
    await page.waitForSelector('.match-context mark');
    expect(await page.$$eval('.match-context mark', (marks) => marks.map((mark) => mark.textContent))).toContain(
      '两万一千册',
    );
    await page.click('.saved-row-headline a');
    const frame = (await (await page.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForFunction(() => (CSS.highlights.get('sourceline-match')?.size ?? 0) > 0);
    expect(await frame.evaluate(() => [...CSS.highlights.get('sourceline-match')!].map(String))).toContain(
      '两万一千册',
    );
    await page.waitForFunction(() => scrollY > 0);
    await page.close();
  });

  test.each([
    ['by whom an article credits', 'source:潮汐观察', 2],
    ['by two words apart', 'timetable dockers', 1],
    ['by what no article has', 'zeppelin', 0],
  ])('%s', async (_, words, count) => {
    const page = await openLibrary(`/library.html?q=${encodeURIComponent(words)}`);
    if (count === 0) await page.waitForSelector('.saved-empty');
    else await rows(page, count);
    await page.close();
  });
});

describe('what belongs together', () => {
  test('one text on two sites is shown with who credits whom, and compared', async () => {
    const page = await openLibrary('/library.html?credited=潮汐观察');
    await rows(page, 2);
    await page.click('.saved-row-headline a');
    await page.waitForSelector('.same-story');
    const said = plain(await page.$eval('.same-story', (section) => (section as HTMLElement).innerText));
    expect(said).toContain('Also in your library');
    expect(said).toContain('“潮汐观察”');
    await (await control(page, /^Compare/u)).click();
    await page.waitForSelector('.compare-summary');
    await page.close();
  });

  test('a page that has changed is said to have, kept beside its earlier version, and what changed is shown', async () => {
    const story = (second: string) =>
      `<!doctype html><html lang="en"><title>The ferry house</title><article><h1>The ferry house</h1>${Array.from(
        { length: 8 },
        (_, i) =>
          `<p>${i === 1 ? second : `Paragraph ${i + 1} tells, at the length of a newspaper's, how the old ferry house on the south bank got its lights back and who paid for them.`}</p>`,
      ).join('')}</article></html>`;
    const address = extension.server.add(
      '/changing/',
      story('The council paid four hundred crowns for the new lamps.'),
    );
    const page = await extension.chromium.open(address);
    const popup = await extension.chromium.clickIcon(page);
    await (await waitForControl(popup, 'Save')).click();
    await waitForControl(popup, 'Saved');
    await popup.close();
    extension.server.add('/changing/', story('The council paid nine hundred crowns for the new lamps.'));
    await page.reload();
    const again = await extension.chromium.clickIcon(page);
    await (await waitForControl(again, 'Save this version')).click();
    await waitForControl(again, 'Saved');
    await again.close();
    await page.close();

    const library = await openLibrary('/library.html?q=ferry%20house');
    await rows(library, 1);
    await library.click('.saved-row-headline a');
    await (await waitForControl(library, 'What changed')).click();
    await library.waitForSelector('.compare ins');
    expect(await library.$$eval('.compare del', (found) => found.map((each) => each.textContent))).toEqual([
      expect.stringContaining('four'),
    ]);
    expect(await library.$$eval('.compare ins', (found) => found.map((each) => each.textContent))).toEqual([
      expect.stringContaining('nine'),
    ]);
    await library.close();
  });
});

test('a list of another program comes in, and what could not be is said', async () => {
  const page = await openLibrary('/library.html#import');
  await page.waitForSelector('.transfer input[type="file"]');
  const file = join(mkdtempSync(join(tmpdir(), 'sourceline-')), 'instapaper.csv');
  writeFileSync(
    file,
    'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://valley-bulletin.example/kept,A kept link,,Unread,1700000000,[]\nnot an address,Broken,,Unread,1700000000,[]\n',
  );
  await (await page.$('.transfer input[type="file"]'))!.uploadFile(file);
  await page.waitForFunction(() => document.querySelector('.transfer')!.textContent!.includes('1'));
  await waitForControl(page, /list/iu);
  await page.goto(`${extension.chromium.origin}/library.html?q=kept%20link`);
  await rows(page, 1);
  expect(await page.$eval('.saved-row-headline a', (link) => (link as HTMLAnchorElement).href)).toBe(
    'https://valley-bulletin.example/kept',
  );
  await page.close();
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
