import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl } from './reader.ts';
import { openNewest, savePage } from './saved.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();
let view: Page;
let frame: Frame;

const settled = () =>
  view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

beforeAll(async () => {
  const { chromium, server } = extension;
  const page = await savePage(chromium, `${server.origin}/en-portal/`);
  await page.close();
  ({ view, frame } = await openNewest(chromium));
  await waitForControl(view, /^Disclaimer: “/u);
});
afterAll(() => view.close());

/** The words that have the focus, and whether they are in the window; a frame's focus is its element's here. */
const focused = () =>
  view.evaluate(() => {
    const inside = document.querySelector<HTMLIFrameElement>('.saved-frame')!;
    const mark = inside.contentDocument!.activeElement!;
    const top = inside.getBoundingClientRect().top + mark.getBoundingClientRect().top;
    return { words: mark.textContent, isInSight: top > 48 && top < innerHeight };
  });

describe('the rail beside a saved article', () => {
  test('leads to the marked words, which stand in a frame', async () => {
    expect(await violations(view)).toEqual([]);
    await (await control(view, /^Disclaimer: “/u)).press('Enter');
    expect(await focused()).toEqual({ words: expect.stringContaining('The views expressed'), isInSight: true });
    const [rail, text] = await view.evaluate(() =>
      ['.mark-rail', '.saved-frame'].map((selector) => {
        const { left, right } = document.querySelector(selector)!.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(rail!.left).toBeGreaterThan(text!.right);
    expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  test('and to what its reader highlighted, which stays where the marks are switched off', async () => {
    const words = 'Two hotel firms looked at it and left.';
    await frame.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }, words);
    await (await waitForControl(view, 'Highlight in violet')).click();
    const own = await waitForControl(view, `Your highlight: “${words}”`);
    expect(
      await view.$$eval('.rail-highlight', (signs) => signs.map((sign) => sign.getAttribute('data-colour'))),
    ).toEqual(['violet']);
    expect(await violations(view)).toEqual([]);
    await view.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await own.press('Enter');
    expect(await focused()).toEqual({ words, isInSight: true });
    await view.keyboard.press('m');
    await view.waitForFunction(() => document.querySelectorAll('.mark-rail button').length === 1);
    await waitForControl(view, `Your highlight: “${words}”`);
    await view.keyboard.press('m');
    await waitForControl(view, /^Disclaimer: “/u);
  });
});

/** Where the window stands, and which lines of the text in the frame are whole in it; `cut`: those that are not. */
const shown = () =>
  view.evaluate(() => {
    const foot = document.querySelector('.page-foot')!.getBoundingClientRect().top;
    const bar = document.querySelector('.page-head')!.getBoundingClientRect().bottom;
    const inside = document.querySelector<HTMLIFrameElement>('.saved-frame')!;
    const above = inside.getBoundingClientRect().top;
    const range = inside.contentDocument!.createRange();
    const whole: number[] = [];
    let cut = 0;
    for (const paragraph of inside.contentDocument!.querySelectorAll('[data-sourceline-article] p')) {
      range.selectNodeContents(paragraph);
      for (const box of range.getClientRects()) {
        const [top, bottom] = [box.top + above, box.bottom + above];
        if (top >= bar - 1 && bottom <= foot + 1.5) whole.push(Math.round(box.top));
        else if (bottom > bar + 1 && top < foot - 1.5) cut++;
      }
    }
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    return { at: Math.round(scrollY), whole, cut, atEnd };
  });

describe('pages of a saved article', () => {
  test('are turned by key and show every line whole, and none cut', async () => {
    await view.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await view.keyboard.press('p');
    await waitForControl(view, 'Next page');
    await settled();
    const pages = [await shown()];
    while (!pages.at(-1)!.atEnd) {
      await view.keyboard.press('PageDown');
      await settled();
      const now = await shown();
      expect(now.at).toBeGreaterThan(pages.at(-1)!.at);
      pages.push(now);
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(0, -1).map(({ cut }) => cut)).toEqual(pages.slice(0, -1).map(() => 0));
    const lines = await frame.evaluate(() => {
      const range = document.createRange();
      return [...document.querySelectorAll('[data-sourceline-article] p')].flatMap((paragraph) => {
        range.selectNodeContents(paragraph);
        return [...range.getClientRects()].map(({ top }) => Math.round(top));
      });
    });
    const seen = new Set(pages.flatMap(({ whole }) => whole.flatMap((line) => [line - 1, line, line + 1])));
    expect(lines.filter((line) => !seen.has(line))).toEqual([]);
    expect(await violations(view)).toEqual([]);
  });

  test('and by the wheel over the text, by buttons, and not while its reader writes', async () => {
    await view.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await settled();
    await view.mouse.move(640, 700);
    await view.mouse.wheel({ deltaY: 300 });
    await view.waitForFunction(() => scrollY > 300);
    await (await control(view, 'Page before')).press('Enter');
    await view.waitForFunction(() => scrollY === 0);
    await view.focus('.saved-note textarea');
    const before = await view.evaluate(() => scrollY);
    await view.keyboard.type('a b');
    expect(await view.evaluate(() => scrollY)).toBe(before);
    await view.evaluate(() => (document.activeElement as HTMLElement).blur());
    await view.keyboard.press('p');
    await view.waitForFunction(() => document.querySelector('.page-foot') === null);
    await chooseSettings(extension.chromium, {});
  });
});
