import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createQuiet } from '@/lib/quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long a rest lasts after work of some milliseconds, beside views of the extension. */
async function restAfter(work: number, views: string[], times = 3, isAwaited = () => false): Promise<number> {
  const getContexts = async () => views.map((path) => ({ documentUrl: `chrome-extension://a/${path}` }));
  Object.assign(browser.runtime, { getContexts });
  const quiet = createQuiet(isAwaited);
  await vi.advanceTimersByTimeAsync(work);
  const began = performance.now();
  let ended = 0;
  void quiet(times).then(() => {
    ended = performance.now();
  });
  await vi.advanceTimersByTimeAsync(60_000);
  return Math.round(ended - began);
}

test.each<[string, number, string[], number]>([
  ['a short slice is followed by a short rest', 4, [], 50],
  ['a long one by three times its length', 200, [], 600],
  ['whoever sleeps between two rounds does not rest as long', 50_000, [], 3000],
  ['while the library is open it rests longer', 4, ['library.html'], 1000],
  ['or the popup', 4, ['popup.html'], 1000],
  ['a view that shows no library is none', 4, ['options.html'], 50],
])('%s', async (_, work, views, rest) => {
  expect(await restAfter(work, views)).toBe(rest);
});

test('where haste is needed it rests less', async () => {
  expect(await restAfter(200, [], 1)).toBe(200);
});

test('it rests as long as somebody waits', async () => {
  const waiting = [true, true, false];
  expect(await restAfter(4, [], 3, () => waiting.shift()!)).toBe(150);
});
