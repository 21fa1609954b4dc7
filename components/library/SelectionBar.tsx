import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  count: number;
  /** How many of them are not in the list: it was narrowed, or another shelf was chosen, since. */
  elsewhere: number;
  /** How many the list has. */
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
export function SelectionBar(props: Props) {
  const { count, elsewhere, all, words, onWith, onArchive, onStar, onTag, onRemove, onSelectAll, onSelectNone } = props;
  const said = words.filter.selected(count, elsewhere);
  const deeds: [string, (rows: readonly SavedArticle[]) => void][] = [
    [words.shelf.toArchive, onArchive],
    [words.shelf.star, onStar],
    [words.shelf.editTags, onTag],
    [words.library.remove, onRemove],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a form
    <div class="selection-bar" role="group" aria-label={said}>
      <span>{said}</span>
      {deeds.map(([name, deed]) => (
        <button key={name} type="button" class="text-button" onClick={() => onWith(deed)}>
          {name}
        </button>
      ))}
      <span class="selection-bar-space" />
      {count - elsewhere < all && (
        <button type="button" class="text-button" onClick={onSelectAll}>
          {words.filter.selectAll}
        </button>
      )}
      <button type="button" class="text-button" onClick={onSelectNone}>
        {words.filter.selectNone}
      </button>
    </div>
  );
}
