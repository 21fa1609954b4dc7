import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { useExtension } from './extension.ts';
import { control, readerText, waitForControl, waitForReader } from './reader.ts';

const extension = useExtension();

const prose = Array.from(
  { length: 12 },
  (_, i) =>
    `<p>Paragraph ${i + 1} tells, at the length of a newspaper's, how the old ferry house on the south bank got its lights back and who paid for them.</p>`,
).join('\n');
const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><head><title>The ferry house</title></head><body><article><h1>The ferry house</h1>${body}</article></body></html>`;

const bombs: [string, string, 'article' | 'message'][] = [
  [
    'a field named parentNode around the text',
    pageOf(`<form><input name="parentNode"><input name="nodeType"><input name="nextElementSibling">${prose}</form>`),
    'article',
  ],
  ['90,000 nested divs', pageOf(`${'<div>'.repeat(90_000)}${prose}`), 'message'],
  ['200,000 elements', pageOf(`${prose}${'<i>x</i>'.repeat(200_000)}`), 'message'],
  ['a srcset of 1 MB', pageOf(`<img srcset="${'a'.repeat(1_000_000)} !" src="x.png">${prose}`), 'article'],
  [
    '20,000 attributes on one paragraph',
    pageOf(
      `<p ${Array.from({ length: 20_000 }, (_, i) => `data-a${i}="x"`).join(' ')}>A sentence of its own.</p>${prose}`,
    ),
    'article',
  ],
];

describe('pages made to freeze a tab', () => {
  test.each(bombs)('%s: ends in an article or a message', async (name, html, outcome) => {
    const page = await extension.chromium.open(
      extension.server.add(`/bomb-${bombs.findIndex(([known]) => known === name)}/`, html),
    );
    // The page's own first layout is not ours; a reader clicks when it is on the screen.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const began = performance.now();
    const popup = await extension.chromium.clickIcon(page);
    console.log(`>> ${name}: ${Math.round(performance.now() - began)} ms from the click to the popup's answer`);
    const message = await popup.$eval('main', (element) => (element as HTMLElement).innerText);
    if (outcome === 'article') {
      await waitForReader(page, true);
      expect(await readerText(page)).toContain('Paragraph 12 tells');
    } else expect(message).toContain('This page is too large to read');
    await page.close();
  });
});

// One of each class of attack on sanitizers. Each sets the flag when it runs; the table of security.md is longer, and
// DOMPurify's own suite longer still: this is to see that our pipeline uses it, at both places where HTML is shown.
// The page runs them too, some of them late: what an event on an element of the page's own runs is noted as 0.
const flag =
  "(window.__ran=window.__ran||[]).push(window.event&&!window.event.target.closest?.('sourceline-reader')?0:1)";
const payloads = [
  `<img src="missing.png" onerror="${flag}">`,
  `<a href="javascript:${flag}" id="click">a link</a>`,
  `<a href="&#106;avascript:${flag}">a coded link</a>`,
  `<svg><script>${flag}</script></svg><svg onload="${flag}"><animate onbegin="${flag}" attributeName="x"></svg>`,
  `<iframe srcdoc="<script>${flag.replaceAll('window.', 'parent.')}</script>"></iframe>`,
  `<details open ontoggle="${flag}"><summary>more</summary>text</details>`,
  `<video><source onerror="${flag}"></video><audio src=x onerror="${flag}"></audio>`,
  `<form action="javascript:${flag}"><button autofocus onfocus="${flag}">send</button></form>`,
  `<style>@import "javascript:${flag}"; p { background: url(leak.png) }</style>`,
  `<base href="javascript:${flag}//"><meta http-equiv="refresh" content="0;url=javascript:${flag}">`,
  `<object data="data:text/html,<script>${flag}</script>"></object><embed src="data:text/html,x">`,
  `<p style="position:fixed;inset:0;z-index:9" class="strip" data-statement="source">Verified source: Reuters</p>`,
  `<mark data-statement="source" data-id="source-1">Credited to nobody</mark>`,
  `<template><img src=x onerror="${flag}"></template><noscript><img src=x onerror="${flag}"></noscript>`,
  // Last: it leaves the parser inside a table of MathML, and what follows is no longer a paragraph.
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${flag}&gt;">`,
];

function hostilePage(): string {
  const body = payloads
    .map(
      (payload, i) =>
        `<div class="text"><p>Line ${i + 1} of a story that goes on, with enough words to be one of its paragraphs and not a caption.</p>${payload}</div>`,
    )
    .join('\n');
  return pageOf(`<div>${prose}${body}${prose}</div>`);
}

interface DomNode {
  nodeId: number;
  localName: string;
  children?: DomNode[];
  contentDocument?: DomNode;
}

function findNode(root: DomNode, name: string): DomNode | undefined {
  if (root.localName === name) return root;
  for (const child of root.children ?? []) {
    const found = findNode(child, name);
    if (found) return found;
  }
  return undefined;
}

async function markupOf(page: Page): Promise<string> {
  return page.$eval('sourceline-reader', (reader) => reader.innerHTML);
}

const forbidden =
  /<(?:script|iframe|object|embed|form|button|input|style|base|meta|svg|math|video|audio|template)\b|\son\w+=|javascript:|srcdoc=|\sstyle="(?!--step)/iu;

