import { type ReadonlySignal, signal } from '@preact/signals';
import {
  onWatchedChanged,
  siteOf,
  stopWatchingAll,
  stopWatchingSite,
  type WatchedSites,
  watchAllSites,
  watchedSites,
  watchSite,
} from '../watching/sites.ts';

/** Which sites are switched on, as a signal that follows wish and permission in every view. */
export interface Watching {
  sites: ReadonlySignal<WatchedSites>;
  /** The browser, or the reader in its question, has just said no. */
  refused: ReadonlySignal<boolean>;
  /** Switches the site of an address on, in the very click, or off. */
  setSite(url: string, on: boolean): Promise<void>;
  setAll(on: boolean): Promise<void>;
  stop(pattern: string): Promise<void>;
}

export function createWatching(): Watching {
  const sites = signal<WatchedSites>({ all: false, sites: [] });
  const refused = signal(false);
  const look = async () => {
    sites.value = await watchedSites();
  };
  // The question to the browser stands before the first wait: what is asked for later is no click's.
  async function answered(answer: Promise<boolean>): Promise<void> {
    refused.value = false;
    refused.value = !(await answer);
    await look();
  }
  onWatchedChanged(() => void look());
  void look();
  return {
    sites,
    refused,
    async setSite(url, on) {
      if (on) return answered(watchSite(url));
      const site = siteOf(url);
      if (site) await stopWatchingSite(site);
      await look();
    },
    async setAll(on) {
      if (on) return answered(watchAllSites());
      await stopWatchingAll();
      await look();
    },
    async stop(pattern) {
      await stopWatchingSite(pattern);
      await look();
    },
  };
}
