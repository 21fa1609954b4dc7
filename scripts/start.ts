/**
 * npm start
 * Builds the extension and shows what it does on a sample portal page of our own writing: in a window where there is a
 * display, else headless, as pictures and in words.
 */
import { join } from 'node:path';
import { build } from 'wxt';
import { type Chromium, launchChromium } from '../tests/e2e/chromium.ts';
import { plain } from '../tests/e2e/reader.ts';
import { servePages } from '../tests/e2e/server.ts';
import { takePictures } from './pictures.ts';

const pagesFolder = join(import.meta.dirname, '../tests/pages');
const picturesFolder = join(import.meta.dirname, '../.output/demo');
const samples = [
  { slug: 'zh-portal', language: 'zh-CN' },
  { slug: 'en-portal', language: 'en-US' },
];
const hasDisplay = process.platform === 'darwin' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Prints what the popup says of a page. */
async function describe(chromium: Chromium, url: string): Promise<void> {
  const page = await chromium.open(url);
  const popup = await chromium.clickIcon(page);
  console.log(`\n${plain(await popup.$eval('.page-card-headline', (element) => element.textContent!))}\n  ${url}`);
  const rows = await popup.$$eval('.provenance-row', (found) =>
    found.map(
      (row) => `${row.querySelector('dt')!.textContent}: ${row.querySelector('.provenance-words')!.textContent}`,
    ),
  );
  for (const row of rows) console.log(`  ${plain(row)}`);
  await page.close();
}

await build({ browser: 'chrome', manifestVersion: 3 });
const server = await servePages(pagesFolder);

if (hasDisplay && process.env.CI === undefined) {
  const chromium = await launchChromium({
    headless: false,
    language: process.env.LANG?.startsWith('zh') ? 'zh-CN' : 'en-US',
  });
  const [english, chinese] = [
    await chromium.open(`${server.origin}/en-portal/`),
    await chromium.open(`${server.origin}/zh-portal/`),
  ];
  await chromium.clickIcon(chinese);
  console.log(`The reader is open on ${chinese.url()}; an English page is in the tab beside it: ${english.url()}`);
  console.log('Click the Sourceline icon there. Close the window to end.');
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
} else {
  for (const { slug, language } of samples) {
    const chromium = await launchChromium({ language });
    await describe(chromium, `${server.origin}/${slug}/`);
    const taken = await takePictures(
      chromium,
      `${server.origin}/${slug}/`,
      { width: 1280, dark: false },
      picturesFolder,
      `${slug}-`,
    );
    console.log(`  ${taken.length} pictures in .output/demo/${slug}-*.png`);
    await chromium.close();
  }
}
await server.close();