describe('a page that wants to run in the reader', () => {
  test('the attacks are live: put into a page as they are, some run', async () => {
    const page = await extension.chromium.open(extension.server.add('/control/', '<!doctype html><body></body>'));
    await page.evaluate((all) => {
      document.body.innerHTML = all.join('');
      document.querySelector<HTMLElement>('#click')!.click();
    }, payloads);
    await page.waitForFunction(() => ((window as unknown as { __ran?: number[] }).__ran?.length ?? 0) >= 5);
    await page.close();
  });

  test('none runs in the reader or in the saved article, nothing of theirs is asked for, and none can look like ours', async () => {
    const page = await extension.chromium.open(extension.server.add('/hostile/', hostilePage()));
    await page.evaluate(() => {
      (window as unknown as { __ran: number[] }).__ran = [];
    });
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await readerText(page)).toContain('Line 14 of a story');
    expect(await markupOf(page)).not.toMatch(forbidden);
    expect(await page.$$eval('sourceline-reader mark', (marks) => marks.length)).toBe(0);
    await page.bringToFront();
    await (await control(page, 'Save')).click();
    await waitForControl(page, 'Saved');
    expect(await page.evaluate(() => (window as unknown as { __ran: number[] }).__ran.filter(Boolean))).toEqual([]);

    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await library.waitForSelector('.saved-row a');
    const requests: string[] = [];
    library.on('request', (request) => requests.push(request.url()));
    await library.goto(await library.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
    const frame = await (await library.waitForSelector('iframe'))!.contentFrame();
    await frame!.waitForSelector('[data-sourceline-article]');
    expect(await frame!.$eval('body', (body) => body.innerHTML)).not.toMatch(forbidden);
    expect(await frame!.evaluate(() => (window as unknown as { __ran?: number[] }).__ran)).toBeUndefined();
    expect(await library.evaluate(() => (window as unknown as { __ran?: number[] }).__ran)).toBeUndefined();
    expect(requests.filter((url) => !/^(?:chrome-extension|blob):/u.test(url))).toEqual([]);
    await library.close();
    await page.close();
  });

  test('should the sanitizer ever fail, the frame of a saved article still runs nothing and asks for nothing', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    await library.waitForSelector('.saved-row a');
    await library.goto(await library.$eval('.saved-row a', (link) => (link as HTMLAnchorElement).href));
    const frame = (await (await library.waitForSelector('iframe'))!.contentFrame())!;
    await frame.waitForSelector('[data-sourceline-article]');
    const asked = extension.server.asked.length;
    // The debugger writes markup past every policy: it stands for a sanitizer that lets all through.
    const session = await library.createCDPSession();
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const body = findNode(root, 'iframe')!.contentDocument!;
    const outerHTML = `<body>${payloads.join('')}<img src="${extension.server.origin}/pixel.png"><script src="${extension.server.origin}/x.js"></script></body>`;
    await session.send('DOM.setOuterHTML', { nodeId: findNode(body, 'body')!.nodeId, outerHTML });
    expect(await frame.$$eval('[onerror]', (found) => found.length)).toBeGreaterThan(0);
    await frame.evaluate(() => document.querySelector<HTMLElement>('#click')?.click());
    await library.evaluate(() => new Promise(requestAnimationFrame));
    expect(await frame.evaluate(() => (window as unknown as { __ran?: number[] }).__ran)).toBeUndefined();
    expect(await library.evaluate(() => (window as unknown as { __ran?: number[] }).__ran)).toBeUndefined();
    expect(extension.server.asked.slice(asked)).toEqual([]);
    await library.close();
  });
});

describe('a page whose own policy is strict', () => {
  test('gets the reader all the same, in its own dress', async () => {
    const url = extension.server.add('/strict/', pageOf(`<figure><img src="/zh-portal/ship.png"></figure>${prose}`), {
      'content-security-policy':
        "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const page = await extension.chromium.open(url);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await readerText(page)).toContain('Paragraph 12 tells');
    const left = await page.$eval('sourceline-reader h1', (headline) => headline.getBoundingClientRect().left);
    expect(left).toBeGreaterThan(200);
    expect(await page.$eval('sourceline-reader h1', (headline) => getComputedStyle(headline).fontSize)).toBe('38px');
    await page.close();
  });
});

describe('who may talk to the background', () => {
  test('a page cannot: it sees no extension to talk to', async () => {
    const page = await extension.chromium.open(`${extension.server.origin}/en-own/`);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(
      await page.evaluate(
        () => typeof (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime?.sendMessage,
      ),
    ).toBe('undefined');
    expect(await page.evaluate(() => 'sourcelineRead' in globalThis)).toBe(false);
    await page.close();
  });

  test('a message of the wrong shape saves nothing', async () => {
    const library = await extension.chromium.open(`${extension.chromium.origin}/library.html`);
    const listed = async () => {
      await library.waitForSelector('.saved-rows, .saved-empty');
      return library.$$eval('.saved-row', (rows) => rows.length);
    };
    const before = await listed();
    const answer = await library.evaluate(() =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        id: 1,
        type: 'saveArticle',
        timestamp: Date.now(),
        data: { id: 'not-a-uuid', article: { url: 'javascript:alert(1)' } },
      }),
    );
    expect(JSON.stringify(answer)).toContain('"saved":false');
    await library.reload();
    expect(await listed()).toBe(before);
    await library.close();
  });
});
