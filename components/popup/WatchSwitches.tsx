import type { Wording } from '@/lib/wording/wording.ts';
import { Switch } from './Switch.tsx';

export interface WatchSwitchesProps {
  /** Whether this page's site was switched on by itself; absent on pages that have no site. */
  site?: boolean | undefined;
  all: boolean;
  /** Whether this site's articles open in the reader by themselves. */
  autoOpen?: boolean | undefined;
  refused: boolean;
  /** Whether the page's links are marked; absent on pages that the browser keeps closed. */
  linkMarks?: boolean | undefined;
  words: Wording;
  /** These are called in the very click. */
  onSite: (on: boolean) => void;
  onAll: (on: boolean) => void;
  onAutoOpen?: (on: boolean) => void;
  onLinkMarks: (on: boolean) => void;
}

/** Checking sources while browsing, and what else is switched for this site or all: out of the way until it is wanted. */
export function WatchSwitches({
  site,
  all,
  autoOpen,
  refused,
  linkMarks,
  words,
  onSite,
  onAll,
  onAutoOpen,
  onLinkMarks,
}: WatchSwitchesProps) {
  const { watching, links, autoOpen: opening, siteSwitches } = words;
  const switchedOn = [site || all, autoOpen, linkMarks].filter(Boolean).length;
  return (
    <details class="watch-switches">
      <summary>
        {site === undefined ? siteSwitches.everywhere : siteSwitches.here}
        {switchedOn > 0 && <span> {siteSwitches.on(switchedOn)}</span>}
      </summary>
      {site !== undefined && !all && <Switch label={watching.thisSite} on={site} onToggle={onSite} />}
      {site !== undefined && all && <p>{watching.byAll}</p>}
      <Switch label={site === undefined || all ? watching.everywhere : watching.allSites} on={all} onToggle={onAll} />
      {site !== undefined && autoOpen !== undefined && onAutoOpen && (
        <Switch label={opening.thisSite} on={autoOpen} onToggle={onAutoOpen} />
      )}
      {linkMarks !== undefined && <Switch label={links.onThisPage} on={linkMarks} onToggle={onLinkMarks} />}
      {linkMarks && <p>{links.onThisPageDetail}</p>}
      <div role="alert">{refused && <p class="notice-line">{watching.refused}</p>}</div>
    </details>
  );
}
