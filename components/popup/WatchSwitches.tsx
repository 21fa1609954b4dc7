import type { Wording } from '@/lib/wording/wording.ts';
import { Switch } from './Switch.tsx';

export interface WatchSwitchesProps {
  /** Whether this page's site was switched on by itself; absent on pages that have no site. */
  site?: boolean | undefined;
  all: boolean;
  refused: boolean;
  /** Whether the page's links are marked; absent on pages that the browser keeps closed. */
  linkMarks?: boolean | undefined;
  words: Wording;
  /** Both are called in the very click. */
  onSite: (on: boolean) => void;
  onAll: (on: boolean) => void;
  onLinkMarks: (on: boolean) => void;
}

/** Checking sources while browsing, on this site and on all. */
export function WatchSwitches({
  site,
  all,
  refused,
  linkMarks,
  words,
  onSite,
  onAll,
  onLinkMarks,
}: WatchSwitchesProps) {
  const { watching, links } = words;
  return (
    <section class="popup-nav watch-switches" aria-label={watching.title}>
      {site !== undefined && !all && <Switch label={watching.thisSite} on={site} onToggle={onSite} />}
      {site !== undefined && all && <p class="watch-switches-all">{watching.byAll}</p>}
      <Switch label={site === undefined || all ? watching.everywhere : watching.allSites} on={all} onToggle={onAll} />
      {linkMarks !== undefined && <Switch label={links.onThisPage} on={linkMarks} onToggle={onLinkMarks} />}
      {linkMarks && <p class="watch-switches-all">{links.onThisPageDetail}</p>}
      <div role="alert">{refused && <p class="notice-line">{watching.refused}</p>}</div>
    </section>
  );
}
