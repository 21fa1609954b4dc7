import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

const lines = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
].map((line) => `<p>${line}</p>`);
/** A drawing of our own, as a file that a browser loads. */
const picture = readFileSync(join(import.meta.dirname, '../../public/icon/128.png'));
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body><article><h1>Ferry stops for a month</h1>
  ${lines[0]}<figure><img src="/large/quay.png" alt="The Wren at her quay"><figcaption>The Wren in March. Photo: Ines Vale</figcaption></figure>
  ${lines[1]}<figure><a href="/large/bridge.png"><img src="/large/bridge.png" alt="The bridge"></a></figure>${lines[2]}${lines[3]}</article></body></html>`;

async function open(path: string): Promise<Page> {
  for (const name of ['quay', 'bridge']) extension.server.addFile(`/large/${name}.png`, picture, 'image/png');
  const view = await extension.chromium.open(extension.server.add(path, page));
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  return view;
}

const focused = (view: Page | Frame) => view.evaluate(() => document.activeElement?.getAttribute('alt'));

/** What the large picture is called, by the accessibility tree: the reader's root is closed to scripts. */
async function shown(view: Page): Promise<string[]> {
  const tree = await view.accessibility.snapshot({ interestingOnly: true });
  const found: string[] = [];
  const visit = (node: NonNullable<typeof tree>, inside: boolean) => {
    const isDialog = node.role === 'dialog' && node.name === 'Pictures';
    if (inside && (node.role === 'image' || node.role === 'StaticText') && node.name) found.push(node.name);
    for (const child of node.children ?? []) visit(child, inside || isDialog);
  };
  visit(tree!, false);
  return found;
}

describe('a picture', () => {
  test('opens large with Enter, turns by arrows, and gives the focus back; nothing more is asked for', async () => {
    const view = await open('/large-pictures/1');
    await waitForControl(view, 'Enlarge: The Wren at her quay');
    const asked = extension.server.asked.length;
    await view.focus('[data-sourceline-article] img');
    await view.keyboard.press('Enter');
    await waitForControl(view, 'Next');
    expect(await shown(view)).toEqual(
      expect.arrayContaining(['1 of 2', 'The Wren at her quay', 'The Wren in March. Photo: Ines Vale']),
    );
    await view.keyboard.press('ArrowRight');
    expect(await shown(view)).toEqual(expect.arrayContaining(['2 of 2', 'The bridge']));
    await waitForControl(view, 'Where it leads');
    // Neither a key of the reader's nor the next picture, of which there is none.
    for (const key of ['ArrowRight', 'm', 'o', 'l']) await view.keyboard.press(key as 'm');
    expect(await shown(view)).toEqual(expect.arrayContaining(['2 of 2']));
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);
    await view.keyboard.press('Escape');
    await waitForReader(view, true);
    expect(await shown(view)).toEqual([]);
    expect(await focused(view)).toBe('The Wren at her quay');
    expect(await view.$eval('sourceline-reader', (reader) => reader.getAttribute('data-sourceline-marks'))).toBe('on');
    expect(extension.server.asked.slice(asked)).toEqual([]);
    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();
  });

  test('opens large by a click in the saved article, and closes', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await (await frame.waitForSelector('img[role="button"]'))!.click();
    await library.waitForSelector('dialog.picture-dialog[open]');
    await library.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.picture-stage img')!.naturalWidth > 0,
    );
    expect(await library.$eval('.picture-caption', (line) => line.textContent)).toBe(
      'The Wren in March. Photo: Ines Vale',
    );
    await (await control(library, 'Full size')).click();
    await library.waitForSelector('.picture-stage-full');
    expect(await violations(library)).toEqual([]);
    await (await control(library, 'Close')).click();
    await library.waitForFunction(() => document.querySelector('dialog.picture-dialog') === null);
    expect(await focused(frame)).toBe('The Wren at her quay');
    await library.close();
  });

  test('does not open for a click that a page makes up', async () => {
    const view = await open('/large-pictures/2');
    await waitForControl(view, 'Enlarge: The bridge');
    await view.$eval('[data-sourceline-article] img', (image) => (image as HTMLElement).click());
    expect(await shown(view)).toEqual([]);
    await view.close();
  });
});
