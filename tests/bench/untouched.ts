/**
 * npm run bench -- untouched MANIFEST.jsonl [--articles 100]
 * Whether saved pages are as before when the reader was opened over them and closed: every node and attribute, scroll
 * position, focus and sheets, once with the pages' scripts off, so that nothing but us can change them, and once with
 * those scripts that stand in the page itself, whose new errors are counted. A page whose scripts are still at work changes
 * on its own: where one is not as before, it is left alone for as long, some times over, and only what it did not do then
 * counts as ours.
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

const mostControls = 3; // times that a changed page is left alone, to see what it does by itself

/** What became of a page between two moments: what is gone and what has come, and the errors that its scripts raised. */
interface Change {
  gone: Set<string>;
  come: Set<string>;
  errors: Set<string>;
  /** Milliseconds between the moments. */
  lasted: number;
}

/** Lets a page come to rest: what its own scripts still do is done. */
const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestIdleCallback(() => resolve(), { timeout: 2000 }), { timeout: 2000 }),
      ),
  );

/** A state in pieces: each tag with its attributes and the text behind it, in their order, then what else is known. */
const piecesOf = (state: string) => state.split(/(?=<)|(?=","scroll")/u);

/** The pieces of one state that the other has not, or has fewer times. */
function missing(from: readonly string[], other: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const piece of other) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return new Set(
    from.filter((piece) => {
      const left = counts.get(piece) ?? 0;
      counts.set(piece, left - 1);
      return left <= 0;
    }),
  );
}

/** Opens the reader by a click and closes it by a key. Returns whether it opened. */
async function openAndClose(chromium: Chromium, page: Page): Promise<boolean> {
  await chromium.clickIcon(page);
  const opened = await Promise.race([
    waitForReader(page, true).then(() => true),
    // A page that is no article keeps the popup, which says so.
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestWait)),
  ]);
  if (!opened) return false;
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await waitForReader(page, false);
  return true;
}

/** Loads a page and does something to it. Returns what became of it meanwhile; nothing where it could not be done. */
async function watched(
  chromium: Chromium,
  address: string,
  act: (page: Page) => Promise<boolean>,
): Promise<Change | undefined> {
  const page = await chromium.open(address);
  const errors = new Set<string>();
  try {
    await rest(page);
    await page.evaluate(() => {
      // At once: a page may have its scrolling run smoothly, and would be on its way while it is compared.
      scrollTo({ top: 400, behavior: 'instant' });
      document.querySelector<HTMLElement>('main a[href], a[href]')?.focus({ preventScroll: true });
    });
    await rest(page);
    const before = await pageState(page);
    const began = performance.now();
    page.on('pageerror', (problem) => errors.add(String(problem)));
    if (!(await act(page))) return undefined;
    await rest(page);
    const lasted = performance.now() - began;
    const after = await pageState(page);
    if (before === after) return { gone: new Set(), come: new Set(), errors, lasted };
    const [was, is] = [piecesOf(before), piecesOf(after)];
    const [gone, come] = [missing(was, is), missing(is, was)];
    // The same pieces in another order.
    if (gone.size + come.size === 0) come.add('order');
    return { gone, come, errors, lasted };
  } catch (problem) {
    console.error(`  ${String(problem).slice(0, 120)}`);
    return undefined;
  } finally {
    await page.close().catch(() => undefined);
  }
}

const untouched = ({ gone, come }: Change) => gone.size + come.size === 0;

/** What of a change a page did not do when it was left alone for as long. */
async function oursOf(chromium: Chromium, address: string, { lasted, ...change }: Change): Promise<Change> {
  let ours = change;
  for (let i = 0; i < mostControls && ours.gone.size + ours.come.size + ours.errors.size > 0; i++) {
    const alone = await watched(chromium, address, async () => {
      await new Promise((resolve) => setTimeout(resolve, lasted));
      return true;
    });
    if (!alone) continue;
    ours = {
      gone: ours.gone.difference(alone.gone),
      come: ours.come.difference(alone.come),
      errors: ours.errors.difference(alone.errors),
    };
  }
  return { ...ours, lasted };
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
    const ids = { 'as before': [], 'by itself': [], changed: [], 'not opened': [] } as Record<string, string[]>;
    const withErrors: string[] = [];
    for (const [i, one] of saved.entries()) {
      const { body, contentType } = loadSavedPage(one);
      const headers = { 'content-type': contentType, 'content-security-policy': policy };
      const address = server.add(`/saved/${i}`, body, headers);
      const change = await watched(chromium, address, (page) => openAndClose(chromium, page));
      const ours = change && (await oursOf(chromium, address, change));
      const outcome = !ours
        ? 'not opened'
        : untouched(change!)
          ? 'as before'
          : untouched(ours)
            ? 'by itself'
            : 'changed';
      ids[outcome]!.push(one.id);
      if (outcome === 'changed')
        console.log(
          `  ${one.id}\n    gone ${[...ours!.gone].join(' ').slice(0, 300)}\n    come ${[...ours!.come].join(' ').slice(0, 300)}`,
        );
      if (ours && ours.errors.size > 0) withErrors.push(`${one.id}: ${[...ours.errors][0]}`);
    }
    await chromium.close();
    await server.close();
    console.log(`\nscripts ${scripts}`);
    for (const [outcome, names] of Object.entries(ids))
      console.log(`${outcome.padEnd(12)} ${names.length}${outcome === 'as before' ? '' : `  ${names.join(' ')}`}`);
    console.log(`new errors   ${withErrors.length}\n${withErrors.map((line) => `  ${line.slice(0, 160)}\n`).join('')}`);
  }
}
