/**
 * npm run pictures [-- --matrix FOLDER]
 * Takes README's pictures anew, from the sample pages, with the extension as it is built now; with a folder, those that
 * show how the reader and its views look in every theme.
 */
import { mkdtempSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { type Chromium, withManifest } from '../tests/e2e/chromium.ts';
import { type PageServer, servePages } from '../tests/e2e/server.ts';
import { addWatchedPages } from '../tests/e2e/watched-pages.ts';
import { launchForPictures, takePanel, takePictures } from './pictures.ts';
import { takeText, takeThemes } from './theme-pictures.ts';
import { listenForIcons, switchWatchingOn, takeIcon, takePill } from './watching-pictures.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const shots = [
  {
    slug: 'zh-portal',
    language: 'zh-CN',
    width: 1280,
    dark: false,
    keep: ['page', 'reader', 'popup', 'saved-article'],
  },
  { slug: 'en-portal', language: 'en-US', width: 1280, dark: true, keep: ['reader', 'popup', 'library'] },
  { slug: 'zh-portal', language: 'zh-CN', width: 320, dark: true, keep: ['reader'] },
];
// A library of one article says little.
const savedBefore = ['en-own', 'zh-plain', 'zh-metarow', 'zh-portal'];

/** An article for each shape of the toolbar's icon. */
const icons = [
  { name: 'own', path: '/watched/own' },
  { name: 'credited', path: '/watched/repost' },
  { name: 'disclaimed', path: '/watched/repost-disclaimed' },
];
const pills = [
  { slug: 'en-portal', language: 'en-US', opens: 'Source', dark: false },
  { slug: 'zh-portal', language: 'zh-CN', opens: '来源', dark: true },
];

async function save(chromium: Chromium, url: string): Promise<void> {
  const page = await chromium.open(url);
  const popup = await chromium.clickIcon(page);
  await (await popup.waitForSelector('.page-card-actions .button:last-child'))!.click();
  await popup.waitForSelector('.page-card-actions [aria-pressed="true"]');
  await popup.close();
  await page.close();
}

async function takeForReadme(origin: string): Promise<void> {
  for (const { slug, language, keep, ...look } of shots) {
    const chromium = await launchForPictures(language);
    for (const other of keep.includes('library') ? savedBefore : []) await save(chromium, `${origin}/${other}/`);
    const prefix = `${language.slice(0, 2)}-${look.width}-${look.dark ? 'dark' : 'light'}-`;
    const taken = await takePictures(
      chromium,
      `${origin}/${slug}/`,
      look,
      mkdtempSync(join(tmpdir(), 'sourceline-')),
      prefix,
    );
    for (const name of keep) {
      const path = taken.find((candidate) => candidate.endsWith(`${prefix}${name}.png`))!;
      await copyFile(path, join(folder, `${prefix}${name}.png`));
    }
    await chromium.close();
  }
  const chromium = await launchForPictures();
  for (const saved of ['en-own', 'en-portal']) await save(chromium, `${origin}/${saved}/`);
  const panel = { width: 360, dark: false }; // as wide as the browser opens it: what lies beyond is not drawn
  await takePanel(chromium, `${origin}/en-portal/`, panel, `${join(folder, 'en-360-light-panel')}.png`);
  await takeText(chromium, origin, 'ja-portal', 'sepia', `${join(folder, 'ja-1280-sepia-text')}.png`);
  await takeText(chromium, origin, 'ar-portal', 'dark', `${join(folder, 'ar-1280-dark-text')}.png`);
  await chromium.close();
}

/** What is to be seen while browsing, on sites that were granted as by a reader's click. */
async function takeWatching(server: PageServer): Promise<void> {
  const granted = withManifest({ host_permissions: ['<all_urls>'] });
  for (const { slug, language, opens, dark } of pills) {
    const chromium = await launchForPictures(language, granted);
    await switchWatchingOn(chromium);
    const path = join(folder, `${language.slice(0, 2)}-960-${dark ? 'dark' : 'light'}-pill.png`) as `${string}.png`;
    await takePill(chromium, `${server.origin}/${slug}/`, { dark, opens }, path);
    await chromium.close();
  }
  addWatchedPages(server);
  const chromium = await launchForPictures('en-US', granted);
  await switchWatchingOn(chromium);
  const worker = await listenForIcons(chromium);
  for (const { name, path } of icons)
    await takeIcon(chromium, worker, `${server.origin}${path}`, join(folder, `icon-${name}.png`));
  const saved = `${server.origin}/watched/own`;
  await save(chromium, saved);
  await takeIcon(chromium, worker, saved, join(folder, 'icon-saved.png'));
  await chromium.close();
}

const { values } = parseArgs({ options: { matrix: { type: 'string' } } });
await build({ browser: 'chrome', manifestVersion: 3 });
const server = await servePages(join(import.meta.dirname, '../tests/pages'));
if (values.matrix) await takeThemes(server.origin, values.matrix);
else {
  await takeForReadme(server.origin);
  await takeWatching(server);
}
await server.close();
