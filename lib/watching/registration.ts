import { browser } from 'wxt/browser';
import type { StopMessage } from './watch-message.ts';

const id = 'watch';
const file = '/watch.js';

/** The patterns that the watch script is registered for. */
async function registeredFor(): Promise<string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return script?.matches ?? [];
}

async function startIn(tabId: number): Promise<void> {
  // Pages that the browser keeps closed, and tabs that are asleep, refuse; the script starts when they are loaded.
  await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => undefined);
}

async function stopIn(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { watching: 'stop' } satisfies StopMessage).catch(() => undefined);
}

/**
 * Brings the registration in step with what is watched: pages that load from now on, and those that are open.
 * @param patterns what is watched
 * @param stopped called for each tab that is not watched any longer
 */
export async function registerWatch(patterns: readonly string[], stopped: (tabId: number) => void): Promise<void> {
  const before = await registeredFor();
  if (before.toSorted().join() === patterns.toSorted().join()) return;
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length > 0) {
    await browser.scripting.registerContentScripts([
      // Kept over restarts: pages that the browser opens first are watched, too, without waking the background.
      { id, js: [file], matches: [...patterns], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true },
    ]);
  }
  const watched = new Set<number>();
  // Tabs are found by their pattern: it takes no permission to ask for those of granted hosts.
  for (const tab of patterns.length > 0 ? await browser.tabs.query({ url: [...patterns] }) : []) {
    if (tab.id === undefined) continue;
    watched.add(tab.id);
    if (!tab.discarded) await startIn(tab.id);
  }
  if (before.length === 0) return;
  for (const { id: tabId, discarded } of await browser.tabs.query({})) {
    if (tabId === undefined || watched.has(tabId) || discarded) continue;
    await stopIn(tabId);
    stopped(tabId);
  }
}
