import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from './browsers.mjs';
import { loadSavedPage, type SavedPage } from './saved-pages.ts';

const pageTimeout = 30_000; // milliseconds until a page counts as hung

/**
 * Opens saved pages in headless Chromium as the extension would meet them: their scripts do not run (by policy, so
 * that the parser treats `<noscript>` as usual), nothing is fetched, and our code runs in a world of its own.
 */
export class PageRunner {
  #browser: Browser | undefined;

  async #page(): Promise<Page> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium found. Set CHROME_PATH, or run "npm start" once to install one.');
    this.#browser ??= await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      args: chromiumFlags,
      protocolTimeout: pageTimeout * 2,
    });
    return this.#browser.newPage();
  }

  /**
   * Loads a saved page and evaluates scripts in an isolated world of it, one after the other.
   * @returns the last script's value, which must be JSON
   */
  async evaluate<T>(saved: SavedPage, scripts: string[]): Promise<T> {
    const page = await this.#page();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${pageTimeout / 1000} s`)), pageTimeout);
    });
    try {
      return await Promise.race([this.#load(page, saved, scripts) as Promise<T>, timeout]);
    } catch (problem) {
      // A renderer that spins cannot be closed; a new browser can be started.
      if (String(problem).includes('no answer')) await this.close(true);
      throw problem;
    } finally {
      clearTimeout(timer);
      await page.close().catch(() => undefined);
    }
  }

  async #load(page: Page, saved: SavedPage, scripts: string[]): Promise<unknown> {
    const { body, contentType } = loadSavedPage(saved);
    let served = false;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !served) {
        served = true;
        const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'; object-src 'none'" };
        void request.respond({ status: 200, contentType, headers, body });
      } else void request.abort();
    });
    await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: pageTimeout });
    const session = await page.createCDPSession();
    try {
      return await evaluateIsolated(session, scripts);
    } finally {
      await session.detach().catch(() => undefined);
    }
  }

  async close(kill = false): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    if (kill) browser?.process()?.kill('SIGKILL');
    else await browser?.close();
  }
}

async function evaluateIsolated(session: CDPSession, scripts: string[]): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'sourceline',
  });
  let value: unknown;
  for (const expression of scripts) {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    value = result.value;
  }
  return value;
}
