import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/languages/index.ts';
import { withManifest } from './chromium.ts';
import { useExtension } from './extension.ts';
import { pageState, plain, readerText, waitForReader } from './reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Node {
  localName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
}

/** Whatever is laid over the page before the reader comes; its root is closed to scripts, not to the browser. */
async function firstText(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const texts: string[] = [];
  const read = (node: Node, isFirst: boolean) => {
    const inFirst = isFirst || node.localName === 'sourceline-first';
    if (node.localName === 'style') return;
    if (inFirst && node.nodeValue) texts.push(node.nodeValue);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) read(child, inFirst);
  };
  read(root as Node, false);
  return plain(texts.join(''));
}

const address = (origin: string) => `${origin}/en-portal/`;

describe('the first text', () => {
  // What a click on the icon grants.
  const extension = useExtension({ folder: withManifest({ host_permissions: ['<all_urls>'] }) });

  /** Puts the first of our scripts into a page, with the words of its language, and nothing else. */
  async function putFirst(page: Page): Promise<unknown> {
    await page.bringToFront();
    const target = await extension.chromium.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = (await target.worker())!;
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const target = { tabId: tab!.id! };
      await chrome.scripting.executeScript({ target, files: ['/words/en.js' as '/first.js'] });
      const [answer] = await chrome.scripting.executeScript({ target, files: ['/first.js'] });
      return answer!.result;
    });
  }

  test('is the article, laid over a page that stays as it is', async () => {
    const page = await extension.chromium.open(address(extension.server.origin));
    const before = await pageState(page);
    expect(await putFirst(page)).toBe(true);
    const text = await firstText(page);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.localName)).toBe('sourceline-first');
    await page.keyboard.press('Escape');
    expect(await pageState(page)).toBe(before);
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    const body = await page.evaluate(() =>
      [...document.querySelectorAll('[data-sourceline-article] p')].map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const own of copy.querySelectorAll('[data-spoken], [data-gutter]')) own.remove();
        return copy.textContent!;
      }),
    );
    expect(body.length).toBeGreaterThan(2);
    for (const paragraph of body) expect(text).toContain(plain(paragraph));
    await page.close();
  });

  test('makes way for the reader, which has the same text', async () => {
    const page = await extension.chromium.open(address(extension.server.origin));
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await firstText(page)).toBe('');
    expect(await readerText(page)).not.toBe('');
    await page.close();
  });

  test('comes on a page that declares another language than its text’s', async () => {
    const lines = [
      'Die Fähre lag am Morgen zwei Stunden lang im Nebel fest, und die Leute auf dem Kai warteten mit ihren Taschen.',
      'Der Kapitän sagte, dass er die Bojen vor der Einfahrt nicht sehen konnte und deshalb nicht auslaufen wollte.',
      'Gegen neun Uhr kam der Wind aus dem Westen, und das Schiff fuhr mit allen, die noch da waren, auf die Insel.',
      'Am Nachmittag war der Fahrplan wieder so, wie er auf der Tafel steht, und nur die Post kam erst am Abend an.',
    ];
    const body = `<h1>Fähre liegt im Nebel fest</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;
    const page = await extension.chromium.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node.nodeName === 'SOURCELINE-FIRST') Object.assign(globalThis, { firstCame: true });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(
      extension.server.add(
        '/nebel',
        `<!doctype html><html lang="en"><title>Fähre im Nebel</title><article>${body}</article>`,
      ),
    );
    await extension.chromium.clickIcon(page);
    await waitForReader(page, true);
    expect(await page.evaluate(() => 'firstCame' in globalThis)).toBe(true);
    expect(await readerText(page)).toContain(lines[3]);
    await page.close();
  });

  test('does not come over a page that is no article', async () => {
    const page = await extension.chromium.open(
      extension.server.add(
        '/little',
        '<!doctype html><html lang="en"><title>Little</title><p>Nothing to be read here.',
      ),
    );
    const before = await pageState(page);
    expect(await putFirst(page)).toBe(false);
    expect(await pageState(page)).toBe(before);
    await page.close();
  });
});

/** The languages whose words a built script holds. */
function languagesIn(name: string): string[] {
  const script = readFileSync(join(import.meta.dirname, `../../.output/chrome-mv3/${name}.js`), 'utf8');
  return languages.filter(({ republication }) => script.includes(republication[0]!)).map(({ tag }) => tag);
}

describe('words of languages', () => {
  test('are where a page is read', () => {
    expect(languagesIn('read')).toHaveLength(languages.length);
  });

  // A rule that is imported for one small function would bring them all.
  test.each(['first', 'reader', 'take', 'watch', 'pill', 'notice'])('are not in %s.js', (name) => {
    expect(languagesIn(name)).toEqual([]);
  });
});
