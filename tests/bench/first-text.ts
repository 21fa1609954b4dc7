/**
 * npm run bench -- first-text MANIFEST.jsonl [--articles 40] [--beside FOLDER]…
 * From the click on a toolbar icon to the first painted text of the article, on saved pages, beside the least that other
 * readers have to do: Readability on a copy of the page, its result laid over the page as it comes; the same, shown in a
 * page of the extension, which is rNeomy's Reader View's way; Defuddle, with which Obsidian's Web Clipper reads, laid over
 * the page. All are extensions in one browser, and take turns on each page, in a tab of its own. Also the bytes of script
 * that each brings into the tab before the text is there.
 *
 * `--beside` takes an unpacked extension that was built elsewhere into the round, as often as it is given. A click on its
 * icon has to open its reader at once, over the page or in a page of its own, and nothing else that it does may want a tab.
 * It should have host permissions: a browser at work grants the clicked page too late now and then.
 */
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';
import { listSavedPages, loadSavedPage } from '../../scripts/saved-pages.ts';
import { newProfile } from '../e2e/chromium.ts';
import { pagesFolder } from '../e2e/pages.ts';
import { servePages } from '../e2e/server.ts';
import { firstText, watchForText } from './painted-text.ts';

const built = join(import.meta.dirname, '../../.output/chrome-mv3');
const require = createRequire(import.meta.url);
const ours = 'Sourceline';
const longestWait = 15_000; // milliseconds

/** A peer: an extension of one script, and of what happens on the click. */
interface Peer {
  name: string;
  /** The library that finds the article. */
  library: string;
  /** An expression for the article, as `{ title, content }`. */
  parse: string;
  /** Where the article is shown: laid over the page, or in a page of the extension to which the tab is sent. */
  shownIn: 'page' | 'own-page';
}

// The smallest amount of work that puts an article before a reader's eyes.
const fill = `
  const fill = (reader, { title, content }) => {
    reader.id = 'peer-reader';
    reader.innerHTML = '<article style="max-width:38em;margin:2em auto"><h1></h1>' + content + '</article>';
    reader.querySelector('h1').textContent = title;
  };`;
const layOver = `
  const reader = document.createElement('div');
  reader.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;color:#222;z-index:2147483647;font:18px/1.6 serif';
  fill(reader, article);
  document.body.append(reader);`;
const send = 'chrome.runtime.sendMessage({ article });';
const answers = `
  const articles = new Map();
  chrome.runtime.onMessage.addListener(({ article }, { tab }, answer) => {
    if (!article) return answer(articles.get(tab.id));
    articles.set(tab.id, article);
    chrome.tabs.update(tab.id, { url: chrome.runtime.getURL('reader.html') });
  });`;

/** Writes a peer. Returns its folder. */
function peerFolder({ name, library, parse, shownIn }: Peer): string {
  const folder = join(newProfile(), name.replaceAll(' ', '-'));
  const isPage = shownIn === 'page';
  mkdirSync(folder);
  cpSync(library, join(folder, 'library.js'));
  const files = {
    'show.js': `(() => {${fill} const article = ${parse}; if (!article?.content) return; ${isPage ? layOver : send} })();`,
    'background.js': `${answers}
      chrome.action.onClicked.addListener(({ id }) =>
        chrome.scripting.executeScript({ target: { tabId: id }, files: ['/library.js', '/show.js'] }));`,
    'reader.html': '<!doctype html><meta charset="utf-8"><body><script src="reader.js"></script>',
    'reader.js': `${fill} chrome.runtime.sendMessage({}, (article) => {
        const reader = document.createElement('div');
        fill(reader, article);
        document.body.append(reader);
      });`,
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name,
      version: '1.0',
      permissions: ['activeTab', 'scripting'],
      // A browser at work grants the clicked page too late now and then.
      host_permissions: ['http://localhost/*'],
      background: { service_worker: 'background.js' },
      action: {},
    }),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const readability = require.resolve('@mozilla/readability/Readability.js');
const defuddle = require.resolve('defuddle');
const byReadability = 'new Readability(document.cloneNode(true)).parse()';
const byDefuddle = 'new (Defuddle.default ?? Defuddle)(document, { url: location.href, useAsync: false }).parse()';
const peers: Peer[] = [
  { name: 'Readability', library: readability, parse: byReadability, shownIn: 'page' },
  // As rNeomy's Reader View goes about it, without anything that its own page does beside.
  { name: 'Reader View’s way', library: readability, parse: byReadability, shownIn: 'own-page' },
  // What Obsidian's Web Clipper reads with, without its reader.
  { name: 'Defuddle', library: defuddle, parse: byDefuddle, shownIn: 'page' },
];

