import type { Sort } from '@/lib/library/listing.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  sort: Sort;
  words: Wording;
  onSort: (sort: Sort) => void;
}

/** The order of the list. */
export function SortChoice({ sort, words, onSort }: Props) {
  return (
    <label class="sort-choice">
      <span>{words.filter.sort}</span>
      <select value={sort} onChange={(event) => onSort(event.currentTarget.value as Sort)}>
        {Object.entries(words.filter.sorts).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
