import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium, withManifest } from './chromium.ts';

/** On the browser's own page of extensions. */
declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: {
    reload(id: string, options: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    removeHostPermission(id: string, host: string): Promise<void>;
  };
};

export interface Granted {
  chromium: Chromium;
  /** A view of the extension, from which the browser can be asked. */
  view: Page;
  /** Takes a host back, as a reader does on the browser's own page of extensions. */
  takeBack(host: string): Promise<void>;
}

/**
 * Chromium with the extension as it ships, which has been allowed some hosts. The browser's question cannot be answered
 * without a screen; but what an extension's manifest asked for when it was loaded, and no longer does when it is loaded
 * again, the browser keeps as a reader's own leave: to be asked for by a click, given back, and taken back.
 */
export async function launchGranted(hosts: string[]): Promise<Granted> {
  const folder = withManifest({});
  const path = join(folder, 'manifest.json');
  const shipped = readFileSync(path, 'utf8');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(shipped), host_permissions: hosts }));
  const chromium = await launchChromium({ folder });
  writeFileSync(path, shipped);
  const extensions = await chromium.browser.newPage();
  await extensions.goto('chrome://extensions/');
  const id = new URL(chromium.origin).host || chromium.origin.split('/')[2]!;
  await extensions.evaluate(async (reloaded) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload(reloaded, { failQuietly: true });
  }, id);
  const view = await chromium.open(`${chromium.origin}/options.html`);
  // Until the worker that was started anew has said what it listens to, the browser has nobody to tell of a click.
  await view.waitForFunction(
    async () => {
      const question = { id: 0, type: 'askPlace', timestamp: Date.now(), data: '' };
      return (await chrome.runtime.sendMessage(question).catch(() => undefined)) !== undefined;
    },
    { polling: 50 },
  );
  return {
    chromium,
    view,
    takeBack: (host) =>
      extensions.evaluate((from, taken) => chrome.developerPrivate.removeHostPermission(from, taken), id, host),
  };
}
