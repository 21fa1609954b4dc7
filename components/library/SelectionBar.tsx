import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  count: number;
  all: number;
  words: Wording;
  /** Does something with the rows of all that are selected. */
  onWith: (deed: (rows: readonly SavedArticle[]) => void) => void;
  onArchive: (rows: readonly SavedArticle[]) => void;
  onStar: (rows: readonly SavedArticle[]) => void;
  onTag: (rows: readonly SavedArticle[]) => void;
  onRemove: (rows: readonly SavedArticle[]) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
}

/** What can be done with all selected articles at once. */
export function SelectionBar({ count, all, words, onWith, onArchive, onStar, onTag, onRemove, ...select }: Props) {
  const deeds: [string, (rows: readonly SavedArticle[]) => void][] = [
    [words.shelf.toArchive, onArchive],
    [words.shelf.star, onStar],
    [words.shelf.editTags, onTag],
    [words.library.remove, onRemove],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a form
    <div class="selection-bar" role="group" aria-label={words.filter.selected(count)}>
      <span>{words.filter.selected(count)}</span>
      {deeds.map(([name, deed]) => (
        <button key={name} type="button" class="text-button" onClick={() => onWith(deed)}>
          {name}
        </button>
      ))}
      <span class="selection-bar-space" />
      {count < all && (
        <button type="button" class="text-button" onClick={select.onSelectAll}>
          {words.filter.selectAll}
        </button>
      )}
      <button type="button" class="text-button" onClick={select.onSelectNone}>
        {words.filter.selectNone}
      </button>
    </div>
  );
}
