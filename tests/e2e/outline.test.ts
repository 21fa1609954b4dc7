import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader, waitForTold } from './reader.ts';

const extension = useExtension();

const chapters = ['The boat', 'The fog', 'The bridge'];
const days = Array.from({ length: 10 }, (_, i) => `the ${i + 2}th of March`);
/** No two paragraphs of an article are the same. */
const proseOf = (sight: string) =>
  days
    .map(
      (day) =>
        `<p>On ${day} the ferry lay at the quay, people spoke of ${sight}, and the harbour master wrote the delay of ${day} into his book, as he had done every winter since the new pier was opened to the town.</p>`,
    )
    .join('');

async function readLongArticle(): Promise<Page> {
  const body = chapters.map((chapter) => `<h2>${chapter}</h2>${proseOf(chapter.toLowerCase())}`).join('');
  const page = await extension.chromium.open(
    extension.server.add(
      '/long/',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry waits for the fog</title></head><body><article><h1>Ferry waits for the fog</h1>${proseOf('nothing else')}${body}</article></body></html>`,
    ),
  );
  await extension.chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  return page;
}

const topOf = (page: Page, heading: string) =>
  page.$$eval(
    'sourceline-reader h2',
    (headings, wanted) => headings.find((one) => one.textContent === wanted)!.getBoundingClientRect().top,
    heading,
  );

/** As it is told, in the bar. */
async function minutesLeft(page: Page): Promise<number> {
  const said = /^(\d+) min left$/u;
  await waitForTold(page, said);
  const queue = [await page.accessibility.snapshot({ interestingOnly: false })];
  for (let node = queue.shift(); node; node = queue.shift()) {
    const minutes = said.exec(node.name ?? '')?.[1];
    if (minutes) return Number(minutes);
    queue.push(...(node.children ?? []));
  }
  throw new Error('no minutes are told');
}

test('the outline lists the text’s headings, and each leads there, by key and by pointer', async () => {
  const page = await readLongArticle();
  await page.keyboard.press('o');
  for (const chapter of chapters) await waitForControl(page, chapter);
  await (await control(page, 'The bridge')).click();
  await page.waitForFunction(() => document.activeElement?.textContent === 'The bridge');
  expect(await topOf(page, 'The bridge')).toBeGreaterThan(0);
  expect(await topOf(page, 'The bridge')).toBeLessThan(await page.evaluate(() => innerHeight / 2));
  // It makes way for the text that it led to.
  await expect(control(page, 'The fog')).rejects.toThrow('no control');

  await page.keyboard.press('o');
  await (await waitForControl(page, 'The boat')).press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'The boat');
  await page.close();
});

test('the minutes that are left become fewer as the text is read, to its end', async () => {
  const page = await readLongArticle();
  const told = [await minutesLeft(page)];
  await page.$$eval('sourceline-reader h2', (headings) => headings[1]!.scrollIntoView({ behavior: 'instant' }));
  await waitForTold(page, new RegExp(`^(?!${told[0]} )\\d+ min left$`, 'u'));
  told.push(await minutesLeft(page));
  expect(told[1]).toBeLessThan(told[0]!);
  expect(told[1]).toBeGreaterThan(told[0]! / 3);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await waitForTold(page, 'Read to the end');
  await page.close();
});
