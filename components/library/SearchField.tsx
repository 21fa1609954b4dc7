import type { RefObject } from 'preact';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';

interface Props {
  searched: string;
  words: Wording;
  field: RefObject<HTMLInputElement | null>;
  onSearch: (searched: string) => void;
}

/** The search field. Its first Escape empties it; the next one is the view's. */
export function SearchField({ searched, words, field, onSearch }: Props) {
  return (
    <label class="search-field">
      <Icon name="search" small />
      <span class="visually-hidden">{words.popup.search}</span>
      <input
        ref={field}
        type="search"
        value={searched}
        placeholder={words.popup.search}
        aria-keyshortcuts="/"
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !searched) return;
          event.preventDefault();
          event.stopPropagation();
          onSearch('');
        }}
      />
    </label>
  );
}
