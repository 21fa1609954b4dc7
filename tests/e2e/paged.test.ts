import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

/** Where the page stands, and which lines of its text are whole in it; `cut`: those that are not. */
async function shown(view: Page): Promise<{ at: number; whole: number[]; cut: number; atEnd: boolean }> {
  return view.evaluate(() => {
    const reader = document.querySelector('sourceline-reader')!;
    const foot = reader.shadowRoot!.querySelector('.page-foot')!.getBoundingClientRect().top;
    const bar = reader.shadowRoot!.querySelector('.page-head')!.getBoundingClientRect().bottom;
    const range = document.createRange();
    const whole: number[] = [];
    let cut = 0;
    for (const paragraph of reader.querySelectorAll('[data-sourceline-article] p')) {
      range.selectNodeContents(paragraph);
      for (const { top, bottom } of range.getClientRects()) {
        if (top >= bar - 1 && bottom <= foot + 1.5) whole.push(Math.round(top + scrollY));
        else if (bottom > bar + 1 && top < foot - 1.5) cut++;
      }
    }
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    return { at: Math.round(scrollY), whole, cut, atEnd };
  });
}
const settled = (view: Page) =>
  view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function pagesOf(view: Page, key: ' ' | 'PageDown') {
  const pages = [await shown(view)];
  while (!pages.at(-1)!.atEnd) {
    await view.keyboard.press(key === ' ' ? 'Space' : key);
    await settled(view);
    const now = await shown(view);
    expect(now.at).toBeGreaterThan(pages.at(-1)!.at);
    pages.push(now);
  }
  return pages;
}

async function openPaged(slug: string, width: number): Promise<Page> {
  const view = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
  await view.setViewport({ width, height: 700 });
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  await openShadowRoot(view, 'sourceline-reader');
  if (
    !(await view.evaluate(() => document.querySelector('sourceline-reader')!.shadowRoot!.querySelector('.page-foot')))
  )
    await view.keyboard.press('p');
  await waitForControl(view, 'Next page');
  await settled(view);
  return view;
}

describe('pages that are turned', () => {
  test.each([
    ['en-portal', 1280],
    ['zh-portal', 380],
  ])('of %s at %i pixels show every line whole, and none cut; back they are the same', async (slug, width) => {
    const view = await openPaged(slug, width);
    expect(await violations(view)).toEqual([]);
    const pages = await pagesOf(view, ' ');
    expect(pages.length).toBeGreaterThan(2);
    // The last page may begin with lines that the bar covers: they were on the one before.
    expect(pages.slice(0, -1).map(({ cut }) => cut)).toEqual(pages.slice(0, -1).map(() => 0));
    const all = await view.evaluate(() => {
      const range = document.createRange();
      return [...document.querySelectorAll('[data-sourceline-article] p')].flatMap((paragraph) => {
        range.selectNodeContents(paragraph);
        return [...range.getClientRects()].map(({ top }) => Math.round(top + scrollY));
      });
    });
    const seen = new Set(pages.flatMap(({ whole }) => whole.flatMap((line) => [line - 1, line, line + 1])));
    expect(all.filter((line) => !seen.has(line))).toEqual([]);
    for (const page of pages.slice(0, -1).toReversed()) {
      await view.keyboard.press('PageUp');
      await settled(view);
      expect((await shown(view)).at).toBe(page.at);
    }
    await view.close();
  });

  test('are turned by the wheel, one at a time, and by buttons; p scrolls again', async () => {
    const view = await openPaged('en-portal', 1280);
    await view.mouse.move(600, 400);
    await view.mouse.wheel({ deltaY: 300 });
    await view.waitForFunction(() => scrollY > 0);
    const after = await view.evaluate(() => scrollY);
    expect(after).toBeGreaterThan(350);
    await (await control(view, 'Page before')).press('Enter');
    await view.waitForFunction(() => scrollY === 0);
    await (await control(view, 'Next page')).press('Enter');
    await view.waitForFunction((wanted) => scrollY === wanted, {}, after);
    await view.evaluate(() => (document.activeElement as HTMLElement).blur());
    await view.keyboard.press('p');
    await view.waitForFunction(
      () => document.querySelector('sourceline-reader')!.shadowRoot!.querySelector('.page-foot') === null,
    );
    await view.close();
  });
});
