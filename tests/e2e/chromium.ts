import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/browsers.mjs';

const extensionFolder = join(import.meta.dirname, '../../.output/chrome-mv3');

export interface Chromium {
  browser: Browser;
  extension: Extension;
  /** `chrome-extension://…`, without a slash at its end. */
  origin: string;
  /** Opens an address in a new tab that lies on top. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar icon on a tab, as a reader would: the browser grants the tab and shows the popup. */
  clickIcon(page: Page): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Interface language, as Chromium's `--lang` takes it. */
  language?: string;
  /** A profile folder to come back to; a new one when absent. */
  profile?: string;
  headless?: boolean;
  /** The folder of another build than the one that ships. */
  folder?: string;
  /** Done before the extension comes into the browser. */
  prepare?: (browser: Browser, origin: string) => Promise<void>;
  flags?: string[];
  /** Leaves the page of the first run open, as a new reader finds it. */
  greeted?: boolean;
}

/** The origin that Chromium gives an extension without a key of its own: its folder's path, hashed, in letters a to p. */
function originOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return `chrome-extension://${hash.replace(/./gu, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!)}`;
}

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'sourceline-'));
}

/** The built extension with a changed manifest, in a folder of its own: what a reader's click would grant, or a browser would take. */
export function withManifest(change: Record<string, unknown>): string {
  const folder = newProfile();
  cpSync(extensionFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, ...change }));
  return folder;
}

/** Starts Chromium with the built extension. */
export async function launchChromium({
  language = 'en-US',
  profile = newProfile(),
  headless = true,
  folder = extensionFolder,
  prepare,
  flags = [],
  greeted = false,
}: LaunchOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found');
  const isFirstRun = !existsSync(profile) || readdirSync(profile).length === 0;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    protocolTimeout: 900_000, // benches run for minutes in one call
    userDataDir: profile,
    enableExtensions: prepare ? true : [folder],
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [...chromiumFlags, ...flags, `--lang=${language}`],
    // On Linux the interface's language comes from the environment, on others from the flag.
    env: { ...process.env, LANG: `${language.replace('-', '_')}.UTF-8`, LANGUAGE: language.replace('-', '_') },
  });
  if (prepare) {
    await prepare(browser, originOf(folder));
    await browser.installExtension(folder);
  }
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'),
  );
  const extension = [...(await browser.extensions()).values()][0]!;
  const origin = `chrome-extension://${extension.id}`;
  if (isFirstRun && !greeted) {
    const welcome = await browser.waitForTarget((target) => target.url() === `${origin}/welcome.html`);
    await (await welcome.asPage()).close();
  }
  return {
    browser,
    extension,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async clickIcon(page) {
      const isPopup = (target: Target) => target.url().startsWith(`${origin}/popup.html`);
      // A popup of the last click may still be closing; its target must not be taken for the new one.
      for (const old of browser.targets().filter(isPopup)) {
        const gone = new Promise<void>((resolve) => {
          const watch = (target: Target) => {
            if (target !== old) return;
            browser.off('targetdestroyed', watch);
            resolve();
          };
          browser.on('targetdestroyed', watch);
        });
        await old
          .asPage()
          .then((view) => view.close())
          .catch(() => undefined);
        if (browser.targets().includes(old)) await gone;
      }
      await page.bringToFront();
      const popup = browser.waitForTarget(isPopup);
      await page.triggerExtensionAction(extension);
      const view = await (await popup).asPage();
      await view.waitForSelector('.page-card, .page-card-message');
      return view;
    },
    close: () => browser.close(),
  };
}
