import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { ageOf } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { Swatch } from '../provenance/Swatch.tsx';

interface Props {
  row: SavedArticle;
  words: Wording;
  now: number;
  /** The address at which the library shows the article. */
  href: string;
  onRemove: (row: SavedArticle) => void;
}

/** One saved article: where from, how old, how long; headline; whom it is credited to. */
export function SavedRow({ row, words, now, href, onRemove }: Props) {
  const headline = row.headline || words.library.untitled;
  const [credited] = row.credited;
  return (
    <li class="saved-row">
      <div>
        <p class="saved-row-meta">
          {row.publisher && (
            <span lang={row.language}>
              <bdi>{row.publisher}</bdi>
            </span>
          )}
          <span>{ageOf(row.savedAt, now, words.tag)}</span>
          <span>{words.reader.minutes(row.minutes)}</span>
        </p>
        <p class="saved-row-headline" lang={row.language}>
          <a href={href} target="_blank" rel="noopener opener" dir="auto">
            {headline}
          </a>
        </p>
        <p class="saved-row-provenance">
          <span>
            <Swatch kind={credited ? 'source' : 'none'} />
            {credited ? <span lang={row.language}>{quoted(credited, row.language)}</span> : words.library.noCreditRead}
          </span>
          {row.disclaimers > 0 && (
            <span>
              <Swatch kind="disclaimer" />
              {words.strip.disclaimers(row.disclaimers)}
            </span>
          )}
        </p>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={words.library.removeOf(headline)}
        title={words.library.remove}
        onClick={() => onRemove(row)}
      >
        <Icon name="remove" />
      </button>
    </li>
  );
}
