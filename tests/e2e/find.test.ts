import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ownTypesetting } from '../../lib/typesetting.ts';
import { violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader, waitForTold } from './reader.ts';
import { openNewest, savePage } from './saved.ts';
import { chooseSettings } from './settings.ts';

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

async function findLibraries(view: Page, text: Page | Frame): Promise<void> {
  await view.keyboard.press('/');
  await waitForTold(view, 'Words in this text');
  await view.keyboard.type('LIBRARY');
  const { all, here, isInSight } = await shownIn(text);
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(all.map((words) => words.toLowerCase()))).toEqual(new Set(['library']));
  expect([here.length, isInSight]).toEqual([1, true]);
  await waitForTold(view, `1 of ${all.length}`);
  await view.keyboard.press('Enter');
  await waitForTold(view, `2 of ${all.length}`);
  expect((await shownIn(text)).isInSight).toBe(true);
  await view.keyboard.down('Shift');
  await view.keyboard.press('Enter');
  await view.keyboard.press('Enter');
  await view.keyboard.up('Shift');
  await waitForTold(view, `${all.length} of ${all.length}`);
  expect((await shownIn(text)).isInSight).toBe(true);
  await view.keyboard.type(' of glass');
  await waitForTold(view, 'Not in this text');
  expect(await shownIn(text)).toMatchObject({ all: [], here: [] });
  expect(await violations(view)).toEqual([]);
  await view.keyboard.press('Escape');
}

test('words are found in an open article, and in the saved one', async () => {
  const { chromium, server } = extension;
  const page = await savePage(chromium, `${server.origin}/en-portal/`);
  await waitForReader(page, true);
  await page.bringToFront();
  await findLibraries(page, page);
  // The panel is closed, the article is not; the words stay for the next time.
  await waitForReader(page, true);
  await page.keyboard.press('/');
  await waitForTold(page, 'Not in this text');
  await page.close();

  const { view, frame } = await openNewest(chromium);
  await findLibraries(view, frame);
  await view.close();
});

test('where the bar has no room for its button, the menu leads there', async () => {
  const { chromium, server } = extension;
  const page = await chromium.open(`${server.origin}/en-portal/`);
  await page.setViewport({ width: 320, height: 700 });
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await (await waitForControl(page, 'More')).click();
  await (await waitForControl(page, 'Find in the text')).click();
  await waitForTold(page, 'Words in this text');
  await page.keyboard.type('library');
  expect((await shownIn(page)).here).toHaveLength(1);
  await page.setViewport({ width: 600, height: 700 });
  await (await control(page, 'More')).click();
  await waitForTold(page, 'Print or save as PDF');
  const told = JSON.stringify(await page.accessibility.snapshot());
  expect(told.match(/"name":"Find in the text"/gu)).toHaveLength(1);
  await page.close();
});

/** Where what is marked as found is in the window, with its words: in the page or in a frame of it. */
function hereIn(view: Page): Promise<{ words: string; top: number; left: number; right: number } | undefined> {
  return view.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.saved-frame');
    for (const place of [window, frame?.contentWindow as typeof window | undefined]) {
      const [found] = [...(place?.CSS.highlights.get('sourceline-search-here') ?? [])] as unknown as StaticRange[];
      if (!found || !place) continue;
      const range = place.document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      const from = place === window ? { left: 0, top: 0 } : frame!.getBoundingClientRect();
      const { top, left, right } = range.getBoundingClientRect();
      return { words: range.toString(), top: top + from.top, left: left + from.left, right: right + from.left };
    }
    return undefined;
  });
}

const panelEnd = 170; // pixels

test('words are found in the headline, which comes back into view, also where the text is in a frame', async () => {
  const { chromium, server } = extension;
  const page = await savePage(chromium, `${server.origin}/en-own/`);
  await waitForReader(page, true);
  await page.bringToFront();
  const headline = await page.$eval('sourceline-reader h1', (element) => element.textContent!);
  const { view } = await openNewest(chromium);
  for (const one of [page, view]) {
    await one.bringToFront();
    await one.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await one.keyboard.press('/');
    await waitForTold(one, 'Words in this text');
    await one.keyboard.type(headline);
    await waitForTold(one, '1 of 1');
    const here = (await hereIn(one))!;
    expect(here.words).toBe(headline);
    expect(here.top).toBeGreaterThan(panelEnd);
    expect(here.top).toBeLessThan(await one.evaluate(() => innerHeight));
    await one.close();
  }
});

test('words are brought into view in a vertical text, beside the panel', async () => {
  const { chromium, server } = extension;
  await chooseSettings(chromium, {
    typesettings: { kana: { ...ownTypesetting, vertical: true } },
  });
  const page = await chromium.open(`${server.origin}/ja-portal/`);
  await chromium.clickIcon(page);
  await waitForReader(page, true);
  await page.bringToFront();
  await page.keyboard.press('/');
  await waitForTold(page, 'Words in this text');
  const last = await page.$$eval('[data-sourceline-article] p', (all) =>
    all.findLast((paragraph) => !paragraph.querySelector('[data-spoken], ruby'))!.textContent!.slice(0, 6),
  );
  await page.keyboard.type(last);
  await waitForTold(page, '1 of 1');
  const here = (await hereIn(page))!;
  expect(here.words).toBe(last);
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
  expect(here.left).toBeGreaterThanOrEqual(0);
  expect(here.right).toBeLessThanOrEqual(width!);
  expect(here.top).toBeGreaterThan(panelEnd);
  expect(here.top).toBeLessThan(height!);
  await page.close();
  await chooseSettings(chromium, {});
});
