import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openShadowRoot, violations } from './axe.ts';
import { useExtension } from './extension.ts';
import { control, readerText, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

const lines = [
  'The night ferry across the channel will stop for the whole of April, the harbour trust said on Monday evening.',
  'Its only boat, the Wren, needs a new shaft, and the yard that can make one is two days up the coast.',
  'About three hundred people cross each night, most of them nurses, bakers and crews of the early trains.',
  'The trust has hired two buses that will drive round by the bridge, which takes an hour instead of ten minutes.',
  'Drivers on the quay said that they had heard of the plan from a note pinned to the ticket window.',
  'The skipper, who has crossed some forty thousand times, said that he would spend the month painting his kitchen.',
  'A spare boat was sold six years ago, when the trust thought that the new tunnel would be ready by now.',
  'The tunnel has been dug for four of its seven miles and has filled with water on three occasions since.',
  'Shops on the far bank expect a quiet month and have asked the county for a lower rent until the boat returns.',
];
const lastLines =
  '<p>Source: Harbour Courier</p><p>Disclaimer: The views expressed in this article do not represent those of this site.</p>';

interface Served {
  part: number;
  path: string;
  headline?: string;
  body?: string;
}

function pageOf({ part, path, headline = 'Ferry stops for a month', body }: Served): string {
  const here =
    body ??
    lines
      .slice(part * 3 - 3, part * 3)
      .map((line) => `<p>${line}</p>`)
      .join('');
  const links = [1, 2, 3].map((n) =>
    n === part ? `<b>${n}</b>` : `<a href="${path}${n === 1 ? '' : `_${n}`}.html">${n}</a>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title></head><body>
    <article><h1>${headline}</h1><div class="text">${here}${part === 3 ? lastLines : ''}</div></article>
    <p class="pages">${links.join(' ')}</p></body></html>`;
}

function serve(path: string, changed: Partial<Record<number, Partial<Served>>> = {}): string {
  for (const part of [2, 3])
    extension.server.add(`${path}_${part}.html`, pageOf({ part, path, ...changed[part] }), {
      'content-type': 'text/html',
    });
  // No policy of the page keeps a reader from what a click on its link would bring.
  return extension.server.add(`${path}.html`, pageOf({ part: 1, path }), {
    'content-security-policy': "default-src 'self'; connect-src 'none'; require-trusted-types-for 'script'",
  });
}

async function open(address: string): Promise<Page> {
  const view = await extension.chromium.open(address);
  await extension.chromium.clickIcon(view);
  await waitForReader(view, true);
  await view.bringToFront();
  return view;
}

const said = async (view: Page) => JSON.stringify(await view.accessibility.snapshot({ interestingOnly: false }));
async function waitUntilSaid(view: Page, words: string): Promise<void> {
  while (!(await said(view)).includes(words)) await view.evaluate(() => new Promise(requestAnimationFrame));
}
const askedFor = (path: string) => extension.server.asked.filter((asked) => asked.startsWith(path));

describe('an article of three pages', () => {
  test('is brought in part by part, on a click alone; what the last states counts', async () => {
    const view = await open(serve('/parts/ferry'));
    await waitUntilSaid(view, 'This is part 1 of 3.');
    await waitUntilSaid(view, 'No credit line read on this page');
    expect(askedFor('/parts/ferry')).toEqual(['/parts/ferry.html']);

    await (await waitForControl(view, 'Bring in the next part')).click();
    await waitUntilSaid(view, 'This is part 2 of 3.');
    expect(askedFor('/parts/ferry')).toEqual(['/parts/ferry.html', '/parts/ferry_2.html']);
    expect(await view.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Part 2');

    await (await waitForControl(view, 'Bring in the next part')).click();
    await waitUntilSaid(view, 'All 3 parts are here.');
    const text = await readerText(view);
    for (const line of lines) expect(text.split(line)).toHaveLength(2);
    await waitUntilSaid(view, 'on part 3');
    expect(await view.$$eval('[data-part="3"] mark', (marks) => marks.map((mark) => mark.dataset.statement))).toEqual([
      'source',
      'disclaimer',
    ]);
    await (await control(view, /Show.*part 3/u)).click();
    expect(await view.evaluate(() => document.activeElement?.localName)).toBe('mark');

    await (await control(view, 'Save')).click();
    await waitForControl(view, 'Saved');
    await view.close();

    // The page itself is what is kept of it: nothing says that it has changed.
    const again = await open(`${extension.server.origin}/parts/ferry.html`);
    await waitForControl(again, 'Saved');
    await again.close();

    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await (await library.waitForSelector('.saved-row a'))!.click();
    const frame = (await (await library.waitForSelector('.saved-frame'))!.contentFrame())!;
    await frame.waitForSelector('[data-sourceline-article]');
    const saved = await frame.$eval('[data-sourceline-article]', (article) => article.textContent!);
    for (const line of lines) expect(saved).toContain(line);
    expect(await frame.$$eval('hr', (rules) => rules.map(({ title }) => title))).toEqual(['Part 2', 'Part 3']);
    await library.close();
  });

  test('is brought in whole in one go', async () => {
    const view = await open(serve('/whole/ferry'));
    await openShadowRoot(view, 'sourceline-reader');
    expect(await violations(view)).toEqual([]);
    await (await waitForControl(view, 'Bring in all')).press('Enter');
    await waitUntilSaid(view, 'All 3 parts are here.');
    expect(await violations(view)).toEqual([]);
    const text = await readerText(view);
    for (const line of lines) expect(text).toContain(line);
    await view.close();
  });

  test.each([
    [
      'another headline',
      { headline: 'Tunnel fills with water' },
      'Its page has another headline: “Tunnel fills with water”.',
    ],
    [
      'the same text again',
      {
        body: lines
          .slice(0, 3)
          .map((line) => `<p>${line}</p>`)
          .join(''),
      },
      'Its page shows the text that is already here.',
    ],
    ['no article', { body: '<p>Gone.</p>' }, 'No article was found on its page.'],
  ])('a part with %s is not brought in, and nothing is lost', async (_, changed, sentence) => {
    const view = await open(serve('/other/ferry', { 2: changed }));
    const before = await readerText(view);
    await (await waitForControl(view, 'Bring in the next part')).click();
    await waitUntilSaid(view, sentence);
    expect(await readerText(view)).toBe(before);
    await control(view, 'Try again');
    await view.close();
  });

  test('whose next part leads to another site stays on this one', async () => {
    const away = extension.server.origin.replace('localhost', '127.0.0.1');
    const address = serve('/away/ferry');
    extension.server.redirect('/away/ferry_2.html', `${away}/away/ferry_3.html`);
    const view = await open(address);
    await (await waitForControl(view, 'Bring in the next part')).click();
    await waitUntilSaid(view, 'leads to another site');
    expect(askedFor('/away/ferry_3.html')).toEqual([]);
    await view.close();
  });
});
