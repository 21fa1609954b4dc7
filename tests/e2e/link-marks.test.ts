import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { startKeeping } from './keeping.ts';
import { pagesFolder } from './pages.ts';
import { control, openSiteSwitches, waitForControl } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

/** In views of the extension, where these tests ask. */
declare const chrome: typeof import('wxt/browser').browser;

const kept = crypto.randomUUID();
const words = ['Ferry waits for fog', 'Tram line is closed', 'Bridge gets a new deck'];
const addresses = [
  `https://valley-bulletin.example/${kept}?utm_source=portal`,
  'https://valley-bulletin.example/another',
  'https://unknown.example/bridge',
];
const list = `<!doctype html><html lang="en"><title>All stories</title><body style="margin:40px;font:18px/2 serif">
  <h1 id="title">All stories</h1>
  ${addresses.map((address, i) => `<p id="p${i}"><a id="a${i}" href="${address}">${words[i]}</a></p>`).join('')}
  <p id="none">No link in this line.</p><div style="height:3000px"></div>
  <p><a href="${addresses[0]}">Below</a></p></body></html>`;

let chromium: Chromium;
let server: PageServer;
let view: Page;

/** The names of the marks in a page, as a screen reader has them. */
async function marks(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const found: string[] = [];
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (/^(?:img|image)$/u.test(node.role) && node.name) found.push(node.name);
    queue.push(...(node.children ?? []));
  }
  return found;
}

/** Waits for marks of these names, frame by frame of the page's own clock. */
async function waitForMarks(page: Page, names: string[]): Promise<void> {
  while ((await marks(page)).join() !== names.join()) await page.evaluate(() => new Promise(requestAnimationFrame));
}

const known = ['“Ferry waits for fog”: saved', '“Tram line is closed”: site in your library: 1 saved'];
const hasHost = (page: Page) => page.evaluate(() => document.querySelector('sourceline-links') !== null);

/** What a reader has switched on, and the browser granted. */
async function choose(settings: object, sites: string[]): Promise<void> {
  await view.evaluate(
    async (chosen, granted) => {
      await chrome.storage.local.set({ settings: chosen, watching: { all: false, sites: granted } });
    },
    settings,
    sites,
  );
  const scripts = sites.length === 0 ? '' : 'linkMarks' in settings ? 'links,watch' : 'watch';
  await view.waitForFunction(
    async (wanted) => {
      const registered = await chrome.scripting.getRegisteredContentScripts();
      return (
        registered
          .map(({ id }) => id)
          .toSorted()
          .join() === wanted
      );
    },
    { polling: 50 },
    scripts,
  );
}

/** All that a page can find out about what lies over it. */
function spy(page: Page) {
  return page.evaluate(async () => {
    const watched = [...document.querySelectorAll('p, a, h1')].filter(({ id }) => id);
    const covered = await new Promise<Record<string, boolean>>((resolve) => {
      const seen: Record<string, boolean> = {};
      const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
      const observer = new IntersectionObserver((entries) => {
        for (const entry of entries)
          seen[entry.target.id] = !(entry as IntersectionObserverEntry & { isVisible: boolean }).isVisible;
        if (Object.keys(seen).length === watched.length) {
          observer.disconnect();
          resolve(seen);
        }
      }, options);
      for (const element of watched) observer.observe(element);
    });
    const around = [0, 1, 2].map((i) => {
      const { right, top } = document.getElementById(`a${i}`)!.getBoundingClientRect();
      const hits = [2, 6, 10].map((x) =>
        document.elementsFromPoint(right + x, top + 4).map(({ localName }) => localName),
      );
      return JSON.stringify(hits);
    });
    const host = document.querySelector('sourceline-links')!;
    getSelection()!.selectAllChildren(document.documentElement);
    const selected = getSelection()!.toString();
    getSelection()!.removeAllRanges();
    return {
      covered,
      around,
      selected,
      found: ['saved', 'library'].map((word) => (window as unknown as { find(word: string): boolean }).find(word)),
      host: [
        host.outerHTML,
        JSON.stringify(host.getBoundingClientRect()),
        getComputedStyle(host).cssText,
        host.shadowRoot,
      ],
      animations: document.getAnimations().length,
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      links: [0, 1, 2].map((i) => {
        const link = document.getElementById(`a${i}`)!;
        return [
          link.getAttributeNames().join(),
          getComputedStyle(link).cssText === getComputedStyle(document.getElementById('a2')!).cssText,
        ];
      }),
    };
  });
}

