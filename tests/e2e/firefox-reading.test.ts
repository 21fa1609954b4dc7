import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addEndlessPages, scrollToArticle, stories } from './endless-page.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { pagesFolder } from './pages.ts';
import { readerText, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let firefox: Firefox;
let server: PageServer;
beforeAll(async () => {
  server = await servePages(pagesFolder);
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const lines = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
  'Drivers on the quay said that they had heard of the plan from a note pinned to the ticket window.',
  'The skipper, who has crossed some forty thousand times, said that he would spend the month painting his kitchen.',
  'A spare boat was sold six years ago, when the trust thought that the new tunnel would be ready by now.',
  'The tunnel has been dug for four of its seven miles and has filled with water on three occasions since.',
];
const paragraphs = (from: number, to: number) =>
  lines
    .slice(from, to)
    .map((line) => `<p>${line}</p>`)
    .join('');
const pageOf = (inside: string, below = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops for a month</title></head><body>
  <article><h1>Ferry stops for a month</h1><div class="text">${inside}</div></article>${below}</body></html>`;

/** A drawing of our own, as a file that a browser loads. */
const picture = readFileSync(join(import.meta.dirname, '../../public/icon/128.png'));

async function open(address: string): Promise<Page> {
  const page = await firefox.open(address);
  await firefox.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

const belowText = 112; // pixels from the text's end to the button that brings in its next part

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('alt') ?? document.activeElement?.localName);

describe('an open article in Firefox', () => {
  test('is the one on screen, of several below each other', async () => {
    addEndlessPages(server);
    const [ferry, bridge] = stories;
    const page = await firefox.open(`${server.origin}/long/ferry`);
    await scrollToArticle(page, 'bridge');
    await firefox.clickIcon(page);
    await waitForReader(page, true);
    const text = await readerText(page);
    expect(text).toContain(bridge.headline);
    expect(text).toContain(bridge.author);
    expect(text).not.toMatch(new RegExp(`${ferry.sight}|${ferry.author}`, 'u'));
    await page.close();
  });

  test('has colours in its code', async () => {
    const code = '<pre><code class="language-js">const boats = 1; // the Wren</code></pre>';
    const address = server.add('/firefox/code', pageOf(paragraphs(0, 4) + code + paragraphs(4, 8)));
    const page = await open(address);
    await page.waitForSelector('pre [data-code-part]');
    expect(
      await page.$$eval('pre [data-code-part]', (parts) =>
        parts.map((part) => [part.textContent, (part as HTMLElement).dataset.codePart]),
      ),
    ).toEqual([
      ['const', 'word'],
      ['1', 'number'],
      ['// the Wren', 'note'],
    ]);
    await page.close();
  });

  test('has its second part joined on a click, and asks for nothing before', async () => {
    const path = '/firefox/parts';
    const pager = (part: number) =>
      `<p class="pages">${[1, 2]
        .map((n) => (n === part ? `<b>${n}</b>` : `<a href="${path}${n === 1 ? '' : '_2'}.html">${n}</a>`))
        .join(' ')}</p>`;
    server.add(`${path}_2.html`, pageOf(paragraphs(4, 8), pager(2)));
    const page = await open(server.add(`${path}.html`, pageOf(paragraphs(0, 4), pager(1))));
    expect(server.asked).not.toContain(`${path}_2.html`);
    // The reader's root is closed, and this protocol has no accessibility tree: the button stands below the text.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const { left, bottom } = await page.$eval('[data-sourceline-article]', (text) =>
      text.getBoundingClientRect().toJSON(),
    );
    await page.mouse.click(left + 60, bottom + belowText);
    await page.waitForFunction(
      (last) =>
        document.querySelector('[data-sourceline-article] [data-part="2"]')?.parentElement?.textContent?.includes(last),
      {},
      lines[7]!,
    );
    expect(server.asked.filter((asked) => asked === `${path}_2.html`)).toHaveLength(1);
    await page.close();
  });

  test('shows a picture large with Enter, and gives the focus back with Esc', async () => {
    server.addFile('/firefox/quay.png', picture, 'image/png');
    const figure =
      '<figure><img src="/firefox/quay.png" alt="The Wren at her quay"><figcaption>The Wren in March. Photo: Ines Vale</figcaption></figure>';
    const page = await open(server.add('/firefox/pictures', pageOf(paragraphs(0, 2) + figure + paragraphs(2, 5))));
    await page.waitForSelector('[data-sourceline-article] img[tabindex="0"]');
    await page.focus('[data-sourceline-article] img');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.localName === 'sourceline-reader');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.localName === 'img');
    expect(await focused(page)).toBe('The Wren at her quay');
    expect(await page.$('sourceline-reader')).not.toBeNull();
    await page.close();
  });

  test('shows all places of words that are looked for, in the headline as well', async () => {
    const page = await open(server.add('/firefox/find', pageOf(paragraphs(0, 8))));
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    const sizes = () =>
      page.evaluate(() =>
        ['sourceline-search', 'sourceline-search-here'].map((name) => CSS.highlights.get(name)?.size ?? 0),
      );
    await page.waitForFunction(() => CSS.highlights.get('sourceline-search')?.size === 2);
    expect(await sizes()).toEqual([2, 1]);
    await page.keyboard.type(' stops');
    await page.waitForFunction(() => CSS.highlights.get('sourceline-search')?.size === 1);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => CSS.highlights.get('sourceline-search') === undefined);
    expect(await page.$('sourceline-reader')).not.toBeNull();
    await page.close();
  });

  test('has a card for a film, with the way to it; it is loaded on a click alone', async () => {
    const address = server.add('/firefox/film', '<!doctype html><title>Player</title><p>The Wren crosses');
    const film = `<iframe src="${address}" title="The Wren crosses" width="560" height="315"></iframe>`;
    const page = await open(server.add('/firefox/cards', pageOf(paragraphs(0, 2) + film + paragraphs(2, 5))));
    const card = '[data-sourceline-article] figure[data-embed]';
    expect(await page.$eval(`${card} a`, (link) => (link as HTMLAnchorElement).href)).toBe(address);
    const asked = () => server.asked.filter((path) => path === '/firefox/film').length;
    const known = asked();
    await page.$eval(`${card} [role="button"]`, (button) => (button as HTMLElement).click());
    expect(await page.$(`${card} iframe`)).toBeNull();
    await page.click(`${card} [role="button"]`);
    const frame = (await (await page.waitForSelector(`${card} iframe`))!.contentFrame())!;
    await frame.waitForSelector('p');
    expect(asked()).toBe(known + 1);
    await page.click(`${card} [role="button"]`);
    expect(await page.$(`${card} iframe`)).toBeNull();
    await page.close();
  });
});

// Run inside the popup's process: how wide the browser finds the popup, once it shows what the page states.
const measuredInPopup = `(() => {
  const look = () => {
    if (!content.document.querySelector('.provenance-row')) return content.requestAnimationFrame(look);
    const width = {};
    docShell.docViewer.getContentSize(800, 600, 0, width, {});
    sendAsyncMessage('measured', width.value);
  };
  look();
})()`;

test('the popup in Firefox is as wide as it is made, however long its lines are', async () => {
  const page = await open(`${server.origin}/en-portal/`);
  const width = await firefox.inWindow(`(async () => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const { messageManager } = window.document.querySelector('.webextension-popup-browser');
    const measured = new Promise((resolve) => messageManager.addMessageListener('measured', ({ data }) => resolve(data)));
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(measuredInPopup)}), false);
    return await measured;
  })()`);
  expect(width).toBe(380);
  await page.close();
});
