import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';
import { pagesFolder } from './pages.ts';
import { control, waitForControl, waitForReader } from './reader.ts';
import { type PageServer, servePages } from './server.ts';

let server: PageServer;
let elsewhere: PageServer;
let chromium: Chromium;
beforeAll(async () => {
  server = await servePages(pagesFolder);
  elsewhere = await servePages(pagesFolder);
});
afterAll(async () => {
  await server.close();
  await elsewhere.close();
});

/** The other server, under a name that is another host. */
const otherOrigin = () => elsewhere.origin.replace('localhost', '127.0.0.1');

/** An article with two pictures of its own host and two of another. */
function addPage(): string {
  const paragraph = (i: number) =>
    `<p>The ${i}th ferry of the morning lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book as he had written every delay since the new pier was opened for the islanders.</p>`;
  const figure = (source: string) => `<figure><img src="${source}" width="640" height="400" alt="The quay"></figure>`;
  return server.add(
    '/other-hosts/',
    `<!doctype html><html lang="en"><head><title>Ferry waits for the fog</title></head><body><article><h1>Ferry waits for the fog</h1>
    ${paragraph(1)}${figure('/en-own/anchor-hours.png')}${paragraph(2)}${figure(`${otherOrigin()}/en-own/customs-house.png`)}
    ${paragraph(3)}${figure('/en-portal/lighthouse.png')}${paragraph(4)}${figure(`${otherOrigin()}/en-sourceline/ferry.png`)}
    ${paragraph(5)}${paragraph(6)}${paragraph(7)}</article></body></html>`,
  );
}

/** Opens the article that was saved, and its frame. */
async function openSaved(): Promise<{ view: Page; frame: Frame; requests: string[] }> {
  const view = await chromium.open(`${chromium.origin}/library.html`);
  const row = await view.waitForSelector('.saved-row a');
  const requests: string[] = [];
  view.on('request', (request) => requests.push(request.url()));
  await view.goto(await row!.evaluate((link) => (link as HTMLAnchorElement).href));
  const frame = await (await view.waitForSelector('iframe'))!.contentFrame();
  await frame!.waitForSelector('[data-sourceline-article] img');
  return { view, frame: frame!, requests };
}

/** How many pictures of the saved article are drawn, and how many places say that there is none. */
async function drawn(frame: Frame): Promise<[drawn: number, missing: number]> {
  return frame.evaluate(async () => {
    const images = [...document.querySelectorAll('img')];
    await Promise.all(images.map((image) => image.decode()));
    const counts: [number, number] = [
      images.filter((image) => image.naturalWidth > 100).length,
      document.querySelectorAll('[data-missing-picture]').length,
    ];
    return counts;
  });
}

/** Resolves when so many places of the saved article say that there is no picture. A frame without scripts has no clock to wait by. */
async function waitForMissing(view: Page, count: number): Promise<void> {
  await view.waitForFunction(
    (wanted) =>
      document.querySelector('iframe')!.contentDocument!.querySelectorAll('[data-missing-picture]').length === wanted,
    {},
    count,
  );
}

const fromWeb = (requests: string[]) => requests.filter((url) => !/^(?:chrome-extension|blob):/u.test(url));

test('pictures of other hosts are offered when an article is saved, fetched from these hosts on a click, and read offline', async () => {
  // The browser's question has no answer without a screen: this build has been allowed the hosts.
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://127.0.0.1/*'] }) });
  const page = await chromium.open(addPage());
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await (await control(page, 'Save')).click();
  await waitForControl(page, 'Saved');
  const told = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
  expect(told).toContain('2 of 4 pictures are kept. The others can be fetched');
  await page.close();

  const first = await openSaved();
  expect(await drawn(first.frame)).toEqual([2, 2]);
  expect(fromWeb(first.requests)).toEqual([]);
  expect(await first.view.$eval('.picture-offer', (offer) => offer.textContent)).toContain(
    '2 of 4 pictures are kept. What is not kept comes from 127.0.0.1.',
  );
  const askedBefore = elsewhere.asked.length;

  await (await first.frame.$('[data-missing-picture] [role=button]'))!.click();
  await waitForMissing(first.view, 1);
  expect(elsewhere.asked.slice(askedBefore)).toEqual(['/en-own/customs-house.png']);

  await (await control(first.view, 'Fetch the pictures of this article')).click();
  await waitForMissing(first.view, 0);
  expect(elsewhere.asked.slice(askedBefore)).toEqual(['/en-own/customs-house.png', '/en-sourceline/ferry.png']);
  expect(await first.view.$eval('.picture-offer', (offer) => offer.textContent)).toContain('4 of 4 pictures are kept.');
  // The view itself fetched nothing.
  expect(fromWeb(first.requests)).toEqual([]);
  await first.view.close();

  await elsewhere.close();
  const later = await openSaved();
  expect(await drawn(later.frame)).toEqual([4, 0]);
  expect(fromWeb(later.requests)).toEqual([]);
  expect(await later.view.$('.picture-offer')).toBeNull();
  await chromium.close();
});

test('a view of the extension may fetch nothing, whatever is allowed', async () => {
  chromium = await launchChromium({ folder: withManifest({ host_permissions: ['http://*/*'] }) });
  for (const name of ['popup', 'library', 'options']) {
    const view = await chromium.open(`${chromium.origin}/${name}.html`);
    const before = server.asked.length;
    const answer = await view.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      `${server.origin}/en-own/`,
    );
    expect([name, answer, server.asked.length - before]).toEqual([name, 'refused', 0]);
    await view.close();
  }
  await chromium.close();
});
