import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, plain, readerText, waitForControl, waitForNoControl, waitForReader } from './reader.ts';

const extension = useExtension();

const box =
  'The harbour trust was founded by four fishermen in the year of the great flood, and it has run the crossing ever since without a grant from the county, which no other ferry on this coast can say of itself.';
const story = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
];
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body><article><h1>Ferry stops for a month</h1>
  ${story
    .slice(0, 2)
    .map((line) => `<p>${line}</p>`)
    .join('')}
  <aside class="fact-box"><p>${box}</p></aside>
  ${story
    .slice(2)
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;

async function open(path: string): Promise<Page> {
  const view = await extension.chromium.open(extension.server.add(path, page));
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  return view;
}

const focused = (view: Page) => view.evaluate(() => document.activeElement?.textContent);

/** What a screen reader stands at, in the reader's frame, too. */
async function focusedRole(view: Page): Promise<string | undefined> {
  const tree = await view.accessibility.snapshot({ interestingOnly: false });
  const queue = tree ? [tree] : [];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.focused && node.role !== 'RootWebArea') return node.role;
    queue.push(...(node.children ?? []));
  }
  return undefined;
}

const articleText = (view: Page) =>
  view.$eval('[data-sourceline-article]', (article) => (article as HTMLElement).innerText.replace(/\s+/gu, ' '));

describe('what a page has and its article has not', () => {
  test('is shown in place, put back, kept when saved, and there on the site’s next page', async () => {
    const view = await open('/left-out/1');
    expect(await readerText(view)).not.toContain('four fishermen');
    await (await waitForControl(view, 'Show what stands beside it')).click();
    const text = await articleText(view);
    expect(text.indexOf(story[1]!)).toBeLessThan(text.indexOf(box));
    expect(text.indexOf(box)).toBeLessThan(text.indexOf(story[2]!));
    expect(await view.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Left out');

    await view.keyboard.press('Tab');
    expect(await focused(view)).toBe('Put back on this site');
    await view.keyboard.press('Enter');
    await view.waitForFunction(() => document.querySelector('[data-left-out]') === null);
    expect(await articleText(view)).toContain(box);
    // Whoever put it back by key reads on in it.
    expect(await focused(view)).toBe(box);
    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();

    const next = await open('/left-out/2');
    expect(await readerText(next)).toContain(box);
    await (await waitForControl(next, 'Leave it out again next time')).press('Enter');
    await waitForNoControl(next, 'Leave it out again next time');
    expect(await focusedRole(next)).toBe('paragraph');
    await next.close();
    const last = await open('/left-out/3');
    expect(await readerText(last)).not.toContain('four fishermen');
    await last.close();
  });

  test('what was put back is in the saved article', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = await (await library.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForSelector('[data-sourceline-article]');
    expect(plain(await frame.$eval('[data-sourceline-article]', (article) => article.textContent!))).toContain(box);
    await library.close();
  });
});
