import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { openPanel, panelSays } from './panel.ts';
import { control, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

/** What the tests ask of the browser's tabs. */
interface Tabs {
  query(wanted: { url?: string; discarded?: boolean }): Promise<{ id: number }[]>;
  discard(id: number): Promise<void>;
  update(id: number, change: { active: boolean }): Promise<void>;
}

const paragraphs = (about: string) =>
  Array.from(
    { length: 8 },
    (_, i) =>
      `<p>${about} was the talk of the valley on day ${i + 1}, when the council met in the old hall, heard what the
      pilots had to say about the water and the wind, and put off its answer for another week.</p>`,
  ).join('');

/** A site whose five stories are drawn by script, some time after the address has changed. */
const routes = `<!doctype html><html lang="en"><title>Valley Bulletin</title><meta property="og:site_name" content="Valley Bulletin">
<main></main><script>
const stories = ['Ferry', 'Tram', 'Bridge', 'Harbour', 'Lighthouse'];
function draw(i) {
  const words = ${JSON.stringify(paragraphs('{about}'))}.replaceAll('{about}', 'The ' + stories[i].toLowerCase());
  document.querySelector('main').innerHTML = '<article><h1>' + stories[i] + ' waits for fog to lift over the valley</h1><p>Source: ' + stories[i] + ' Review</p>' + words + '</article>';
}
addEventListener('popstate', () => draw(Number(location.pathname.at(-1))));
function go(i) {
  history.pushState(null, '', '/spa/' + i);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => requestAnimationFrame(() => draw(i));
  port2.postMessage('');
}
draw(0);
</script></html>`;

let chromium: Chromium;
let server: PageServer;
let panel: Page;

/** What the browser asked any server for, but for the pages that a test opens. */
async function askedBy(work: () => Promise<void>): Promise<string[]> {
  const before = server.asked.length;
  await work();
  return server.asked.slice(before);
}

beforeAll(async () => {
  server = await servePages(pagesFolder);
  for (let i = 0; i < 5; i++) server.add(`/spa/${i}`, routes);
  // The manifest that a browser has made of ours once this site is switched on.
  chromium = await launchChromium({
    folder: withManifest({ host_permissions: [`${new URL(server.origin).origin.replace(/:\d+$/u, '')}/*`] }),
  });
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('the side panel on a site that may be read', () => {
  test('opens from the popup and shows where the page comes from', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    panel = await openPanel(chromium, page);
    await panelSays(panel, 'Credited to “Tidewater Review”, with a link');
    await panelSays(panel, '“The views expressed in this article are those of the author');
    await panelSays(panel, '“Ingrid Vale / Northwater Pictures”');
    await (await control(panel, 'Why?')).click();
    await panelSays(panel, 'What this rests on');
  });

  test('follows tabs and addresses, forth and back, and asks no server for anything', async () => {
    const own = await chromium.open(`${server.origin}/en-own/`);
    await panelSays(panel, 'Harbour Talks Collapse');
    const home = await chromium.open(`${server.origin}/home/`);
    await panelSays(panel, 'No article on this page');
    const asked = await askedBy(async () => {
      await own.bringToFront();
      await panelSays(panel, 'Harbour Talks Collapse');
      await home.bringToFront();
      await panelSays(panel, 'No article on this page');
    });
    expect(asked).toEqual([]);
    await home.goto(`${server.origin}/en-portal/`);
    await panelSays(panel, 'Tidewater Review');
    await home.goBack();
    await panelSays(panel, 'No article on this page');
    await home.goForward();
    await panelSays(panel, 'Tidewater Review');
    await home.close();
    await own.close();
  });

  test('follows a site that changes its address and its story by script', async () => {
    const page = await chromium.open(`${server.origin}/spa/0`);
    await panelSays(panel, 'Credited to “Ferry Review”');
    for (const [i, story] of ['Tram', 'Bridge', 'Harbour', 'Lighthouse'].entries()) {
      await page.evaluate((route) => (globalThis as unknown as { go(i: number): void }).go(route), i + 1);
      await panelSays(panel, `Credited to “${story} Review”`);
    }
    await page.goBack();
    await panelSays(panel, 'Credited to “Harbour Review”');
    await page.close();
  });

  test('does not wake a tab that the browser has put out of memory, and reads it when its reader goes there', async () => {
    const sleeper = await chromium.open(`${server.origin}/en-own/`);
    await panelSays(panel, 'Harbour Talks Collapse');
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await panelSays(panel, 'Tidewater Review');
    await panel.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const [tab] = await tabs.query({ url });
      await tabs.discard(tab!.id);
    }, `${server.origin}/en-own/`);
    const asleep = () =>
      panel.evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
        return (await tabs.query({ discarded: true })).length;
      });
    expect(await asleep()).toBe(1);
    await panelSays(panel, 'Tidewater Review');
    await page.bringToFront();
    expect(await asleep()).toBe(1);
    await panel.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const [tab] = await tabs.query({ discarded: true });
      await tabs.update(tab!.id, { active: true });
    });
    await panelSays(panel, 'Harbour Talks Collapse');
    expect(await asleep()).toBe(0);
    await sleeper.close().catch(() => undefined);
    await page.close();
  });

  test('shows each statement on the page, highlights all, opens the reader and saves', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await panelSays(panel, 'Tidewater Review');
    await (await waitForControl(panel, 'Highlight all on the page')).click();
    await page.waitForFunction(() => CSS.highlights.has('sourceline-disclaimer'));
    await waitForControl(panel, 'Hide marks');
    await (await control(panel, /^Show the words: Disclaimer/u)).click();
    await page.waitForFunction(() => CSS.highlights.has('sourceline-found'));
    await (await waitForControl(panel, 'Open reader')).click();
    await waitForReader(page, true);
    await waitForControl(panel, 'Back to page');
    // What happens in the page is seen beside it.
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await waitForControl(panel, 'Open reader');
    await (await control(panel, 'Save')).click();
    await waitForControl(panel, 'Saved');
    await panelSays(panel, 'This page is saved.');
    await panelSays(panel, '1 article saved from it · 1 with another’s text');
    const library = chromium.browser.waitForTarget((target) => target.url().includes('/library.html'));
    await (await control(panel, 'Show the articles that credit Tidewater Review')).click();
    const list = await (await library).asPage();
    expect(new URL(list.url()).searchParams.get('credited')).toBe('Tidewater Review');
    await list.waitForSelector('.saved-row');
    await list.close();
    await page.close();
  });

  test('is worked by keys alone', async () => {
    const page = await chromium.open(`${server.origin}/en-portal/`);
    await panelSays(panel, 'Tidewater Review');
    await panel.focus('.panel-verdict button');
    await panel.keyboard.press('Enter');
    await panelSays(panel, 'What this rests on');
    const reached = new Set<string>();
    for (let i = 0; i < 30; i++) {
      await panel.keyboard.press('Tab');
      reached.add(
        await panel.evaluate(
          () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent!,
        ),
      );
    }
    for (const name of ['Open reader', 'Highlight all on the page', 'Open the page it names', 'Open the saved article'])
      expect(reached).toContain(name);
    await page.close();
  });
});

test('on a site that is not switched on it reads after a click alone, and says so', async () => {
  const closed = await launchChromium();
  const page = await closed.open(`${server.origin}/en-portal/`);
  const beside = await openPanel(closed, page);
  await panelSays(beside, 'Tidewater Review');
  await panelSays(beside, 'Read because you clicked.');
  await waitForControl(beside, 'Switch on for this site');
  const other = await closed.open(`${server.origin}/en-own/`);
  await panelSays(beside, 'This page was not read');
  expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
  await closed.clickIcon(other);
  await panelSays(beside, 'Harbour Talks Collapse');
  await closed.close();
});
