import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { waitForReader } from './reader.ts';
import { openNewest, savePage } from './saved.ts';
import { chooseSettings } from './settings.ts';

const extension = useExtension();

const prose = ['first', 'second', 'third', 'fourth', 'fifth']
  .map(
    (turn) =>
      `<p>On its ${turn} crossing the ferry was steered by a program of eleven lines, which the harbour master had written on the back of a timetable and read aloud to the crew.</p>`,
  )
  .join('');
const address = () =>
  extension.server.add(
    '/code/',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A ferry of eleven lines</title><style>pre span { color: red }</style></head><body><article><h1>A ferry of eleven lines</h1>${prose}<pre><code class="language-python"><span>def</span> cross(tide):\n    # wait for the fog\n    return "stay" if tide &lt; 2 else "go"\n</code></pre><pre>no language is said of this: return "stay"</pre>${prose}</article></body></html>`,
  );

/** What each coloured part is, with its ink, once the code has been coloured. */
async function coloured(view: Page | Frame): Promise<Record<string, { words: string; ink: string }>> {
  await view.waitForSelector('[data-sourceline-article] pre [data-code-part]');
  return view.$$eval('[data-sourceline-article] pre [data-code-part]', (parts) =>
    Object.fromEntries(
      parts.map((part) => [
        (part as HTMLElement).dataset.codePart,
        { words: part.textContent, ink: getComputedStyle(part).color },
      ]),
    ),
  );
}
const codeIn = (view: Page | Frame) =>
  view.$$eval('[data-sourceline-article] pre', (blocks) => blocks.map((block) => block.textContent));

const code = ['def cross(tide):\n    # wait for the fog\n    return "stay" if tide < 2 else "go"\n'];
const unsaid = 'no language is said of this: return "stay"';

test('code has colours where its page says what it is written in, in the reader and in the saved article', async () => {
  const page = await savePage(extension.chromium, address());
  const parts = await coloured(page);
  expect(parts).toMatchObject({
    note: { words: '# wait for the fog' },
    number: { words: '2' },
    string: { words: '"go"' },
    word: { words: 'else' },
  });
  // Each a colour of its own, and none the page's.
  const inks = Object.values(parts).map(({ ink }) => ink);
  expect(new Set(inks).size).toBe(inks.length);
  expect(inks).not.toContain('rgb(255, 0, 0)');
  expect(await codeIn(page)).toEqual([...code, unsaid]);
  await page.close();

  const { view, frame } = await openNewest(extension.chromium);
  expect(await coloured(frame)).toEqual(parts);
  expect(await codeIn(frame)).toEqual([...code, unsaid]);
  await view.close();
});

test('and other colours in a dark theme', async () => {
  const light = await extension.chromium.open(address());
  await extension.chromium.clickIcon(light);
  await waitForReader(light, true);
  const before = await coloured(light);
  await light.close();
  await chooseSettings(extension.chromium, { theme: 'dark' });
  const dark = await extension.chromium.open(address());
  await extension.chromium.clickIcon(dark);
  await waitForReader(dark, true);
  const after = await coloured(dark);
  for (const [part, { ink }] of Object.entries(before)) expect(after[part]!.ink).not.toBe(ink);
  await dark.close();
});
