import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  all: boolean;
  /** Match patterns. */
  sites: readonly string[];
  /** Match patterns of the sites whose articles open by themselves. */
  autoOpen?: readonly string[];
  refused: boolean;
  words: Wording;
  /** Called in the very click. */
  onAll: (on: boolean) => void;
  onStop: (pattern: string) => void;
  onAutoOpen?: (pattern: string, on: boolean) => void;
}

/** `https://news.example/*` as a reader knows it. */
function siteName(pattern: string): string {
  return pattern.replace(/\/\*$/u, '').replace(/^https:\/\//u, '');
}

interface SiteProps extends Pick<Props, 'words' | 'onStop' | 'onAutoOpen'> {
  pattern: string;
  /** Whether it was switched on by itself, not with all. */
  isWatched: boolean;
  opens: boolean;
}

function Site({ pattern, isWatched, opens, words: { watching, autoOpen }, onStop, onAutoOpen }: SiteProps) {
  const name = siteName(pattern);
  return (
    <li>
      <bdi>{name}</bdi>
      {onAutoOpen && (
        <label class="watched-sites-open">
          <input
            type="checkbox"
            checked={opens}
            aria-label={autoOpen.site(name)}
            onChange={(event) => onAutoOpen(pattern, event.currentTarget.checked)}
          />
          {autoOpen.short}
        </label>
      )}
      {isWatched && (
        <button type="button" class="button" aria-label={watching.switchOffSite(name)} onClick={() => onStop(pattern)}>
          {watching.switchOff}
        </button>
      )}
    </li>
  );
}

/** Where sources are checked while browsing: all sites or some, each with the way to switch it off. */
export function WatchedSites({ all, sites, autoOpen = [], refused, words, onAll, ...on }: Props) {
  const { watching } = words;
  // Where all are checked, a site may open its articles and be on no list of its own.
  const listed = [...sites, ...autoOpen.filter((pattern) => !sites.includes(pattern))];
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
      {listed.length === 0 ? (
        <p>{watching.noSites}</p>
      ) : (
        <ul>
          {listed.map((pattern) => (
            <Site
              key={pattern}
              pattern={pattern}
              isWatched={sites.includes(pattern)}
              opens={autoOpen.includes(pattern)}
              words={words}
              {...on}
            />
          ))}
        </ul>
      )}
      <p>{words.autoOpen.detail}</p>
    </section>
  );
}
