import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { ageOf } from '@/lib/wording/ages.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { Swatch } from '../provenance/Swatch.tsx';
import type { ListActions } from './list-actions.ts';
import { RowMenu } from './RowMenu.tsx';

export interface RowProps extends ListActions {
  row: SavedArticle;
  words: Wording;
  now: number;
  /** The address at which the library shows the article. */
  href: string;
  /** Whether it opens beside this view: a popup is no place to read in. */
  newTab?: boolean;
  /** Absent: the list offers no selecting. */
  selected?: boolean;
  onSelect?: (row: SavedArticle, range: boolean) => void;
  /** The words searched for, where they stand in the text. */
  context?: preact.ComponentChildren;
}

const shownTags = 12; // of a row; the dialog lists all

function Meta({ row, words, now }: Pick<RowProps, 'row' | 'words' | 'now'>) {
  return (
    <p class="saved-row-meta">
      {row.starred === 1 && (
        <span class="saved-row-star">
          <Icon name="star" small filled />
          <span class="visually-hidden">{words.shelf.starred}</span>
        </span>
      )}
      {row.publisher && (
        <span lang={row.language}>
          <bdi>{row.publisher}</bdi>
        </span>
      )}
      <span>{ageOf(row.savedAt, now, words.tag)}</span>
      {row.versions > 0 ? <span>{words.reader.minutes(row.minutes)}</span> : <span>{words.shelf.link}</span>}
      {row.shelf === 'archive' && <span>{words.shelf.archive}</span>}
      {row.shelf === 'finished' && <span>{words.shelf.finished}</span>}
      {row.tags.slice(0, shownTags).map((tag) => (
        <span key={tag} class="saved-row-tag">
          <bdi>{tag}</bdi>
        </span>
      ))}
      {row.tags.length > shownTags && <span>{words.strip.more(row.tags.length - shownTags)}</span>}
    </p>
  );
}

function ProvenanceLine({ row, words }: Pick<RowProps, 'row' | 'words'>) {
  const [credited] = row.credited;
  return (
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
  );
}

/** One saved article: where from, how old, how long; headline; whom it is credited to. */
export function SavedRow({ row, words, now, href, newTab, selected, onSelect, context, ...actions }: RowProps) {
  const headline = row.headline || words.library.untitled;
  return (
    <div class={`saved-row${row.shelf === 'unread' ? '' : ' saved-row-done'}`} data-article={row.id}>
      {onSelect && (
        <input
          type="checkbox"
          class="saved-row-select"
          checked={selected ?? false}
          aria-label={words.filter.select(headline)}
          onClick={(event) => onSelect(row, event.shiftKey)}
        />
      )}
      <div class="saved-row-text">
        <Meta row={row} words={words} now={now} />
        <p class="saved-row-headline" lang={row.language}>
          <a href={href} dir="auto" {...(newTab && { target: '_blank', rel: 'noopener opener' })}>
            {headline}
          </a>
        </p>
        {row.versions > 0 && <ProvenanceLine row={row} words={words} />}
        {context}
        {row.progress > 0 && row.shelf === 'unread' && (
          <progress class="saved-row-progress" value={row.progress} aria-hidden="true" />
        )}
      </div>
      <RowMenu row={row} headline={headline} words={words} {...actions} />
    </div>
  );
}
