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
];
const more = (day: string) => lines.map((line) => `<p>On ${day} it was said again: ${line}</p>`).join('');
const week = ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map(more).join('');
const noted = `<p>${lines[0]}<sup id="r1"><a href="#n1">[1]</a></sup> Why she stops is told <a href="#why">further below</a>.</p>`;
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body><article><h1>Ferry stops for a month</h1>
  ${noted}${week}<h2 id="why">Why she stops</h2>${week.replaceAll('On ', 'By ')}
  <ol><li id="n1">Minutes of the harbour trust, the second of March, page four: the sum was voted for by all but one of the nine members. <a href="#r1">↩</a></li></ol></article></body></html>`;

const noteIn = (view: Page | Frame) =>
  view.evaluate(() => {
    const note = document.querySelector<HTMLElement>('[data-note]');
    if (!note) return undefined;
    const mark = document.querySelector('[data-leads-to]')!.getBoundingClientRect();
    const box = note.getBoundingClientRect();
    return {
      text: note.innerText.split('\n')[0],
      isBeside: Math.min(Math.abs(box.top - mark.bottom), Math.abs(mark.top - box.bottom)) < 20,
      isFocused: document.activeElement === note,
      name: note.getAttribute('aria-label'),
    };
  });
const opened = {
  text: expect.stringMatching(/^Minutes of the harbour trust.*nine members\.\s*$/u),
  isBeside: true,
  isFocused: true,
  name: 'Note [1]',
};

describe('an article’s own links', () => {
  test('a mark opens its note beside it; Escape closes the note and not the reader', async () => {
    const view = await extension.chromium.open(extension.server.add('/notes/', page));
    await extension.chromium.clickIcon(view);
    await waitForReader(view, true);
    await view.bringToFront();
    await view.focus('a[data-leads-to]');
    await view.keyboard.press('Enter');
    await view.waitForSelector('[data-note]');
    expect(await noteIn(view)).toEqual(opened);
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);
    await view.keyboard.press('Escape');
    expect(await noteIn(view)).toBeUndefined();
    expect(await view.evaluate(() => document.activeElement?.textContent)).toBe('[1]');
    await waitForReader(view, true);

    await (await control(view, 'further below')).click();
    const place = await view.$eval('[data-sourceline-article] h2', (heading) => [
      Math.round(heading.getBoundingClientRect().top),
      document.activeElement === heading,
    ]);
    expect(place).toEqual([56, true]);
    expect(extension.chromium.browser.targets().filter((target) => target.url().includes('/notes/')).length).toBe(1);
    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();
  });

  test('the same in the saved article; a press on the page around closes the note', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await (await frame.waitForSelector('a[data-leads-to]'))!.click();
    await frame.waitForSelector('[data-note]');
    expect(await noteIn(frame)).toEqual(opened);
    await library.mouse.click(5, 400);
    expect(await noteIn(frame)).toBeUndefined();
    await (await frame.waitForSelector('a[data-leads-to]'))!.click();
    await (await frame.waitForSelector('[data-note-foot] > span'))!.click();
    expect(await frame.evaluate(() => document.activeElement?.localName)).toBe('li');
    expect(await library.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await library.close();
  });
});
