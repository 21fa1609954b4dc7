import { storage } from 'wxt/utils/storage';
import { watchWish } from '../wishes.ts';
import { isWatched, siteOf, watchedSites } from './sites.ts';

/** Patterns of the sites whose articles open in the reader by themselves. It counts only where the site is watched, too. */
const chosen = storage.defineItem<string[]>('local:auto-open', { fallback: [] });

/** Addresses whose reader was closed, by tab. The browser forgets them when it closes. */
const left = storage.defineItem<Record<string, string[]>>('session:left-readers', { fallback: {} });

const mostLeft = 200; // addresses of a tab

const bare = (url: string) => url.replace(/#.*$/su, '');

/** One change after the other: each reads all and writes all. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** The sites whose articles open by themselves, as match patterns. */
export async function autoOpenSites(): Promise<string[]> {
  const sites = await chosen.getValue();
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** @param pattern of one site, as `https://news.example/*` */
export function setAutoOpen(pattern: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await autoOpenSites()).filter((site) => site !== pattern);
    await chosen.setValue(on ? [...others, pattern] : others);
  });
}

/** Forgets sites that are watched no longer: whoever switches one on again later switches the badge on, and no more. */
export function forgetUnwatched(): Promise<void> {
  return inTurn(async () => {
    // The browser is still asking.
    if (await watchWish.getValue()) return;
    const { all, sites } = await watchedSites();
    const known = await autoOpenSites();
    const kept = all ? known : known.filter((site) => sites.includes(site));
    if (kept.length < known.length) await chosen.setValue(kept);
  });
}

/** Whether an article opens by itself in a tab: its site is switched on, and its reader was not closed there before. */
export async function opensByItself(tabId: number, url: string): Promise<boolean> {
  const site = siteOf(url);
  if (!site || !(await autoOpenSites()).includes(site) || !(await isWatched(url))) return false;
  return !(await left.getValue())[tabId]?.includes(bare(url));
}

/** Takes down that a page's reader was closed: it stays closed in that tab. */
export function noteLeft(tabId: number, url: string): Promise<void> {
  return inTurn(async () => {
    const all = await left.getValue();
    const before = (all[tabId] ?? []).filter((known) => known !== bare(url));
    await left.setValue({ ...all, [tabId]: [...before, bare(url)].slice(-mostLeft) });
  });
}

/** A tab that is closed has no page any longer. */
export function forgetTab(tabId: number): Promise<void> {
  return inTurn(async () => {
    const { [String(tabId)]: gone, ...others } = await left.getValue();
    if (gone) await left.setValue(others);
  });
}

/** Calls back when another site is chosen, in any view. Returns the way to stop. */
export function onAutoOpenChanged(listener: () => void): () => void {
  return chosen.watch(listener);
}
