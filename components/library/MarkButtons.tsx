import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  row: SavedArticle;
  words: Wording;
  onArchive: () => void;
  onStar: () => void;
  onTag: () => void;
}

/** Star, tags and archive of an opened article. */
export function MarkButtons({ row, words, onArchive, onStar, onTag }: Props) {
  const archived = row.shelf === 'archive';
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-pressed={row.starred === 1}
        aria-label={words.shelf.star}
        title={words.shelf.star}
        onClick={onStar}
      >
        <Icon name="star" filled={row.starred === 1} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.shelf.editTags}
        title={words.shelf.editTags}
        onClick={onTag}
      >
        <Icon name="tag" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-pressed={archived}
        aria-label={words.shelf.toArchive}
        title={archived ? words.shelf.toUnread : words.shelf.toArchive}
        onClick={onArchive}
      >
        <Icon name="archive" />
      </button>
    </>
  );
}
