import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { askForHosts, giveBack, type HostPermissions, heldOrigins, originsOf } from '../permissions.ts';
import { pictureWish, watchWish } from '../wishes.ts';

/** Where pages are checked while the reader browses. */
export interface WatchedSites {
  all: boolean;
  /** Match patterns of origins, as `https://news.example/*`. */
  sites: string[];
}

interface PermissionEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

export interface WatchPermissions extends HostPermissions {
  onAdded: PermissionEvent;
  onRemoved: PermissionEvent;
}

/** What stands for all sites; the browser may grant one of them alone. */
export const allSites = ['https://*/*', 'http://*/*'];

// A host that the browser grants is not watched for that: it may have been granted for an article's pictures. What counts
// is kept here, when a reader's wish was granted.
const granted = storage.defineItem<Partial<WatchedSites>>('local:watching', { fallback: {} });

/** What is stored may come from another version: each field is taken only in its own type. */
function tidy({ all, sites }: Partial<WatchedSites>): WatchedSites {
  return {
    all: all === true,
    sites: Array.isArray(sites) ? [...new Set(sites.filter((site) => typeof site === 'string'))] : [],
  };
}

/** The pattern of an address that can be watched at all: `undefined` for files and the browser's own pages. */
export function siteOf(url: string): string | undefined {
  return /^https?:\/\/[^/]/iu.test(url) && URL.canParse(url) ? originsOf([url])[0] : undefined;
}

async function add(origins: readonly string[]): Promise<void> {
  const { all, sites } = tidy(await granted.getValue());
  const single = origins.filter((origin) => !allSites.includes(origin));
  await granted.setValue({ all: all || single.length < origins.length, sites: [...new Set([...sites, ...single])] });
}

/** Asks for origins; only in the very click, so the question stands before the first wait. */
async function watch(origins: string[], permissions: HostPermissions): Promise<boolean> {
  void pictureWish.setValue(null);
  void watchWish.setValue({ origins });
  const allowed = await askForHosts(origins, permissions);
  if (allowed) await add(origins);
  await watchWish.setValue(null);
  return allowed;
}

/** The sites that the reader switched on and that the browser still grants. */
export async function watchedSites(permissions: HostPermissions = browser.permissions): Promise<WatchedSites> {
  const { all, sites } = tidy(await granted.getValue());
  return {
    all: all && (await heldOrigins(allSites, permissions)).length > 0,
    sites: await heldOrigins(sites, permissions),
  };
}

/** The same as the patterns that a script is registered for. */
export async function watchedPatterns(permissions: HostPermissions = browser.permissions): Promise<string[]> {
  const { all, sites } = await watchedSites(permissions);
  return all ? heldOrigins(allSites, permissions) : sites;
}

/** Whether pages of an address's site are checked. */
export async function isWatched(url: string, permissions: HostPermissions = browser.permissions): Promise<boolean> {
  const site = siteOf(url);
  if (!site) return false;
  const { all, sites } = await watchedSites(permissions);
  return sites.includes(site) || (all && (await permissions.contains({ origins: [site] })));
}

/**
 * Switches the site of an address on. Only in the very click: the browser asks the reader.
 * @returns false when the reader or the browser refuses, or the address has no site
 */
export async function watchSite(url: string, permissions: HostPermissions = browser.permissions): Promise<boolean> {
  const site = siteOf(url);
  return site !== undefined && watch([site], permissions);
}

/** Switches all sites on. Only in the very click. @returns false when refused */
export function watchAllSites(permissions: HostPermissions = browser.permissions): Promise<boolean> {
  return watch(allSites, permissions);
}

/** Switches one site off, and gives its permission back. */
export async function stopWatchingSite(
  pattern: string,
  permissions: HostPermissions = browser.permissions,
): Promise<void> {
  const { all, sites } = tidy(await granted.getValue());
  await granted.setValue({ all, sites: sites.filter((site) => site !== pattern) });
  await giveBack([pattern], permissions);
}

/** Switches "all sites" off; sites that were switched on by themselves stay, as far as the browser still grants them. */
export async function stopWatchingAll(permissions: HostPermissions = browser.permissions): Promise<void> {
  const { sites } = tidy(await granted.getValue());
  await granted.setValue({ all: false, sites });
  await giveBack(allSites, permissions);
}

/**
 * Brings what is kept in step with what the browser grants, in the background: a wish that was granted after the popup
 * was closed is kept, and one whose permission was taken back is dropped, so that a later permission for something else
 * does not bring it back.
 */
export async function settleWishes(permissions: HostPermissions = browser.permissions): Promise<void> {
  const wish = await watchWish.getValue();
  if (wish && (await heldOrigins(wish.origins, permissions)).length > 0) {
    await add(wish.origins);
    await watchWish.setValue(null);
  }
  const kept = tidy(await granted.getValue());
  const held = await watchedSites(permissions);
  if (held.all !== kept.all || held.sites.length !== kept.sites.length) await granted.setValue(held);
}

/** Of some origins those that are not watched: what was asked for on another occasion may be given back. */
export async function notWatched(origins: readonly string[]): Promise<string[]> {
  const { all, sites } = tidy(await granted.getValue());
  return all ? [] : origins.filter((origin) => !sites.includes(origin));
}

/** Calls back when the reader's wish or the browser's permission changes, in any view. Returns the way to stop. */
export function onWatchedChanged(
  listener: () => void,
  { onAdded, onRemoved }: Pick<WatchPermissions, 'onAdded' | 'onRemoved'> = browser.permissions,
): () => void {
  const call = () => listener();
  const unwatch = granted.watch(call);
  onAdded.addListener(call);
  onRemoved.addListener(call);
  return () => {
    unwatch();
    onAdded.removeListener(call);
    onRemoved.removeListener(call);
  };
}
