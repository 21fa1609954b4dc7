import type { Counts } from '@/lib/library/ledger.ts';
import type { Filters } from '@/lib/library/listing.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  counts: Counts | undefined;
  filters: Filters;
  words: Wording;
  onFilter: (filters: Filters) => void;
}

/** Browsers leave a button that is half in sight where it is when Tab comes to it. A pointer's aim is not moved. */
function bringIntoView({ currentTarget }: preact.TargetedFocusEvent<HTMLButtonElement>): void {
  if (currentTarget.matches(':focus-visible')) currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** All, unread, starred, archive: the first thing that a list is narrowed by. */
export function ShelfList({ counts, filters, words, onFilter }: Props) {
  const { shelf, starred, ...others } = filters;
  const choices: [string, number | undefined, Filters][] = [
    [words.shelf.all, counts?.all, {}],
    [words.shelf.unread, counts?.shelves.unread, { shelf: 'unread' }],
    [words.shelf.finished, counts?.shelves.finished, { shelf: 'finished' }],
    [words.shelf.archive, counts?.shelves.archive, { shelf: 'archive' }],
    [words.shelf.starred, counts?.starred, { starred: true }],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a form
    <div class="shelf-list" role="group" aria-label={words.shelf.lists}>
      {choices.map(([name, count, choice]) => (
        <button
          key={name}
          type="button"
          aria-pressed={choice.shelf === shelf && choice.starred === starred}
          onFocus={bringIntoView}
          onClick={() => onFilter({ ...others, ...choice })}
        >
          <span>{name}</span>
          <span>{count}</span>
        </button>
      ))}
    </div>
  );
}
