/**
 * npm run bench -- untouched MANIFEST.jsonl [--articles 100]
 * Whether saved pages are as before when the reader was opened over them and closed: every node and attribute, scroll
 * position, focus and sheets, once with the pages' scripts off, so that nothing but us can change them, and once with
 * those scripts that stand in the page itself, whose new errors are counted.
 */
import type { Page } from 'puppeteer-core';
import { listSavedPages, loadSavedPage } from '../../scripts/saved-pages.ts';
import { type Chromium, launchChromium } from '../e2e/chromium.ts';
import { pagesFolder } from '../e2e/pages.ts';
import { pageState, waitForReader } from '../e2e/reader.ts';
import { servePages } from '../e2e/server.ts';

// Nothing of a saved page leaves this machine.
const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

const longestWait = 8000; // milliseconds

type Outcome = 'as before' | 'changed' | 'not opened';

/** Lets a page come to rest: what its own scripts still do is done. */
const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestIdleCallback(() => resolve(), { timeout: 2000 }), { timeout: 2000 }),
      ),
  );

/** Opens the reader by a click and closes it by a key; tells how the page was left and which errors its scripts raised meanwhile. */
async function openAndClose(chromium: Chromium, address: string): Promise<{ outcome: Outcome; errors: string[] }> {
  const page = await chromium.open(address);
  const errors: string[] = [];
  try {
    await rest(page);
    await page.evaluate(() => {
      scrollTo(0, 400);
      document.querySelector<HTMLElement>('main a[href], a[href]')?.focus({ preventScroll: true });
    });
    await rest(page);
    const before = await pageState(page);
    page.on('pageerror', (problem) => errors.push(String(problem)));
    await chromium.clickIcon(page);
    const opened = await Promise.race([
      waitForReader(page, true).then(() => true),
      // A page that is no article keeps the popup, which says so.
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestWait)),
    ]);
    if (!opened) return { outcome: 'not opened', errors };
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForReader(page, false);
    await rest(page);
    return { outcome: (await pageState(page)) === before ? 'as before' : 'changed', errors };
  } catch (problem) {
    return { outcome: 'not opened', errors: [...errors, `not opened: ${problem}`] };
  } finally {
    await page.close().catch(() => undefined);
  }
}

export async function benchUntouched(
  _script: string,
  [manifest]: string[],
  { articles = '100' }: { articles?: string },
): Promise<void> {
  if (!manifest) throw new Error('usage: npm run bench -- untouched MANIFEST.jsonl [--articles 100]');
  const all = listSavedPages([manifest]);
  const step = Math.max(1, Math.floor(all.length / Number(articles)));
  const saved = all.filter((_, i) => i % step === 0).slice(0, Number(articles));
  for (const [scripts, policy] of [
    ['off', "script-src 'none'"],
    ['on', "script-src 'unsafe-inline' 'unsafe-eval'"],
  ] as const) {
    const server = await servePages(pagesFolder);
    const chromium = await launchChromium({ flags: [offline] });
    const counts = new Map<Outcome, string[]>();
    const withErrors: string[] = [];
    for (const [i, one] of saved.entries()) {
      const { body, contentType } = loadSavedPage(one);
      const headers = { 'content-type': contentType, 'content-security-policy': policy };
      const { outcome, errors } = await openAndClose(chromium, server.add(`/saved/${i}`, body, headers));
      counts.set(outcome, [...(counts.get(outcome) ?? []), one.id]);
      if (errors.length > 0) withErrors.push(`${one.id}: ${errors[0]}`);
    }
    await chromium.close();
    await server.close();
    console.log(`\nscripts ${scripts}`);
    for (const [outcome, ids] of counts)
      console.log(`${outcome.padEnd(12)} ${ids.length}${outcome === 'as before' ? '' : `  ${ids.join(' ')}`}`);
    console.log(`with errors  ${withErrors.length}\n${withErrors.map((line) => `  ${line.slice(0, 160)}\n`).join('')}`);
  }
}
