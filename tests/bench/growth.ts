/**
 * npm run bench -- growth [--articles 1000]
 * Whether watching a site grows in memory: a thousand pages of ours opened one after the other in one tab, and a hundred
 * tabs, with every site switched on; and the same in a browser without Sourceline, in the same run. What is measured is
 * what the heaps hold after a collection: of the page, of the worker, and of the document of the finders. Then the worker
 * is left alone, and is seen to stop.
 */
import type { CDPSession, Page, Target } from 'puppeteer-core';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';
import { type Chromium, launchChromium, newProfile, withManifest } from '../e2e/chromium.ts';
import { pagesFolder } from '../e2e/pages.ts';
import { type PageServer, servePages } from '../e2e/server.ts';
import { addWatchedPages, watchedPages } from '../e2e/watched-pages.ts';

/** In views of the extension, which ask the browser. */
declare const chrome: typeof import('wxt/browser').browser;

const tabs = 100;
const samples = 20; // of a tab's heap, over all of its pages
const warm = 0.3; // share of the pages before growth is counted: engines compile and caches fill first
const kilobyte = 1024; // bytes
const idleMost = 120_000; // milliseconds in which an idle worker has to have stopped

interface Sample {
  pages: number;
  /** Bytes that a heap holds, by whose it is. */
  heaps: Record<string, number>;
}

/** What a heap holds once all that nobody needs has been collected. */
async function heapOf(session: CDPSession): Promise<number> {
  // Twice: what ends a life in the first is collected in the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function heapOfTarget(target: Target | undefined): Promise<number> {
  if (!target) return Number.NaN;
  const session = await target.createCDPSession();
  try {
    return await heapOf(session);
  } finally {
    await session.detach();
  }
}

/** Least-squares slope: bytes a page. */
function growthOf(all: readonly Sample[], whose: string): number {
  const late = all.slice(Math.floor(all.length * warm));
  const x = late.map(({ pages }) => pages);
  const y = late.map(({ heaps }) => heaps[whose]!);
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [middle(x), middle(y)];
  const up = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0);
  return up / x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
}

const shown = watchedPages.filter(({ path }) => path !== '/watched/late');

/** Waits until a page has been looked at: idle three times; with Sourceline until the toolbar has its word. */
async function settled(page: Page, view: Page | undefined, badge: string): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => requestIdleCallback(resolve)))),
  );
  if (!view || !badge) return;
  await view.evaluate(
    async (url, wanted) => {
      const tab = (await chrome.tabs.query({ url }))[0]!;
      while ((await chrome.action.getBadgeText({ tabId: tab.id! })) !== wanted)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
    page.url(),
    badge,
  );
}

interface Side {
  browser: Browser;
  /** Absent: without Sourceline. */
  chromium?: Chromium;
  view?: Page;
}

const ownTargets = ({ browser }: Side) => ({
  worker: browser.targets().find((target) => target.url().endsWith('/background.js')),
  finders: browser.targets().find((target) => target.url().endsWith('/finders.html')),
});

async function sampleOf(side: Side, page: Page, pages: number): Promise<Sample> {
  const heaps: Record<string, number> = { page: await heapOfTarget(page.target()) };
  if (side.chromium) {
    const { worker, finders } = ownTargets(side);
    heaps.worker = await heapOfTarget(worker);
    heaps.finders = await heapOfTarget(finders);
  }
  return { pages, heaps };
}

async function openMany(side: Side, server: PageServer, most: number): Promise<Sample[]> {
  const page = await side.browser.newPage();
  const all: Sample[] = [];
  for (let i = 0; i < most; i++) {
    const { path, badge } = shown[i % shown.length]!;
    // Another address each time, as a reader who browses has.
    await page.goto(`${server.origin}${path}?page=${i}`);
    await page.bringToFront();
    await settled(page, side.view, badge);
    if ((i + 1) % Math.max(1, Math.floor(most / samples)) === 0) all.push(await sampleOf(side, page, i + 1));
  }
  await page.close();
  return all;
}

