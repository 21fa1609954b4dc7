import { browser } from 'wxt/browser';
import type { LinksStopMessage } from './links/link-message.ts';
import type { StopMessage } from './watch-message.ts';

/** A script that runs in pages of switched-on sites. */
interface PageScript {
  id: string;
  file: '/watch.js' | '/links.js';
  /** What ends it in a page that is open. */
  stop: StopMessage | LinksStopMessage;
}

export const watchScript: PageScript = { id: 'watch', file: '/watch.js', stop: { watching: 'stop' } };
export const linksScript: PageScript = { id: 'links', file: '/links.js', stop: { links: 'stop' } };

/** The patterns that a script is registered for. */
async function registeredFor({ id }: PageScript): Promise<string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return script?.matches ?? [];
}

async function startIn(tabId: number, { file }: PageScript): Promise<void> {
  // Pages that the browser keeps closed, and tabs that are asleep, refuse; the script starts when they are loaded.
  await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => undefined);
}

async function stopIn(tabId: number, { stop }: PageScript): Promise<void> {
  await browser.tabs.sendMessage(tabId, stop).catch(() => undefined);
}

/** The tabs on sites of some patterns that are not asleep. It takes no permission to ask for those of granted hosts. */
export async function tabsOn(patterns: readonly string[]): Promise<number[]> {
  const tabs = patterns.length > 0 ? await browser.tabs.query({ url: [...patterns], discarded: false }) : [];
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Has pages that are open looked at once more. */
export async function lookAgainIn(tabs: readonly number[]): Promise<void> {
  for (const tabId of tabs) {
    await stopIn(tabId, watchScript);
    await startIn(tabId, watchScript);
  }
}

const underway = 5000; // milliseconds in which a page that was on its way comes

/**
 * Starts a script in pages that are on their way while it is registered: the browser may have begun with them before it
 * knew of the script, and they were in no tab yet when the open ones were asked for. In a page that has it, it starts
 * nothing.
 * @returns tells that it is registered; some seconds later nothing is on its way any longer
 */
function startInComing(script: PageScript): () => void {
  const { onUpdated } = browser.tabs;
  const start = async (tabId: number) => {
    const wanted = await tabsOn(await registeredFor(script));
    if (wanted.includes(tabId)) await startIn(tabId, script);
  };
  const look = (tabId: number, { status }: { status?: string }) => {
    if (status) void start(tabId);
  };
  onUpdated.addListener(look);
  return () => void setTimeout(() => onUpdated.removeListener(look), underway);
}

/**
 * Brings the registration of a script in step with where it is wanted: pages that load from now on, and those that are
 * open.
 * @param patterns where it is wanted
 * @param stopped called for each tab where it is not wanted any longer
 */
export async function register(
  script: PageScript,
  patterns: readonly string[],
  stopped: (tabId: number) => void = () => undefined,
): Promise<void> {
  const { id, file } = script;
  const before = await registeredFor(script);
  if (before.toSorted().join() === patterns.toSorted().join()) return;
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length > 0) {
    const isRegistered = startInComing(script);
    await browser.scripting
      .registerContentScripts([
        // Kept over restarts: pages that the browser opens first are watched, too, without waking the background.
        {
          id,
          js: [file],
          matches: [...patterns],
          runAt: 'document_idle',
          allFrames: false,
          persistAcrossSessions: true,
        },
      ])
      .finally(isRegistered);
  }
  const wanted = new Set(await tabsOn(patterns));
  for (const tabId of wanted) await startIn(tabId, script);
  if (before.length === 0) return;
  for (const { id: tabId, discarded } of await browser.tabs.query({})) {
    if (tabId === undefined || wanted.has(tabId) || discarded) continue;
    await stopIn(tabId, script);
    stopped(tabId);
  }
}
