import type { SavedArticle, Shelf } from '@/lib/library/saved-article.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import type { ListActions } from './list-actions.ts';
import { SavedRow } from './SavedRow.tsx';

interface Props extends ListActions {
  rows: SavedArticle[] | undefined;
  failed: boolean;
  searched: string;
  shelf: Shelf | undefined;
  /** Whether anything is kept at all, so that an empty shelf is told from an empty library. */
  libraryEmpty: boolean;
  words: Wording;
  now: number;
  hrefOf: (row: SavedArticle) => string;
  onSearch: (searched: string) => void;
}

interface EmptyProps {
  searched: string;
  /** What is said of an empty list where the library holds something. */
  emptyShelf: string | undefined;
  words: Wording;
  onSearch: (searched: string) => void;
}

/** Why a list shows nothing, and what can be done about it. */
export function EmptyList({ searched, emptyShelf, words, onSearch }: EmptyProps) {
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
  if (emptyShelf) return <p class="saved-empty">{emptyShelf}</p>;
  return (
    <p class="saved-empty">
      <strong>{words.library.empty}</strong>
      {words.library.emptyDetail}
    </p>
  );
}

/** The first rows of a list. */
export function SavedList({
  rows,
  failed,
  searched,
  shelf,
  libraryEmpty,
  words,
  now,
  hrefOf,
  onSearch,
  ...actions
}: Props) {
  const emptyShelf = shelf === 'archive' ? words.shelf.emptyShelf.archive : words.shelf.emptyShelf.unread;
  return (
    <>
      {failed && (
        <p class="notice-line" role="alert">
          {words.library.unreadable}
        </p>
      )}
      {rows?.length === 0 && !failed && (
        <EmptyList
          searched={searched}
          emptyShelf={libraryEmpty || !shelf ? undefined : emptyShelf}
          words={words}
          onSearch={onSearch}
        />
      )}
      {rows && rows.length > 0 && (
        <ul class="saved-rows">
          {rows.map((row) => (
            <li key={row.id}>
              <SavedRow row={row} words={words} now={now} href={hrefOf(row)} newTab {...actions} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
