import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Theme } from '../../lib/settings-shape.ts';
import { openShadowRoot } from './axe.ts';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';
import { openNewest, savePage } from './saved.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();

type Scheme = 'light' | 'dark';
/** Whether paper is dark, by theme and by the system's scheme. */
const isDark: Record<Theme, Record<Scheme, boolean>> = {
  auto: { light: false, dark: true },
  light: { light: false, dark: false },
  sepia: { light: false, dark: false },
  dark: { light: true, dark: true },
  black: { light: true, dark: true },
  contrast: { light: false, dark: true },
};
const dress = (page: Page, value: Scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

/** How light an element's paper and ink are, 0 to 1, as they are drawn; the first that is found, in a shadow root too. */
async function tonesOf(view: Page | Frame, selector: string): Promise<{ paper: number; ink: number }> {
  return view.evaluate((wanted) => {
    const reader = document.querySelector('sourceline-reader');
    const element = document.querySelector(wanted) ?? reader!.shadowRoot!.querySelector(wanted)!;
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const channels = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const lightness = ([red = 0, green = 0, blue = 0]: number[]) =>
      [red, green, blue]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i]!, 0);
    const above = (node: Element): Element | null =>
      node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
    let ground: Element | null = element;
    while (ground && channels(getComputedStyle(ground).backgroundColor)[3] !== 255) ground = above(ground);
    return {
      paper: lightness(channels(getComputedStyle(ground ?? document.documentElement).backgroundColor)),
      ink: lightness(channels(getComputedStyle(element).color)),
    };
  }, selector);
}

async function expectTones(view: Page | Frame, selector: string, dark: boolean, said: string): Promise<void> {
  const { paper, ink } = await tonesOf(view, selector);
  const contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
  expect(paper < 0.1, `${said}: ${selector} on paper of ${paper}`).toBe(dark);
  expect(contrast, `${said}: ${selector}`).toBeGreaterThan(4.5);
}

describe.each(Object.keys(isDark) as Theme[])('%s', (theme) => {
  test('is the same in the text, above it and in the bar, whatever the system is', async () => {
    await chooseSettings(extension.chromium, { theme });
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    await openShadowRoot(page, 'sourceline-reader');
    for (const scheme of ['light', 'dark'] as const) {
      await dress(page, scheme);
      for (const selector of ['[data-sourceline-article] p', 'h1', '.strip h2', '.provenance-note', '.reader-back'])
        await expectTones(page, selector, isDark[theme][scheme], `system ${scheme}`);
    }
    await page.close();
  });

  test('and in the views of our own', async () => {
    await chooseSettings(extension.chromium, { theme });
    const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
    const seen = async (view: Page, selector: string) => {
      await view.waitForSelector(selector);
      for (const scheme of ['light', 'dark'] as const) {
        await dress(view, scheme);
        await expectTones(view, selector, isDark[theme][scheme], `system ${scheme}`);
      }
    };
    await seen(await extension.chromium.clickIcon(page), '.page-card-headline');
    const options = await extension.chromium.open(`${extension.chromium.origin}/options.html`);
    await seen(options, '.options h1');
    const welcome = await extension.chromium.open(`${extension.chromium.origin}/welcome.html`);
    await seen(welcome, '.welcome h2');
    for (const view of [options, welcome, page]) await view.close();
  });
});

test('where the system asks for more contrast, what was not chosen by hand has it', async () => {
  await chooseSettings(extension.chromium, { theme: 'auto' });
  const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await openShadowRoot(page, 'sourceline-reader');
  const session = await page.createCDPSession();
  for (const [scheme, paper, ink] of [
    ['light', 1, 0],
    ['dark', 0, 1],
  ] as const) {
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-contrast', value: 'more' },
        { name: 'prefers-color-scheme', value: scheme },
      ],
    });
    for (const selector of ['[data-sourceline-article] p', '.strip h2'])
      expect(await tonesOf(page, selector)).toEqual({ paper: expect.closeTo(paper), ink: expect.closeTo(ink) });
  }
  await session.detach();
  await page.close();
});

test('where the system asks for less motion, nothing moves by itself', async () => {
  const page = await extension.chromium.open(`${extension.server.origin}/en-portal/`);
  const popup = await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  // As where no text was laid over the page before it.
  await page.$eval('sourceline-reader', (reader) => reader.removeAttribute('data-goes-on'));
  /** What in a view takes time to appear or to change. */
  const moving = (view: Page) =>
    view.$$eval('*', (elements) =>
      elements
        .filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
        })
        .map(({ localName }) => localName),
    );
  for (const [view, moved] of [
    [page, 'sourceline-reader'],
    [popup, 'button'],
  ] as const) {
    expect(await moving(view)).toContain(moved);
    await view.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await moving(view)).toEqual([]);
  }
  await page.close();
});

test('a saved article, with its frame, has the theme that was chosen', async () => {
  const page = await savePage(extension.chromium, `${extension.server.origin}/en-portal/`);
  await page.close();
  for (const theme of Object.keys(isDark) as Theme[]) {
    await chooseSettings(extension.chromium, { theme });
    const { view: library, frame } = await openNewest(extension.chromium);
    await frame.waitForFunction(() => getComputedStyle(document.documentElement).overflow === 'hidden');
    for (const scheme of ['light', 'dark'] as const) {
      await dress(library, scheme);
      const said = `${theme}, system ${scheme}`;
      await expectTones(frame, '[data-sourceline-article] p', isDark[theme][scheme], said);
      for (const selector of ['.reader-back', '.strip h2'])
        await expectTones(library, selector, isDark[theme][scheme], said);
    }
    await library.close();
  }
});