beforeAll(async () => {
  server = await servePages(pagesFolder);
  server.add('/stories', list);
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://localhost/*'] }) });
  view = await chromium.open(`${chromium.origin}/options.html`);
  await startKeeping(view);
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});

const keep = () => view.evaluate((id) => keeping!.save(id, { paragraphs: 2, pictures: 0, bytes: 0 }), kept);

describe('marks on links', () => {
  test('a page cannot tell which links are known, nor whether any is', async () => {
    await choose({ linkMarks: true }, ['http://localhost/*']);
    const before = await chromium.open(`${server.origin}/stories`);
    await before.waitForSelector('sourceline-links');
    // The box at the third link is there before the library has anything, and all of them are the same.
    await before.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
          const observer = new IntersectionObserver(([entry]) => {
            observer.disconnect();
            resolve(!(entry as unknown as { isVisible: boolean }).isVisible);
          }, options);
          observer.observe(document.getElementById('p2')!);
        }),
    );
    const unknown = await spy(before);
    expect(await marks(before)).toEqual([]);
    await before.close();
    expect((await keep()).saved).toBe(true);
    const page = await chromium.open(`${server.origin}/stories`);
    await waitForMarks(page, known);
    const asked = server.asked.length;
    expect(await spy(page)).toEqual(unknown);
    expect(unknown.covered).toMatchObject({ p0: true, p1: true, p2: true, none: false, title: false });
    expect(new Set(unknown.around).size).toBe(1);
    expect(unknown.found).toEqual([false, false]);
    expect(server.asked.slice(asked)).toEqual([]);
    await page.close();
  });

  test('are away while the reader is open, in print, and with the setting', async () => {
    const page = await chromium.open(`${server.origin}/stories`);
    await waitForMarks(page, known);
    await page.emulateMediaType('print');
    expect(await page.$eval('sourceline-links', (host) => getComputedStyle(host).display)).toBe('none');
    await page.emulateMediaType('screen');
    await page.evaluate(() => document.documentElement.setAttribute('data-sourceline-reader', 'beside'));
    await waitForMarks(page, []);
    await page.evaluate(() => document.documentElement.removeAttribute('data-sourceline-reader'));
    await waitForMarks(page, known);
    await choose({}, ['http://localhost/*']);
    await page.waitForFunction(() => !document.querySelector('sourceline-links'));
    await page.close();
  });

  test('come for what is scrolled into sight', async () => {
    await choose({ linkMarks: true }, ['http://localhost/*']);
    const page = await chromium.open(`${server.origin}/stories`);
    await waitForMarks(page, known);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await waitForMarks(page, ['“Below”: saved']);
    await page.close();
  });

  test('axe finds nothing', async () => {
    const page = await chromium.open(`${server.origin}/stories`);
    await waitForMarks(page, known);
    await openShadowRoot(page, 'sourceline-links');
    expect(await violations(page, 'sourceline-links')).toEqual([]);
    await page.close();
  });
});

test('on a site that is not switched on links are marked once, by the popup, and no longer when it says so', async () => {
  await choose({}, []);
  const page = await chromium.open(`${server.origin}/stories`);
  expect(await hasHost(page)).toBe(false);
  const popup = await chromium.clickIcon(page);
  const name = 'Mark links that I know on this page';
  await openSiteSwitches(popup);
  await (await waitForControl(popup, name)).click();
  await page.bringToFront();
  await waitForMarks(page, known);
  const again = await chromium.clickIcon(page);
  await openSiteSwitches(again);
  await again.waitForFunction(() => document.body.textContent!.includes('Square: saved.'));
  await (await control(again, name)).click();
  await page.waitForFunction(() => !document.querySelector('sourceline-links'));
  await page.reload();
  expect(await hasHost(page)).toBe(false);
  await page.close();
});
