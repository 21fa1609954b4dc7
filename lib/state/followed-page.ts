import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageReport } from '../messages.ts';

/** What is known of the page in the tab on top. */
export type FollowedPage =
  | PageReport
  | { kind: 'reading' }
  /** The browser has put the tab out of memory, and nobody wakes it for this. */
  | { kind: 'asleep' }
  /** Neither its site is switched on nor was it clicked on. */
  | { kind: 'not-allowed' }
  | { kind: 'closed' }
  | { kind: 'unreadable' };

/** A tab as browsers tell of it. The address is absent where the page may not be read. */
export interface FollowedTab {
  id?: number | undefined;
  url?: string | undefined;
  discarded?: boolean | undefined;
}

/** The ways to the page in a tab. */
export interface TabReading {
  /** The tab on top of the window. */
  onTop(): Promise<FollowedTab | undefined>;
  /** Whether all sites may be read: an address that is kept back then is one of the browser's own. */
  mayReadAll(): Promise<boolean>;
  /** Puts the reading scripts into the tab. Rejects where the browser keeps its page closed. */
  prepare(tabId: number): Promise<void>;
  report(tabId: number): Promise<PageReport>;
  /**
   * Reports once the page has stood still for a moment.
   * @param afterChange waits for a change first; `undefined` where none comes
   */
  reportStill(tabId: number, afterChange: boolean): Promise<PageReport | undefined>;
}

export interface Followed {
  page: ReadonlySignal<FollowedPage>;
  /** The tab that `page` is of. */
  tab: ReadonlySignal<FollowedTab | undefined>;
  /** Looks which tab is on top, and reads it. To be called whenever either may have changed. */
  look(): Promise<void>;
}

const mostLateReports = 3; // of one page: what keeps changing is no article

function withoutFragment(url: string | undefined): string | undefined {
  return url?.replace(/#.*$/su, '');
}

/**
 * The page in the tab on top, read anew whenever it is looked at. Each look ends the one before: what an earlier page
 * answers late is not shown.
 */
export function createFollowedPage(reading: TabReading): Followed {
  const page = signal<FollowedPage>({ kind: 'reading' });
  const tab = signal<FollowedTab>();
  let lastLook = 0;

  /** What cannot be read, and why; `undefined` for what can be tried. */
  async function keptFrom({ id, url, discarded }: FollowedTab): Promise<FollowedPage | undefined> {
    if (id === undefined) return { kind: 'closed' };
    if (discarded) return { kind: 'asleep' };
    if (url === undefined) return { kind: (await reading.mayReadAll()) ? 'closed' : 'not-allowed' };
    return undefined;
  }

  /** Reads a tab; what comes late on the page is reported after it. */
  async function* reports(id: number, isOtherRoute: boolean): AsyncGenerator<FollowedPage> {
    try {
      await reading.prepare(id);
    } catch {
      yield { kind: 'closed' };
      return;
    }
    const change = () => reading.reportStill(id, true).catch(() => undefined);
    // Begun before the page is read: what comes while it is being read would be missed, and nothing comes after it.
    let next = isOtherRoute ? undefined : change();
    try {
      // A page that changes its address by script draws the new article some time afterwards.
      const first = isOtherRoute ? await reading.reportStill(id, false) : await reading.report(id);
      yield first ?? (await reading.report(id));
    } catch {
      yield { kind: 'unreadable' };
      return;
    }
    for (let late = 0; late < mostLateReports; late++) {
      const changed = await (next ?? change());
      next = undefined;
      if (!changed) return;
      yield changed;
    }
  }

  return {
    page,
    tab,
    async look() {
      const thisLook = ++lastLook;
      const isPast = () => thisLook !== lastLook;
      const onTop = (await reading.onTop().catch(() => undefined)) ?? {};
      if (isPast()) return;
      const before = tab.value;
      const isSameTab = before?.id === onTop.id;
      const isSamePage = isSameTab && withoutFragment(before?.url) === withoutFragment(onTop.url);
      tab.value = onTop;
      if (!isSamePage) page.value = { kind: 'reading' };
      const kept = await keptFrom(onTop);
      if (isPast()) return;
      if (kept) {
        page.value = kept;
        return;
      }
      for await (const report of reports(onTop.id!, isSameTab && !isSamePage)) {
        if (isPast()) return;
        page.value = report;
      }
    },
  };
}