/** Clicks an extension's icon on a page in a tab of its own. Returns the milliseconds to the first text, where one comes. */
async function timeClick(
  browser: Browser,
  extension: Extension,
  address: string,
  beforeClick?: (page: Page) => Promise<void>,
): Promise<number | undefined> {
  const page = await browser.newPage();
  // Some readers say in a dialog that they found nothing.
  page.on('dialog', (dialog) => void dialog.dismiss());
  const painted = firstText(page);
  try {
    await page.goto(address);
    await page.bringToFront();
    await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 3000 })));
    await beforeClick?.(page);
    await watchForText(page);
    const clicked = performance.timeOrigin + performance.now();
    await page.triggerExtensionAction(extension);
    const at = await Promise.race([
      painted,
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), longestWait)),
    ]);
    return at && at - clicked;
  } finally {
    // Ours opens its popup behind the text; whoever is next must not meet it.
    if (extension.name === ours) {
      const popup = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      const view = await popup.asPage();
      await view.waitForSelector('.page-card, .page-card-message');
      await view.close();
    }
    await page.close();
  }
}

/** The bytes of an extension's own scripts that come into a tab between the click on a page and the first text. */
async function scriptBytes(browser: Browser, extension: Extension, address: string): Promise<number> {
  const loaded = new Set<string>();
  await timeClick(browser, extension, address, async (page) => {
    const session = await page.createCDPSession();
    // Answers when all that ran before has been told of.
    await session.send('Debugger.enable');
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(`chrome-extension://${extension.id}/`)) loaded.add(new URL(url).pathname);
    });
    void firstText(page).then(() => session.removeAllListeners('Debugger.scriptParsed'));
  });
  return [...loaded].reduce((sum, path) => sum + statSync(join(extension.path, path)).size, 0);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

const middle = (values: number[], share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

export async function benchFirstText(
  _script: string,
  [manifest]: string[],
  { articles = '40', beside = [] }: { articles?: string; beside?: string[] },
): Promise<void> {
  if (!manifest)
    throw new Error('usage: npm run bench -- first-text MANIFEST.jsonl [--articles 40] [--beside FOLDER]…');
  const pages = listSavedPages([manifest]);
  const step = Math.max(1, Math.floor(pages.length / Number(articles)));
  const saved = pages.filter((_, i) => i % step === 0).slice(0, Number(articles));
  const server = await servePages(pagesFolder);
  const browser = await puppeteer.launch({
    executablePath: findChromium()!,
    headless: true,
    pipe: true,
    userDataDir: newProfile(),
    enableExtensions: [built, ...peers.map(peerFolder), ...beside.map((folder) => resolve(folder))],
    defaultViewport: { width: 1280, height: 900 },
    // Nothing of a saved page leaves this machine.
    args: [...chromiumFlags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  const contestants = [...(await browser.extensions()).values()];
  const ownPage = `${server.origin}/en-own/`;
  const scripts = new Map<string, number>();
  for (const extension of contestants) scripts.set(extension.name, await scriptBytes(browser, extension, ownPage));
  const rounds: Map<string, number>[] = [];
  for (const [i, one] of saved.entries()) {
    const { body, contentType } = loadSavedPage(one);
    const headers = { 'content-type': contentType, 'content-security-policy': "script-src 'none'" };
    const address = server.add(`/saved/${i}`, body, headers);
    const times = new Map<string, number>();
    for (let turn = 0; turn < contestants.length; turn++) {
      const extension = contestants[(turn + i) % contestants.length]!;
      const time = await timeClick(browser, extension, address);
      if (time) times.set(extension.name, time);
    }
    // Only pages that all of them show are compared.
    if (times.size === contestants.length) rounds.push(times);
  }
  await browser.close();
  await server.close();
  console.log(`\n${rounds.length} pages  milliseconds from the click to the first painted text, script until then`);
  for (const { name } of contestants) {
    const times = rounds.map((round) => round.get(name)!);
    const ratios = rounds.map((round) => round.get(ours)! / round.get(name)!);
    console.log(
      `${name.padEnd(20)} median ${middle(times).toFixed(0).padStart(6)}  p95 ${middle(times, 0.95).toFixed(0).padStart(6)}  ours : it ${middle(ratios).toFixed(2)}  ${kilobytes(scripts.get(name)!).padStart(8)}`,
    );
  }
  const sizes = ['first.js', 'words/en.js', 'read.js', 'reader.js'].map((file) => statSync(join(built, file)).size);
  console.log(`\n${ours} in all, for a text in English: ${kilobytes(sizes.reduce((sum, size) => sum + size))}`);
}
