import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { openShadowRoot } from './axe.ts';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';
import { openNewest, savePage } from './saved.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();
afterEach(() => chooseSettings(extension.chromium, {}));

const settled = (view: Page) =>
  view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The part of the window that is not dimmed; `shade`: how it is drawn; nothing where the ruler is off. */
function bandIn(view: Page) {
  return view.evaluate(() => {
    const root = document.querySelector('sourceline-reader')?.shadowRoot ?? document;
    const band = root.querySelector('.ruler-shade');
    if (!band) return undefined;
    const { top, bottom, left, right } = band.getBoundingClientRect();
    const { display, boxShadow, borderBlockStartWidth: edge } = getComputedStyle(band);
    return { top, bottom, left, right, display, edge, isShaded: boxShadow !== 'none' };
  });
}

/** Where the text's lines are in the window, and whether they run to the left. */
function linesOf(view: Page) {
  return view.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.saved-frame');
    const inner = frame?.contentDocument ?? document;
    const from = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const range = inner.createRange();
    return [...inner.querySelectorAll('[data-sourceline-article] p')].flatMap((paragraph) => {
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()].map((box) => ({
        middle: (box.top + box.bottom) / 2 + from.top,
        across: (box.left + box.right) / 2 + from.left,
        left: box.left + from.left,
      }));
    });
  });
}

async function openReader(slug: string, width = 1024): Promise<Page> {
  const view = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
  await view.setViewport({ width, height: 700 });
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  await openShadowRoot(view, 'sourceline-reader');
  return view;
}

/** Has the window full of lines, whatever stands above them. */
const goToText = (view: Page) =>
  view.evaluate(() =>
    document
      .querySelectorAll('[data-sourceline-article] p')[3]!
      .scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
const middle = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;

describe('the ruler', () => {
  test('is off until its key is pressed, lies on a line, and is remembered', async () => {
    const view = await openReader('en-portal');
    expect(await bandIn(view)).toBeUndefined();
    await goToText(view);
    await view.keyboard.press('r');
    await settled(view);
    const band = (await bandIn(view))!;
    expect(band).toMatchObject({ left: 0, right: 1024, isShaded: true });
    const lines = (await linesOf(view)).filter((line) => line.middle > band.top && line.middle < band.bottom);
    expect([1, 2, 3]).toContain(lines.length);
    await view.close();
    const next = await openReader('zh-portal');
    await settled(next);
    expect(await bandIn(next)).toBeDefined();
    await next.keyboard.press('r');
    await settled(next);
    expect(await bandIn(next)).toBeUndefined();
    await next.close();
  });

  test.each(['en-portal', 'ar-portal'])('goes line by line with the arrows, to the end of %s', async (slug) => {
    const view = await openReader(slug);
    await view.evaluate(() => scrollTo(0, 600));
    await view.keyboard.press('r');
    await settled(view);
    let before = 0;
    for (let i = 0; i < 30; i++) {
      await view.keyboard.press('ArrowDown');
      await settled(view);
      const band = (await bandIn(view))!;
      const at = middle(band) + (await view.evaluate(() => scrollY));
      expect(at).toBeGreaterThan(before);
      expect(band.top).toBeGreaterThan(40);
      expect(band.bottom).toBeLessThan(700);
      before = at;
    }
    await view.keyboard.press('ArrowUp');
    await settled(view);
    expect(middle((await bandIn(view))!) + (await view.evaluate(() => scrollY))).toBeLessThan(before);
    await view.close();
  });

  test('follows the pointer, stays while the text is scrolled, and lets clicks through', async () => {
    const view = await openReader('en-portal');
    await view.keyboard.press('r');
    await goToText(view);
    await view.mouse.move(500, 500);
    await settled(view);
    const band = (await bandIn(view))!;
    expect(Math.abs(middle(band) - 500)).toBeLessThan(30);
    const seen = (await linesOf(view)).filter((line) => line.middle > 60 && line.middle < 690);
    const hits = await view.evaluate(
      (places) =>
        places.map(({ middle: top, across }) =>
          document.elementFromPoint(across, top)!.closest('[data-sourceline-article]'),
        ),
      seen,
    );
    expect(seen.length).toBeGreaterThan(5);
    expect(hits).not.toContain(null);
    await view.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('scrollend', () => resolve(), { once: true, capture: true });
          scrollBy({ top: 211, behavior: 'instant' });
        }),
    );
    await settled(view);
    const after = (await bandIn(view))!;
    expect(Math.abs(middle(after) - 500)).toBeLessThan(30);
    expect((await linesOf(view)).some(({ middle: line }) => line > after.top && line < after.bottom)).toBe(true);
    await view.close();
  });

  test('stands upright in a vertical text, and goes to the left', async () => {
    await chooseSettings(extension.chromium, {
      ruler: true,
      typesettings: { kana: { step: 0, vertical: true } as never },
    });
    const view = await openReader('ja-portal');
    await view.evaluate(() => document.querySelector('[data-sourceline-article]')!.scrollIntoView());
    await settled(view);
    await view.keyboard.press('ArrowLeft');
    await settled(view);
    const first = (await bandIn(view))!;
    expect(first).toMatchObject({ top: 0, bottom: 700 });
    await view.keyboard.press('ArrowLeft');
    await settled(view);
    const second = (await bandIn(view))!;
    expect(second.left).toBeLessThan(first.left);
    expect((await linesOf(view)).some(({ across }) => across > second.left && across < second.right)).toBe(true);
    await view.close();
  });

  test('shades nothing on paper, and nothing where the system’s colours are forced', async () => {
    await chooseSettings(extension.chromium, { ruler: true });
    const view = await openReader('en-portal');
    await settled(view);
    const session = await view.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await bandIn(view)).toMatchObject({ isShaded: false, edge: '2px' });
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(await bandIn(view)).toMatchObject({ display: 'none' });
    await view.close();
  });

  test('is there in a saved article, whose text stands in a frame', async () => {
    const { chromium, server } = extension;
    const page = await savePage(chromium, `${server.origin}/en-portal/`);
    await page.close();
    const { view } = await openNewest(chromium);
    await view.keyboard.press('r');
    await view.waitForSelector('.ruler-shade');
    await view.evaluate(() => scrollTo(0, 700));
    await view.mouse.move(500, 450);
    await settled(view);
    const band = (await bandIn(view))!;
    expect(Math.abs(middle(band) - 450)).toBeLessThan(30);
    await view.keyboard.press('ArrowDown');
    await settled(view);
    const next = (await bandIn(view))!;
    expect(next.top).toBeGreaterThan(band.top);
    expect((await linesOf(view)).some(({ middle: line }) => line > next.top && line < next.bottom)).toBe(true);
    await view.close();
  });
});
