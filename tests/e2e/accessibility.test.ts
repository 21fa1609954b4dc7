import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { openPanel } from './panel.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const looks = [
  {
    theme: 'light',
    language: 'en-US',
    slug: 'en-portal',
    words: {
      back: 'Back to page',
      save: 'Save',
      saved: 'Saved',
      type: /^Type/u,
      why: 'Why?',
      copy: 'Copy',
      more: 'More',
    },
  },
  {
    theme: 'dark',
    language: 'zh-CN',
    slug: 'zh-portal',
    words: { back: '返回原页', save: '保存', saved: '已保存', type: /^排版/u, why: '依据', copy: '复制', more: '更多' },
  },
] as const;

describe.each(looks)('$language, $theme', ({ theme, language, slug, words }) => {
  const extension = useExtension({ language });
  const dress = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

  test('reader and popup', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
    await dress(page);
    const popup = await extension.chromium.clickIcon(page);
    await dress(popup);
    await waitForReader(page, true);
    await waitForControl(popup, words.back);
    expect(await violations(popup)).toEqual([]);
    await page.bringToFront();
    for (const name of [words.type, words.why, words.copy]) await (await control(page, name)).click();
    await openShadowRoot(page, 'sourceline-reader');
    expect(
      await page.$eval('sourceline-reader', (reader) => reader.shadowRoot!.querySelectorAll('button').length),
    ).toBeGreaterThan(6);
    expect(await violations(page)).toEqual([]);
    await (await control(page, words.more)).click();
    await waitForControl(page, /Markdown/u);
    expect(await violations(page)).toEqual([]);
    await (await control(page, words.save)).click();
    await waitForControl(page, words.saved);
    await page.close();
  });

  test('side panel', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/${slug}/`);
    const panel = await openPanel(extension.chromium, page);
    await dress(panel);
    await panel.waitForSelector('.known p');
    for (const width of [300, 400]) {
      await panel.setViewport({ width, height: 900 });
      expect(await violations(panel)).toEqual([]);
      await (await control(panel, words.why)).click();
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    const other = await extension.chromium.open(`${extension.server.origin}/home/`);
    await panel.waitForSelector('.page-card-message');
    expect(await violations(panel)).toEqual([]);
    await other.close();
    await page.close();
  });

  test('a page that is no article', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/home/`);
    const popup = await extension.chromium.clickIcon(page);
    await dress(popup);
    expect(await violations(popup)).toEqual([]);
    await page.close();
  });

  test('library, saved article, settings and the first page', async () => {
    const page = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await dress(page);
    await page.waitForSelector('.saved-row');
    expect(await violations(page)).toEqual([]);
    await page.goto(await page.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame!.waitForSelector('[data-sourceline-article]');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.goto(`${extension.chromium.origin}/options.html`);
    await page.waitForSelector('.options');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${extension.chromium.origin}/welcome.html`);
    await page.waitForSelector('.sample');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});
