/**
 * npm run bench -- page-load [MANIFEST.jsonl] [--articles 40]
 * Whether pages load slower with Sourceline watching them: each page is loaded in turn in a browser that watches it, in
 * one without Sourceline, and in one more without, some rounds each, in changing order. What the two without differ by is
 * the noise; the interval is a bootstrap over the pages. Pages of ours, or saved ones (their scripts off, nothing fetched).
 */
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';
import { listSavedPages, loadSavedPage } from '../../scripts/saved-pages.ts';
import { launchChromium, newProfile, withManifest } from '../e2e/chromium.ts';
import { pagesFolder } from '../e2e/pages.ts';
import { type PageServer, servePages } from '../e2e/server.ts';
import { addWatchedPages, watchedPages } from '../e2e/watched-pages.ts';

/** In a view of the extension. */
declare const chrome: typeof import('wxt/browser').browser;

const roundsEach = 7; // loads of each page on each side
const resamples = 2000; // of the bootstrap
// Nothing of a saved page leaves this machine.
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

interface Load {
  /** Milliseconds from the navigation's begin. */
  load: number;
  paint: number;
}

type Measure = keyof Load;

const sides = ['with', 'without', 'without again'] as const;
type Side = (typeof sides)[number];

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
};

/** Loads a page and lets it come to rest, so that nothing of it is left to the next. */
async function loadOnce(page: Page, url: string): Promise<Load> {
  await page.bringToFront();
  await page.goto(url);
  return page.evaluate(async () => {
    await new Promise((resolve) =>
      requestIdleCallback(() => requestIdleCallback(() => requestIdleCallback(resolve)), { timeout: 3000 }),
    );
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { load: navigation!.loadEventEnd, paint: paint?.startTime ?? Number.NaN };
  });
}

async function launchWithout(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium()!,
    headless: true,
    pipe: true,
    userDataDir: newProfile(),
    defaultViewport: { width: 1280, height: 900 },
    args: [...chromiumFlags, offline],
  });
}

async function launchWith(): Promise<Browser> {
  const { browser, origin } = await launchChromium({
    folder: withManifest({ host_permissions: ['http://localhost/*'] }),
    flags: [offline],
  });
  const view = await browser.newPage();
  await view.goto(`${origin}/options.html`);
  await view.evaluate(() => chrome.storage.local.set({ watching: { all: false, sites: ['http://localhost/*'] } }));
  await view.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0, {
    polling: 50,
  });
  return browser;
}

/** The addresses that are loaded: some saved pages, spread over the manifest, or ours. */
function addressesOf(server: PageServer, manifest: string | undefined, most: number): string[] {
  if (!manifest) {
    addWatchedPages(server);
    return watchedPages.map(({ path }) => server.origin + path);
  }
  const all = listSavedPages([manifest]);
  const step = Math.max(1, Math.floor(all.length / most));
  return all
    .filter((_, i) => i % step === 0)
    .slice(0, most)
    .map((saved, i) => {
      const { body, contentType } = loadSavedPage(saved);
      const headers = { 'content-type': contentType, 'content-security-policy': "script-src 'none'" };
      return server.add(`/saved/${i}`, body, headers);
    });
}

/** The median over pages of what the fastest loads on two sides differ by, and where it lies in 95 of 100 samples of the pages. */
function difference(loads: Map<Side, Load>[][], measure: Measure, one: Side, other: Side) {
  const all = loads
    .map((rounds) => {
      // The fastest load is the page's; what the slower ones took longer for is the machine's.
      const of = (side: Side) => Math.min(...rounds.map((round) => round.get(side)![measure]));
      return of(one) - of(other);
    })
    .filter(Number.isFinite);
  const drawn = Array.from({ length: resamples }, () =>
    median(all.map(() => all[Math.floor(Math.random() * all.length)]!)),
  ).toSorted((a, b) => a - b);
  return {
    median: median(all),
    low: drawn[Math.floor(resamples * 0.025)]!,
    high: drawn[Math.floor(resamples * 0.975)]!,
  };
}

export async function benchPageLoad(
  _script: string,
  [manifest]: string[],
  { articles = '40' }: { articles?: string },
): Promise<void> {
  const server = await servePages(pagesFolder);
  const addresses = addressesOf(server, manifest, Number(articles));
  const browsers = new Map<Side, Browser>([
    ['with', await launchWith()],
    ['without', await launchWithout()],
    ['without again', await launchWithout()],
  ]);
  const pages = new Map<Side, Page>();
  for (const [side, browser] of browsers) pages.set(side, await browser.newPage());
  const loads: Map<Side, Load>[][] = [];
  for (const address of addresses) {
    const ofPage: Map<Side, Load>[] = [];
    // The first of each is thrown away: it fills caches.
    for (let round = -1; round < roundsEach; round++) {
      const loaded = new Map<Side, Load>();
      // Who comes first changes: the machine is not the same at each moment.
      for (let i = 0; i < sides.length; i++) {
        const side = sides[(i + round + sides.length) % sides.length]!;
        loaded.set(side, await loadOnce(pages.get(side)!, address));
      }
      if (round >= 0) ofPage.push(loaded);
    }
    loads.push(ofPage);
  }
  for (const browser of browsers.values()) await browser.close();
  await server.close();
  console.log(`${addresses.length} pages, ${roundsEach} rounds; milliseconds`);
  for (const measure of ['load', 'paint'] as const) {
    const typical = median(
      loads
        .flat()
        .map((round) => round.get('without')![measure])
        .filter(Number.isFinite),
    );
    console.log(
      `\n${measure === 'load' ? 'load event' : 'first contentful paint'}: median ${typical.toFixed(1)} without`,
    );
    for (const one of ['with', 'without again'] as const) {
      const { median: middle, low, high } = difference(loads, measure, one, 'without');
      const figures = [middle, low, high].map((value) => `${value >= 0 ? '+' : ''}${value.toFixed(2)}`);
      console.log(`  ${one.padEnd(14)} − without: ${figures[0]} (95 %: ${figures[1]} to ${figures[2]})`);
    }
  }
}
