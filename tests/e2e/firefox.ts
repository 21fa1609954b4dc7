import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { newProfile } from './chromium.ts';

export const extensionFolder = join(import.meta.dirname, '../../.output/firefox-mv3');
export const extensionId = 'sourceline@sourceline.example';
const uuid = '7a1e6f0c-52d4-4b1f-9d3c-0f5b8e2a4c61'; // fixed, so that the tests know the pages' address

export interface Firefox {
  browser: Browser;
  /** `moz-extension://…`, without a slash at its end. */
  origin: string;
  open(url: string): Promise<Page>;
  /** Opens a page of the extension; the protocol never reports that such a page has loaded. */
  openOwn(path: string): Promise<Page>;
  /** Clicks the toolbar icon for the tab on top, through the browser's own code: it grants the tab and opens the popup. */
  clickIcon(page: Page): Promise<void>;
  /** Runs in the browser's own window, where its questions and its sidebar stand; gives what can be sent as it is. */
  inWindow(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface Protocol {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/**
 * Starts Firefox with the built extension.
 * @param preferences of the browser, beside those that all tests want
 * @param way whether it is loaded for this once, or lies in the profile, installed for good
 */
export async function launchFirefox(
  profile = newProfile(),
  preferences: Record<string, string | number | boolean> = {},
  way: 'loaded' | 'installed' = 'loaded',
): Promise<Firefox> {
  const executablePath = findFirefox();
  const isFirstRun = !existsSync(join(profile, 'prefs.js'));
  if (!executablePath) throw new Error('no Firefox found');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'intl.locale.requested': 'en-US',
      'security.notification_enable_delay': 0, // milliseconds in which the browser's questions take no answer
      // What is loaded for a test goes with the browser; what it kept stays, as it does of what was installed.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Lets what lies in the profile be installed, unsigned as it is.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.startupScanScopes': 15,
      ...preferences,
    },
  });
  if (way === 'loaded') await browser.installExtension(extensionFolder);
  const origin = `moz-extension://${uuid}`;
  const protocol = (browser as unknown as { connection: Protocol }).connection;
  const inBrowserWindow = async (expression: string) => {
    const { result } = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: { context: string }[] };
    const answer = (await protocol.send('script.evaluate', {
      expression,
      target: { context: contexts[0]!.context },
      awaitPromise: true,
    })) as { result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } };
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
    return answer.result.result?.value;
  };
  // The page of the first run comes to the top; a click on the icon must not meet it. The protocol does not tell of it.
  const closeWelcome = `new Promise((resolve) => {
    const isWelcome = (tab) => tab.linkedBrowser.currentURI.spec === '${origin}/welcome.html';
    const close = () => {
      const welcome = gBrowser.tabs.find(isWelcome);
      if (!welcome) return;
      gBrowser.tabContainer.removeEventListener('TabAttrModified', close);
      gBrowser.removeTab(welcome);
      resolve();
    };
    gBrowser.tabContainer.addEventListener('TabAttrModified', close);
    close();
  })`;
  if (isFirstRun) await inBrowserWindow(closeWelcome);
  return {
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      void page.goto(origin + path).catch(() => undefined);
      // No event tells when such a page is there, and a question that meets the blank page's window as it goes is an error: then
      // the next window is asked. Any other error is one. Asked with `evaluate`, which goes to the browser each time:
      // `waitForFunction` keeps that error for the page and answers with it at once, for good, and no limit of time would ever end that.
      for (;;) {
        try {
          if (await page.evaluate(() => document.querySelector('#root')?.childElementCount)) return page;
        } catch (error) {
          if (!String(error).includes('should be an object, got null')) throw error;
        }
      }
    },
    async clickIcon(page) {
      await page.bringToFront();
      await inBrowserWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.extensionMap.get(${JSON.stringify(extensionId)});
        const action = ExtensionParent.apiManager.global.browserActionFor(extension);
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        // A click while the popup of the last one is open would only close it.
        for (const panel of window.document.querySelectorAll('panel')) {
          if (panel.state === 'closed') continue;
          const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
          panel.hidePopup();
          await hidden;
        }
        await action.triggerAction(window);
      })()`);
    },
    inWindow: inBrowserWindow,
    close: () => browser.close(),
  };
}
