import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  all: boolean;
  /** Match patterns. */
  sites: readonly string[];
  refused: boolean;
  words: Wording;
  /** Called in the very click. */
  onAll: (on: boolean) => void;
  onStop: (pattern: string) => void;
}

/** `https://news.example/*` as a reader knows it. */
function siteName(pattern: string): string {
  return pattern.replace(/\/\*$/u, '').replace(/^https:\/\//u, '');
}

/** Where sources are checked while browsing: all sites or some, each with the way to switch it off. */
export function WatchedSites({ all, sites, refused, words: { watching }, onAll, onStop }: Props) {
  return (
    <section class="options-fact watched-sites">
      <h2>{watching.title}</h2>
      <p>{watching.detail}</p>
      <label class="options-check">
        <input
          type="checkbox"
          checked={all}
          onClick={(event) => {
            // What is checked is what the browser grants, which it has not said yet.
            event.preventDefault();
            onAll(!all);
          }}
        />
        <b>{watching.everywhere}</b>
      </label>
      <div role="alert">{refused && <p>{watching.refused}</p>}</div>
      <h3>{watching.sites}</h3>
      {sites.length === 0 ? (
        <p>{watching.noSites}</p>
      ) : (
        <ul>
          {sites.map((pattern) => (
            <li key={pattern}>
              <bdi>{siteName(pattern)}</bdi>
              <button
                type="button"
                class="button"
                aria-label={watching.switchOffSite(siteName(pattern))}
                onClick={() => onStop(pattern)}
              >
                {watching.switchOff}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
