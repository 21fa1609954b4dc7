import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import { SavedRow } from './SavedRow.tsx';

interface Props {
  rows: SavedArticle[] | undefined;
  failed: boolean;
  searched: string;
  /** The article removed last, while that can be undone. */
  removed: SavedArticle | undefined;
  words: Wording;
  now: number;
  hrefOf: (row: SavedArticle) => string;
  onSearch: (searched: string) => void;
  onRemove: (row: SavedArticle) => void;
  onUndo: () => void;
}

interface EmptyProps {
  searched: string;
  words: Wording;
  onSearch: (searched: string) => void;
}

function Empty({ searched, words, onSearch }: EmptyProps) {
  if (searched.trim()) {
    return (
      <p class="saved-empty">
        <strong>{words.library.noHit(quoted(searched.trim(), words.tag))}</strong>
        <button type="button" class="text-button" onClick={() => onSearch('')}>
          {words.library.clearSearch}
        </button>
      </p>
    );
  }
  return (
    <p class="saved-empty">
      <strong>{words.library.empty}</strong>
      {words.library.emptyDetail}
    </p>
  );
}

/** The search field. */
export function SearchField({ searched, words, onSearch }: EmptyProps) {
  return (
    <label class="search-field">
      <Icon name="search" small />
      <span class="visually-hidden">{words.popup.search}</span>
      <input
        type="search"
        value={searched}
        placeholder={words.popup.search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}

/** Saved articles, newest first, with the way back for the one removed last. */
export function SavedList({ rows, failed, searched, removed, words, now, hrefOf, onSearch, onRemove, onUndo }: Props) {
  return (
    <>
      {failed && (
        <p class="notice-line" role="alert">
          {words.library.unreadable}
        </p>
      )}
      {rows?.length === 0 && !failed && <Empty searched={searched} words={words} onSearch={onSearch} />}
      {rows && rows.length > 0 && (
        <ul class="saved-rows">
          {rows.map((row) => (
            <SavedRow key={row.id} row={row} words={words} now={now} href={hrefOf(row)} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <div role="status">
        {removed && (
          <div class="undo-bar">
            <span>{words.library.removed(quoted(removed.headline || words.library.untitled, removed.language))}</span>
            <button type="button" class="text-button" onClick={onUndo}>
              {words.library.undo}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
