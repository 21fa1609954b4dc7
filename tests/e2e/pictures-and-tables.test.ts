import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { waitForControl, waitForReader } from './reader.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();

const story = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');
const cells = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Holidays', 'Festivals'];
const row = (name: string) => `<tr>${cells.map((cell) => `<${name}>${cell}, at night</${name}>`).join('')}</tr>`;
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title></head><body><article><h1>Ferry stops for a month</h1>
  ${story}<figure><img src="/nowhere.jpg" alt="The Wren at her quay" width="800" height="500"></figure>
  <table><caption>Crossings</caption>${row('th')}${row('td')}</table>${story}</article></body></html>`;

test('a picture that does not load says so; a wide table scrolls in a box of its own', async () => {
  const view = await extension.chromium.open(extension.server.add('/pictures-and-tables', page));
  await view.setViewport({ width: 480, height: 800 });
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  await waitForControl(view, 'Open its address in a new tab');
  expect(await view.$eval('[data-missing-picture]', (place) => (place as HTMLElement).innerText.split('\n'))).toEqual([
    'This picture could not be shown here.',
    'The Wren at her quay',
    'Open its address in a new tab',
  ]);
  expect(await view.$eval('[data-missing-picture] a', (link) => (link as HTMLAnchorElement).href)).toBe(
    `${extension.server.origin}/nowhere.jpg`,
  );
  const table = await view.$eval('[data-sourceline-article] [data-table]', (box) => ({
    label: box.getAttribute('aria-label'),
    stops: (box as HTMLElement).tabIndex,
    scrolls: box.scrollWidth > box.clientWidth,
  }));
  expect(table).toEqual({ label: 'Crossings', stops: 0, scrolls: true });
  expect(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await view.close();
});

// A frame of black lines on nothing, 160 by 120.
const drawing =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAB4CAYAAAB1ovlvAAABBUlEQVR42u3SsQkAQAgEweu/aT+wB4V3Bi4wlU2SMlucJ5gATYB9wAABIkAEKEAEiAAFiAARIAgQAYIAESAIEAGCABEgCBABggARIAgQAYIAESAIEAGCABEgCBABggARIAgQASJAASJABChABIgABYgAESAIEAGCABEgCBABggARIAgQAYIAESAIEAGCABEgCBABggARIAgQAYIAESAIEAEiQAEiQAQoQASIAP0FASJAECACBAEiQBAgAgQBIkAQIAIEASJAECACBAEiQBAgAgQBIkAQIAIEASJABChABIgABYgAEaAAESACBAEiQBAgAgQBIkAQIAIEAfJvgGbT8wQToB3dA2zWZe+tYqDmAAAAAElFTkSuQmCC';

test.each([
  ['light', 0],
  ['dark', 255],
] as const)(
  'a drawing without a ground, in the theme %s, stands on paper that its black lines can be seen on',
  async (theme, opacity) => {
    const { chromium, server } = extension;
    server.addFile('/drawing.png', Buffer.from(drawing, 'base64'), 'image/png');
    const drawn = page.replace('/nowhere.jpg', '/drawing.png');
    await chooseSettings(chromium, { theme });
    const view = await chromium.open(server.add(`/drawing-${theme}`, drawn));
    await chromium.clickIcon(view);
    await waitForReader(view, true);
    const ground = await view.$eval('[data-sourceline-article] img', (image) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = getComputedStyle(image).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    });
    expect(ground[3]).toBe(opacity);
    if (opacity > 0) expect(Math.min(...ground.slice(0, 3))).toBeGreaterThan(200);
    await chooseSettings(chromium, {});
    await view.close();
  },
);