/** Opens tabs, each looked at; what all of them hold together, by whose it is. */
async function openTabs(side: Side, server: PageServer): Promise<Sample[]> {
  const opened: Page[] = [];
  const all: Sample[] = [];
  for (let i = 0; i < tabs; i++) {
    const { path, badge } = shown[i % shown.length]!;
    const page = await side.browser.newPage();
    opened.push(page);
    await page.goto(`${server.origin}${path}?tab=${i}`);
    await page.bringToFront();
    await settled(page, side.view, badge);
    if ((i + 1) % 10 === 0) {
      const sample = await sampleOf(side, page, i + 1);
      let held = 0;
      for (const each of opened) held += await heapOfTarget(each.target());
      all.push({ ...sample, heaps: { ...sample.heaps, page: held } });
    }
  }
  for (const page of opened) await page.close();
  return all;
}

async function withSourceline(): Promise<Side> {
  const chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  const view = await chromium.open(`${chromium.origin}/options.html`);
  await view.evaluate(() => chrome.storage.local.set({ watching: { all: false, sites: ['http://localhost/*'] } }));
  await view.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0, {
    polling: 50,
  });
  return { browser: chromium.browser, chromium, view };
}

const without = async (): Promise<Side> => ({
  browser: await puppeteer.launch({
    executablePath: findChromium()!,
    headless: true,
    pipe: true,
    protocolTimeout: 900_000,
    userDataDir: newProfile(),
    defaultViewport: { width: 1280, height: 900 },
    args: chromiumFlags,
  }),
});

function print(title: string, all: readonly Sample[]): void {
  console.log(`\n${title}`);
  for (const whose of Object.keys(all[0]!.heaps)) {
    const at = (sample: Sample) => (sample.heaps[whose]! / kilobyte / kilobyte).toFixed(2).padStart(7);
    const growth = growthOf(all, whose);
    console.log(
      `  ${whose.padEnd(8)} ${at(all[0]!)} MB after ${all[0]!.pages}, ${at(all[Math.floor(all.length / 2)]!)} MB halfway, ${at(all.at(-1)!)} MB after ${all.at(-1)!.pages}; ${(growth / kilobyte).toFixed(2)} kB a page`,
    );
  }
}

/** Whether the idle worker stops. Nobody may be attached to it meanwhile: the browser keeps alive what is debugged. */
async function seeItStop(): Promise<void> {
  const { chromium } = await withSourceline();
  const began = performance.now();
  const page = await chromium!.open('chrome://serviceworker-internals/');
  const status = () =>
    page.evaluate(
      (origin) =>
        [...document.querySelectorAll('.serviceworker-registration')]
          .find((registration) => registration.textContent!.includes(origin))
          ?.querySelector('.serviceworker-running-status span, .serviceworker-running-status')
          ?.textContent?.trim() ?? 'no status',
      chromium!.origin,
    );
  const session = await chromium!.browser.target().createCDPSession();
  await session.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
  let now = await status();
  while (!/STOPPED/u.test(now) && performance.now() - began < idleMost) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    now = await status();
  }
  console.log(`\nthe idle worker: ${now} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await chromium!.close();
}

export async function benchGrowth(
  _script: string,
  _files: string[],
  { articles = '1000' }: { articles?: string },
): Promise<void> {
  const server = await servePages(pagesFolder);
  addWatchedPages(server);
  for (const [name, launch] of [
    ['with Sourceline', withSourceline],
    ['without', without],
  ] as const) {
    const side = await launch();
    print(`${articles} pages in one tab, ${name}`, await openMany(side, server, Number(articles)));
    print(`${tabs} tabs, ${name}`, await openTabs(side, server));
    await side.browser.close();
  }
  await server.close();
  await seeItStop();
}
