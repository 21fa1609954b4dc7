import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { savePage } from './saved.ts';

const extension = useExtension();

beforeAll(async () => {
  for (const slug of ['en-portal', 'zh-portal'])
    await (await savePage(extension.chromium, `${extension.server.origin}/${slug}/`)).close();
});

/** What Tab comes to whose ring is not drawn, or is cut by a box around it or by the side of the window. */
async function unseen(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement!;
      if (focused === document.body) return undefined;
      const name = focused.getAttribute('aria-label') ?? focused.textContent!.trim().slice(0, 40);
      // The browser itself draws where one is inside a date.
      if (focused.matches('input[type="date"]')) return { name };
      // The ring is the element's own, or one around what holds it.
      let ring: Element | null = focused;
      while (ring && getComputedStyle(ring).outlineStyle === 'none') ring = ring.parentElement;
      if (!ring) return { name, problem: 'no ring' };
      const { outlineWidth, outlineOffset } = getComputedStyle(ring);
      const room = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      const { left, right, top, bottom } = ring.getBoundingClientRect();
      if (left - room < 0 || right + room > innerWidth) return { name, problem: 'beside the window' };
      for (let box = ring.parentElement!; box !== document.body; box = box.parentElement!) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        if (
          left - room < edge.left - 0.5 ||
          right + room > edge.right + 0.5 ||
          top - room < edge.top - 0.5 ||
          bottom + room > edge.bottom + 0.5
        )
          return { name, problem: `cut by ${box.className}` };
      }
      return { name };
    });
    if (!stop) return found;
    if (stop.problem) found.push(`${stop.name}: ${stop.problem}`);
  }
  throw new Error('Tab never came to an end');
}

test.each([
  ['library', '.saved-row'],
  ['popup', '.saved-row'],
  ['options', '.type-panel'],
])('whoever goes through the %s by Tab sees where they are, in wide and narrow windows', async (view, awaited) => {
  const page = await extension.chromium.open(`${extension.chromium.origin}/${view}.html`);
  await page.waitForSelector(awaited);
  for (const width of view === 'popup' ? [380] : [1280, 320]) {
    await page.setViewport({ width, height: 700 });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await unseen(page)).toEqual([]);
  }
  await page.close();
});
