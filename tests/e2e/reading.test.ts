import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoted } from '../../lib/wording/quoted.ts';
import { useExtension } from './extension.ts';
import { articles, pages } from './pages.ts';
import { plain, readerText } from './reader.ts';

const extension = useExtension();

describe.each(articles)('$slug', ({ slug, expected }) => {
  let page: Page;
  let popup: Page;
  let card: string;
  let text: string;
  beforeAll(async () => {
    page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
    popup = await extension.chromium.clickIcon(page);
    await popup.waitForFunction(() => document.querySelector('.button-primary')?.textContent === 'Back to page');
    card = plain(await popup.$eval('.page-card', (element) => (element as HTMLElement).innerText));
    text = await readerText(page);
  });
  afterAll(async () => {
    await page.close();
  });

  test('the reader shows the headline and the whole text', () => {
    expect(text).toContain(plain(expected.headline));
    for (const words of expected.keeps) expect(text).toContain(plain(words));
  });

  test('nothing of the portal around it', () => {
    for (const words of expected.drops) expect(text).not.toContain(plain(words));
  });

  test('the popup says whom the page credits, in its words', () => {
    for (const source of expected.credited) {
      expect(card).toContain(quoted(source.name, expected.lang));
      if (source.quote !== source.name) expect(card).toContain(quoted(plain(source.quote), expected.lang).slice(0, -1));
    }
    if (expected.credited.length === 0) expect(card).toContain('No credit line read on this page');
    for (const name of expected.notCredited ?? []) expect(card).not.toContain(`Credited to “${name}`);
  });

  test('and links the original where the page does', async () => {
    const links = await popup.$$eval('.provenance-original', (found) =>
      found.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(links).toEqual(expected.credited.flatMap((source) => source.url ?? []));
  });

  test('each disclaimer whole', async () => {
    const rows = await popup.$$eval('.provenance-row:has(.swatch-disclaimer)', (found) =>
      found.map((row) => row.querySelector('.provenance-value')!.textContent!),
    );
    expect(rows).toHaveLength(expected.disclaimers.length);
    for (const [i, { quote }] of expected.disclaimers.entries()) expect(plain(rows[i]!)).toContain(plain(quote));
  });

  test('photo credits apart', async () => {
    const rows = await popup.$$eval('.provenance-row:has(.swatch-photo)', (found) =>
      found.map((row) => row.querySelector('.provenance-value')!.textContent!),
    );
    expect(rows).toEqual(expected.imageCredits.map(({ credit }) => quoted(credit, expected.lang)));
  });

  test('the author, or that no person is named', () => {
    for (const name of expected.authors) expect(card).toContain(quoted(name, expected.lang));
    for (const account of expected.accounts) expect(card).toContain(`The page names no person (account: ${account})`);
  });

  test('the date of the article, never the clock of the site', async () => {
    const shown = await page.evaluate(() =>
      Document.prototype.querySelector.call(document, 'sourceline-reader time')?.getAttribute('datetime'),
    );
    expect(shown?.slice(0, 10) ?? null).toBe(expected.published?.slice(0, 10) ?? null);
    if (!expected.published) expect(card).toContain('No publication date read on this page');
  });
});

const reasons = {
  list: 'front page or a list',
  search: 'search results',
  product: 'for sale',
  forum: 'discussion',
  video: 'film',
  empty: 'next to no text',
  file: 'file',
};

describe.each(pages.filter(({ expected }) => !expected.isArticle))('$slug', ({ slug, expected }) => {
  test('says in a sentence that there is no article, and leaves the page alone', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
    const before = await page.content();
    const popup = await extension.chromium.clickIcon(page);
    const message = await popup.$eval('.page-card-message', (element) => (element as HTMLElement).innerText);
    expect(message).toContain('No article on this page');
    if (!expected.isArticle) expect(message).toContain(reasons[expected.reason]);
    expect(await page.content()).toBe(before);
    await page.close();
  });
});
