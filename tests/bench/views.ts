/**
 * npm run bench -- views --profile FOLDER
 * How fast popup and library page show something with the library of a profile that `bench library --profile` has
 * filled, beside an empty library and beside a page that is text alone, in turns; and how a list of that length scrolls.
 */
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium, newProfile } from '../e2e/chromium.ts';

const openings = 15; // of each view; the first warms the browser up and does not count
/** What is timed of each page of the extension. The last is text without script or style: the least that one takes. */
const moments: Record<string, (keyof Shown)[]> = {
  'popup.html': ['paint', 'rows'],
  'library.html': ['paint', 'rows', 'whole'],
  'manifest.json': ['paint'],
};
const scrolledFor = 4000; // milliseconds
const scrollSpeed = 4000; // pixels a second
const lateFrame = 25; // milliseconds: one of 60 in a second was left out

interface Shown {
  /** Milliseconds from the start of loading to the first paint of words: all that stands around what is to be loaded. */
  paint: number;
  /** To the first row of an article, painted. */
  rows: number;
  /** To a list whose length is known. */
  whole: number;
}

/** Notes when the first row, and the whole list's length, are on the screen. */
function watchRows(): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { shownTimes: times });
  const asked = new Set<string>();
  const note = (what: string) => {
    if (asked.has(what)) return;
    asked.add(what);
    // A timer that is set in a frame comes when the frame is painted.
    requestAnimationFrame(() => setTimeout(() => (times[what] = performance.now())));
  };
  const look = () => {
    if (document.querySelector('.saved-row-text, .saved-empty')) note('rows');
    if (document.querySelector('.library-bar p')?.textContent) note('whole');
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

async function openOnce(chromium: Chromium, path: string): Promise<Shown> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(watchRows);
  await page.bringToFront(); // what lies behind is not painted
  await page.goto(`${chromium.origin}/${path}`);
  await page.waitForFunction(
    (wanted) => {
      const { shownTimes } = globalThis as unknown as { shownTimes: Partial<Shown> };
      const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
      return isPainted && wanted.every((what) => shownTimes[what] !== undefined);
    },
    {},
    moments[path]!.filter((moment) => moment !== 'paint'),
  );
  const shown = await page.evaluate(() => ({
    ...(globalThis as unknown as { shownTimes: Shown }).shownTimes,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await page.close();
  return shown;
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

/** Intervals between frames while the list is scrolled through. */
function scrollThrough(page: Page): Promise<number[]> {
  return page.evaluate(
    (duration, speed) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        const began = performance.now();
        let last = began;
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          scrollTo(0, ((now - began) / 1000) * speed);
          if (now - began < duration) requestAnimationFrame(step);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(step);
      }),
    scrolledFor,
    scrollSpeed,
  );
}

function printScrolling(frames: readonly number[]): void {
  const late = frames.filter((frame) => frame > lateFrame).length;
  console.log(
    `scrolling: ${frames.length} frames in ${scrolledFor / 1000} s, ${late} later than ${lateFrame} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
  );
}

export async function benchViews(_: string, __: readonly string[], { profile }: { profile?: string }): Promise<void> {
  if (!profile) throw new Error('views wants --profile: a folder that "bench library --profile FOLDER" has filled');
  const empty = await launchChromium({ profile: newProfile() });
  const full = await launchChromium({ profile });
  for (const [path, timed] of Object.entries(moments)) {
    const opened: [emptyOne: Shown, fullOne: Shown][] = [];
    for (let i = 0; i < openings; i++) opened.push([await openOnce(empty, path), await openOnce(full, path)]);
    for (const moment of timed) {
      const [least, ours] = [0, 1].map((one) => middle(opened.slice(1).map((pair) => pair[one]![moment])));
      console.log(
        `${path}, ${moment}: ${ours!.toFixed(0)} ms, empty ${least!.toFixed(0)} ms, ratio ${(ours! / least!).toFixed(2)}`,
      );
    }
  }
  await empty.close();
  const page = await full.open(`${full.origin}/library.html`);
  await page.waitForSelector('.saved-row-text');
  console.log(await page.$eval('.library-bar p', (line) => line.textContent));
  printScrolling(await scrollThrough(page));
  await full.close();
}
