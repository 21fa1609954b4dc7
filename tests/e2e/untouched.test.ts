import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { pageState, waitForReader } from './reader.ts';

const extension = useExtension();

const lines = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
];

// Scrolls smoothly, draws how far it is scrolled, and counts how often it hears of it, as pages with a progress line do.
const page = `<!doctype html><html lang="en"><head><title>Ferry stops</title><style>html { scroll-behavior: smooth } article { padding: 100px 0 2000px }</style></head>
  <body><div id="bar"></div><article><h1>Ferry stops for a month</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>
  <script>
    let heard = 0;
    const draw = () => {
      bar.style.width = Math.round(scrollY) + 'px';
      bar.dataset.heard = ++heard;
    };
    addEventListener('scroll', draw);
    document.addEventListener('scroll', draw);
  </script></body></html>`;

test('a page that draws how far it is scrolled hears nothing of the reader’s scrolling, and everything of its own', async () => {
  const view = await extension.chromium.open(extension.server.add('/untouched/scrolled', page));
  await view.evaluate(() => {
    scrollTo({ top: 300, behavior: 'instant' });
    return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  });
  const before = await pageState(view);
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  await view.evaluate(() => {
    scrollTo({ top: 50, behavior: 'instant' });
    return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  });
  await view.keyboard.press('Escape');
  await waitForReader(view, false);
  await view.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
  expect(await pageState(view)).toBe(before);
  await view.evaluate(() => {
    scrollTo({ top: 320, behavior: 'instant' });
    return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  });
  expect(await view.$eval('#bar', (bar) => (bar as HTMLElement).style.width)).toBe('320px');
});
