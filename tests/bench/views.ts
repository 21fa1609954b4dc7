/**
 * npm run bench -- views --profile FOLDER
 * How fast popup and library page show something with the library of a profile that `bench library --profile` has
 * filled, beside an empty library, in the same run; and how a list of that length scrolls.
 */
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium, newProfile } from '../e2e/chromium.ts';

const openings = 15; // of each view; the first warms the browser up and does not count
const scrolledFor = 4000; // milliseconds
const scrollSpeed = 4000; // pixels a second
const lateFrame = 25; // milliseconds: one of 60 in a second was left out

interface Shown {
  /** Milliseconds from the start of loading to the first paint of words. */
  paint: number;
  /** To the first row of an article. */
  rows: number;
  /** To a list whose length is known. */
  whole: number;
}

/** Notes when the first row, and the whole list's length, are in the page. */
function watchRows(): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { shownTimes: times });
  const look = () => {
    if (document.querySelector('.saved-row-text, .saved-empty')) times.rows ??= performance.now();
    if (document.querySelector('.library-bar p')?.textContent) times.whole ??= performance.now();
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
    (isLibrary) => {
      const { shownTimes } = globalThis as unknown as { shownTimes: Partial<Shown> };
      const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
      return isPainted && shownTimes.rows !== undefined && (!isLibrary || shownTimes.whole !== undefined);
    },
    {},
    path.startsWith('library'),
  );
  const shown = await page.evaluate(() => ({
    ...(globalThis as unknown as { shownTimes: Shown }).shownTimes,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await page.close();
  return shown;
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function measure(chromium: Chromium, path: string): Promise<Shown> {
  const all: Shown[] = [];
  for (let i = 0; i < openings; i++) all.push(await openOnce(chromium, path));
  const counted = all.slice(1);
  return {
    paint: middle(counted.map(({ paint }) => paint)),
    rows: middle(counted.map(({ rows }) => rows)),
    whole: middle(counted.map(({ whole }) => whole)),
  };
}

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

export async function benchViews(_: string, __: readonly string[], { profile }: { profile?: string }): Promise<void> {
  if (!profile) throw new Error('views wants --profile: a folder that "bench library --profile FOLDER" has filled');
  const results: Record<string, Record<string, Shown>> = {};
  for (const [name, folder] of [
    ['empty', newProfile()],
    ['full', profile],
  ] as const) {
    const chromium = await launchChromium({ profile: folder });
    results[name] = { popup: await measure(chromium, 'popup.html'), library: await measure(chromium, 'library.html') };
    if (name === 'full') {
      const page = await chromium.open(`${chromium.origin}/library.html`);
      await page.waitForSelector('.saved-row-text');
      console.log(await page.$eval('.library-bar p', (line) => line.textContent));
      const frames = await scrollThrough(page);
      const late = frames.filter((frame) => frame > lateFrame).length;
      console.log(
        `scrolling: ${frames.length} frames in ${scrolledFor / 1000} s, ${late} later than ${lateFrame} ms, longest ${Math.max(...frames).toFixed(0)} ms`,
      );
    }
    await chromium.close();
  }
  for (const view of ['popup', 'library']) {
    const [empty, full] = [results.empty![view]!, results.full![view]!];
    for (const moment of view === 'popup' ? (['paint', 'rows'] as const) : (['paint', 'rows', 'whole'] as const))
      console.log(
        `${view}, ${moment}: ${full[moment].toFixed(0)} ms, empty ${empty[moment].toFixed(0)} ms, ratio ${(full[moment] / empty[moment]).toFixed(2)}`,
      );
  }
}
