import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings, Theme } from '../lib/settings-shape.ts';
import { ownTypesetting } from '../lib/typesetting.ts';
import type { Chromium } from '../tests/e2e/chromium.ts';
import { openPanel } from '../tests/e2e/panel.ts';
import { waitForReader } from '../tests/e2e/reader.ts';
import { chooseSettings } from '../tests/e2e/settings.ts';
import { dress, type Look, launchForPictures } from './pictures.ts';

interface ThemedArticle {
  slug: string;
  settings: Partial<Settings>;
}

const articles: ThemedArticle[] = [
  { slug: 'zh-portal', settings: {} },
  {
    slug: 'ja-portal',
    settings: { typesettings: { kana: { ...ownTypesetting, vertical: true } } },
  },
  { slug: 'ar-portal', settings: {} },
  { slug: 'en-portal', settings: {} },
];
/** Each with the system's scheme that it must not be led by. */
const looks: { theme: Theme; dark: boolean; widths: readonly number[] }[] = [
  { theme: 'light', dark: true, widths: [360, 768, 1440] },
  { theme: 'sepia', dark: true, widths: [360, 768, 1440] },
  { theme: 'dark', dark: false, widths: [360, 768, 1440] },
  { theme: 'black', dark: false, widths: [768] },
  { theme: 'contrast', dark: true, widths: [768] },
];
const heights: Record<number, number> = { 360: 780, 768: 1024, 1440: 900 };
/** Beside the reader, the views that a reader meets. */
const views = [
  { language: 'en-US', slug: 'en-portal', dark: true },
  { language: 'zh-CN', slug: 'zh-portal', dark: true },
  { language: 'en-US', slug: 'en-portal', dark: false },
];

async function takeReader(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: `${path}-begin.png` });
  await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    const text = document.querySelector('[data-sourceline-article]')!;
    text.scrollLeft = getComputedStyle(text).writingMode === 'vertical-rl' ? -text.scrollWidth : 0;
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.screenshot({ path: `${path}-end.png` });
}

/** Opens an article in the reader, as its reader has chosen and the system is. */
async function openInReader(chromium: Chromium, url: string, look: Look): Promise<Page> {
  const page = await chromium.open(url);
  await page.setViewport({ width: look.width, height: heights[look.width] ?? 900 });
  await dress(page, look);
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

/** Takes a picture of one article in a theme, with the beginning of its text below the bar. */
export async function takeText(chromium: Chromium, origin: string, slug: string, theme: Theme, path: `${string}.png`) {
  const { settings } = articles.find((article) => article.slug === slug)!;
  await chooseSettings(chromium, { theme, ...settings });
  const page = await openInReader(chromium, `${origin}/${slug}/`, { width: 1280, dark: false });
  await page.evaluate(() => {
    document.querySelector('[data-sourceline-article]')!.scrollIntoView({ behavior: 'instant' });
    scrollBy({ top: -72, behavior: 'instant' });
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.screenshot({ path });
  await page.close();
}

async function takeReaders(chromium: Chromium, origin: string, folder: string): Promise<void> {
  for (const { slug, settings } of articles)
    for (const { theme, dark, widths } of looks) {
      await chooseSettings(chromium, { theme, ...settings });
      for (const width of widths) {
        const page = await openInReader(chromium, `${origin}/${slug}/`, { width, dark });
        await takeReader(page, join(folder, `${slug.slice(0, 2)}-${theme}-${width}`));
        await page.close();
      }
    }
}

async function takeViews(language: string, slug: string, dark: boolean, origin: string, folder: string) {
  const chromium = await launchForPictures(language);
  const name = (view: string) =>
    join(folder, `${view}-${language.slice(0, 2)}-${dark ? 'dark' : 'light'}.png`) as `${string}.png`;
  const page = await chromium.open(`${origin}/${slug}/`);
  const panel = await openPanel(chromium, page);
  await panel.setViewport({ width: 360, height: 900 });
  await dress(panel, { width: 360, dark });
  await panel.waitForSelector('.known p');
  await panel.screenshot({ path: name('panel') });
  const popup = await chromium.clickIcon(page);
  await dress(popup, { width: 380, dark });
  await popup.waitForSelector('.saved-rows, .saved-empty');
  await popup.screenshot({ path: name('popup') });
  await popup.close();
  for (const view of ['options', 'welcome', 'library'])
    for (const width of [360, 1280]) {
      const own = await chromium.open(`${chromium.origin}/${view}.html`);
      await own.setViewport({ width, height: 900 });
      await dress(own, { width, dark });
      await own.waitForSelector('main');
      await own.screenshot({ path: name(`${view}-${width}`), fullPage: true });
      await own.close();
    }
  await chromium.close();
}

/**
 * Takes pictures of the reader in every theme, chosen by hand against the system's, at three widths: the beginning and
 * the end of an article in Chinese, Japanese from top to bottom, Arabic and English; and of the views beside it.
 */
export async function takeThemes(origin: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const chromium = await launchForPictures();
  await takeReaders(chromium, origin, folder);
  await chromium.close();
  for (const { language, slug, dark } of views) await takeViews(language, slug, dark, origin, folder);
}
