import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';

const extension = useExtension();

interface Shown {
  all: string[];
  here: string[];
  isInSight: boolean;
}

/** What is marked as found, in a page or in a saved article's frame. */
function shownIn(place: Page | Frame): Promise<Shown> {
  return place.evaluate(() => {
    const rangesOf = (name: string) => [...(CSS.highlights.get(name) ?? [])] as unknown as StaticRange[];
    const live = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const here = rangesOf('sourceline-search-here').map(live);
    const top = (here[0]?.getBoundingClientRect().top ?? -1) + (frameElement?.getBoundingClientRect().top ?? 0);
    return {
      all: rangesOf('sourceline-search').map((range) => live(range).toString()),
      here: here.map(String),
      isInSight: top > 170 && top < window.top!.innerHeight,
    };
  });
}

/** Resolves when what a person is told holds some words: the panel is out of scripts' reach. */
async function waitForWords(page: Page, wanted: string): Promise<void> {
  for (;;) {
    const tree = [await page.accessibility.snapshot({ interestingOnly: false })];
    for (let node = tree.shift(); node; node = tree.shift()) {
      if (node.name === wanted) return;
      tree.push(...(node.children ?? []));
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function findLibraries(view: Page, text: Page | Frame): Promise<void> {
  await view.keyboard.press('/');
  await waitForWords(view, 'Words in this text');
  await view.keyboard.type('LIBRARY');
  const { all, here, isInSight } = await shownIn(text);
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(all.map((words) => words.toLowerCase()))).toEqual(new Set(['library']));
  expect([here.length, isInSight]).toEqual([1, true]);
  await waitForWords(view, `1 of ${all.length}`);
  await view.keyboard.press('Enter');
  await waitForWords(view, `2 of ${all.length}`);
  expect((await shownIn(text)).isInSight).toBe(true);
  await view.keyboard.down('Shift');
  await view.keyboard.press('Enter');
  await view.keyboard.press('Enter');
  await view.keyboard.up('Shift');
  await waitForWords(view, `${all.length} of ${all.length}`);
  expect((await shownIn(text)).isInSight).toBe(true);
  await view.keyboard.type(' of glass');
  await waitForWords(view, 'Not in this text');
  expect(await shownIn(text)).toMatchObject({ all: [], here: [] });
  expect(await violations(view)).toEqual([]);
  await view.keyboard.press('Escape');
}

test('words are found in an open article, and in the saved one', async () => {
  const { chromium, server } = extension;
  const page = await chromium.open(`${server.origin}/en-portal/`);
  const popup = await chromium.clickIcon(page);
  await (await popup.waitForSelector('.page-card-actions .button:last-child'))!.click();
  await popup.waitForSelector('.page-card-actions [aria-pressed="true"]');
  await waitForReader(page, true);
  await page.bringToFront();
  await findLibraries(page, page);
  // The panel is closed, the article is not; the words stay for the next time.
  await waitForReader(page, true);
  await page.keyboard.press('/');
  await waitForWords(page, 'Not in this text');
  await page.close();

  const view = await chromium.open(`${chromium.origin}/library.html`);
  const row = (await view.waitForSelector('.saved-row a'))!;
  await view.goto(await row.evaluate((link) => (link as HTMLAnchorElement).href));
  const frame = (await (await view.waitForSelector('.saved-frame'))!.contentFrame())!;
  await frame.waitForSelector('[data-sourceline-article] p');
  await findLibraries(view, frame);
  await view.close();
});
