import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProfile } from './chromium.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { pagesFolder } from './pages.ts';
import { waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

const downloads = newProfile();
let firefox: Firefox;
let server: PageServer;
let elsewhere: PageServer;

beforeAll(async () => {
  server = await servePages(pagesFolder);
  elsewhere = await servePages(pagesFolder);
  firefox = await launchFirefox(newProfile(), {
    'browser.download.folderList': 2, // the folder named next
    'browser.download.dir': downloads,
  });
});
afterAll(async () => {
  await firefox.close();
  await server.close();
  await elsewhere.close();
});

const inPanel = (view: Page, words: string) =>
  view.waitForFunction((wanted) => document.querySelector('.transfer')?.textContent?.includes(wanted), {}, words);

/** Gives a file to the page's own chooser. */
async function bringIn(view: Page, name: string, bytes: Buffer): Promise<void> {
  await view.waitForSelector('.transfer input[type="file"]');
  await view.evaluate(
    (fileName, base64) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
      const chooser = document.querySelector<HTMLInputElement>('.transfer input[type="file"]')!;
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    bytes.toString('base64'),
  );
}

/** Resolves with the file of a backup when it lies whole in the folder of downloads. */
function downloadedBackup(): Promise<string> {
  const find = () => {
    const names = readdirSync(downloads);
    const name = names.find((one) => /^sourceline-backup-.*\.zip$/u.test(one));
    return name && !existsSync(join(downloads, `${name}.part`)) && readFileSync(join(downloads, name)).length > 0
      ? join(downloads, name)
      : undefined;
  };
  return new Promise((resolve) => {
    const watcher = watch(downloads, () => {
      const found = find();
      if (!found) return;
      watcher.close();
      resolve(found);
    });
  });
}

const press = (view: Page, words: string) =>
  view.evaluate((label) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label)!.click();
  }, words);

/** Answers the browser's own question about hosts, once it is asked. */
const allow = () =>
  firefox.inWindow(`(async () => {
    const { PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
    const { panel } = PopupNotifications;
    if (panel.state !== 'open')
      await new Promise((resolve) => panel.addEventListener('popupshown', resolve, { once: true }));
    const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
    panel.firstElementChild.button.click();
    await hidden;
  })()`);

test('a list of another reader is brought in, and searched in both languages', async () => {
  const view = await firefox.openOwn('/library.html#import');
  const list = `title,url,time_added,cursor,tags,status
Ferry waits in dense fog,https://tidewater.example/ferry,1700000000,,fog|tides,unread
港口轮渡停航,https://tidewater.example/gangkou,1700000001,,,archive
No address,,1700000002,,,unread`;
  await bringIn(view, 'pocket.csv', Buffer.from(list));
  await inPanel(view, '2 articles added');
  await inPanel(view, '1 entry not imported');
  await view.close();
  const library = await firefox.openOwn('/library.html');
  for (const [typed, found] of [
    ['"dense fog"', 'Ferry waits in dense fog'],
    ['轮渡', '港口轮渡停航'],
  ] as const) {
    await library.waitForSelector('input[type="search"]');
    await library.$eval(
      'input[type="search"]',
      (field, words) => {
        (field as HTMLInputElement).value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      typed,
    );
    await library.waitForFunction(
      (headline) => {
        const rows = [...document.querySelectorAll('.saved-row')];
        return rows.length === 1 && rows[0]!.textContent?.includes(headline);
      },
      {},
      found,
    );
  }
  await library.close();
});

test('a backup is a file that brings everything back', async () => {
  const view = await firefox.openOwn('/library.html#import');
  await view.waitForSelector('.transfer');
  await inPanel(view, 'Back up now');
  const written = downloadedBackup();
  await press(view, 'Back up now');
  const backup = readFileSync(await written);
  await inPanel(view, 'Last backup:');
  await view.close();

  const other = await launchFirefox();
  const empty = await other.openOwn('/library.html#import');
  await bringIn(empty, 'backup.zip', backup);
  await inPanel(empty, '2 articles added');
  await other.close();
});

test('an article’s pictures are fetched from their host on a click, and read without a request', async () => {
  const otherOrigin = elsewhere.origin.replace('localhost', '127.0.0.1');
  const paragraph = (i: number) =>
    `<p>The ${i}th ferry of the morning lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book as he had written every delay since the new pier was opened for the islanders.</p>`;
  const url = server.add(
    '/other-hosts/',
    `<!doctype html><html lang="en"><head><title>Ferry at the quay</title></head><body><article><h1>Ferry at the quay</h1>
    ${paragraph(1)}${paragraph(2)}<figure><img src="${otherOrigin}/en-own/customs-house.png" width="640" height="400" alt="The quay"></figure>
    ${[3, 4, 5].map(paragraph).join('')}<figure><img src="/en-own/customs-house.png" width="640" height="400" alt="The house"></figure>
    ${[6, 7].map(paragraph).join('')}</article></body></html>`,
  );
  const page = await firefox.open(url);
  await firefox.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  // The Save button stands before the last. Firefox's protocol tells no names inside a closed root.
  await page.mouse.click(await page.evaluate(() => document.documentElement.clientWidth - 100), 24);
  const library = await firefox.openOwn('/library.html');
  await library.waitForFunction(() =>
    [...document.querySelectorAll('.saved-row a')].some(({ textContent }) => textContent === 'Ferry at the quay'),
  );
  const path = await library.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.saved-row a')];
    const { pathname, search } = links.find(({ textContent }) => textContent === 'Ferry at the quay')!;
    return pathname + search;
  });
  await library.close();
  const saved = await firefox.openOwn(path);
  await saved.bringToFront();
  // The page's own picture came with it.
  await saved.waitForFunction(() =>
    document.querySelector('.picture-offer')?.textContent?.includes('1 of 2 pictures are kept'),
  );
  const fetchAll = await saved.waitForSelector('.picture-offer button');
  const before = elsewhere.asked.length;
  await fetchAll!.click();
  await allow();
  await saved.waitForFunction(() => document.querySelector('.picture-offer')?.textContent?.includes('2 of 2'));
  expect(elsewhere.asked.slice(before)).toEqual(['/en-own/customs-house.png']);
  await saved.close();
  await page.close();

  const asked = [server.asked.length, elsewhere.asked.length];
  const later = await firefox.openOwn(path);
  const width = await later.waitForFunction(() => {
    const image = document.querySelector('iframe')?.contentDocument?.querySelector('img');
    return image?.complete ? image.naturalWidth : undefined;
  });
  expect(await width.jsonValue()).toBeGreaterThan(100);
  expect([server.asked.length, elsewhere.asked.length]).toEqual(asked);
  // Its text has no room for labels beside it in a window that becomes narrow.
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 500, height: 800 },
  ]) {
    await later.setViewport(viewport);
    await later.waitForFunction(
      (isWide) => {
        const text = document.querySelector('iframe')!.contentDocument!.querySelector('[data-sourceline-article] p')!;
        return text.getBoundingClientRect().left > 50 === isWide;
      },
      {},
      viewport.width > 1000,
    );
  }
  await later.close();
});
