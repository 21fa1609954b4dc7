import type { Facet, Tally } from '@/lib/library/ledger.ts';
import type { Filters } from '@/lib/library/listing.ts';
import { languageName } from '@/lib/wording/language-name.ts';
import type { Wording } from '@/lib/wording/wording.ts';

interface Props {
  filters: Filters;
  facets: ReadonlyMap<Facet, readonly Tally[]>;
  words: Wording;
  onFilter: (filters: Filters) => void;
}

type Named = 'tag' | 'publisher' | 'credited' | 'agency' | 'verdict' | 'disclaimer' | 'language';

const mostChoices = 300; // of one filter; all others are found by searching

function nameOf(facet: Named, name: string, words: Wording): string {
  if (facet === 'verdict') return words.filter.verdicts[name as keyof typeof words.filter.verdicts] ?? name;
  if (facet === 'disclaimer') return words.filter.disclaimers[name as keyof typeof words.filter.disclaimers] ?? name;
  return facet === 'language' ? languageName(name, words.tag) : name;
}

const named: Named[] = ['tag', 'publisher', 'credited', 'agency', 'verdict', 'disclaimer', 'language'];

/** What a list can be narrowed to, each choice with how many articles it has in the whole library. */
export function FilterPanel({ filters, facets, words, onFilter }: Props) {
  const set = (change: { [Key in keyof Filters]: Filters[Key] | undefined }) => {
    const next = { ...filters, ...change };
    onFilter(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')));
  };
  const choices = named.filter((facet) => (facets.get(facet)?.length ?? 0) > 0 || filters[facet] !== undefined);
  return (
    <div class="filter-panel">
      {choices.map((facet) => (
        <label key={facet}>
          <span>{words.filter[facet]}</span>
          <select
            value={filters[facet] ?? ''}
            onChange={(event) => set({ [facet]: event.currentTarget.value || undefined })}
          >
            <option value="">{words.filter.any}</option>
            {facets
              .get(facet)
              ?.slice(0, mostChoices)
              .map(({ name, count }) => (
                <option key={name} value={name}>
                  {`${nameOf(facet, name, words)} (${count})`}
                </option>
              ))}
            {filters[facet] &&
              !facets
                .get(facet)
                ?.slice(0, mostChoices)
                .some(({ name }) => name === filters[facet]) && (
                <option value={filters[facet]}>{nameOf(facet, filters[facet], words)}</option>
              )}
          </select>
        </label>
      ))}
      <label>
        <span>{words.filter.from}</span>
        <input
          type="date"
          value={filters.from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
      </label>
      <label>
        <span>{words.filter.to}</span>
        <input
          type="date"
          value={filters.to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
      </label>
      <label class="filter-check">
        <input
          type="checkbox"
          checked={filters.highlighted === true}
          onChange={(event) => set({ highlighted: event.currentTarget.checked || undefined })}
        />
        <span>{words.highlights.filter}</span>
      </label>
      {Object.keys(filters).length > 0 && (
        <button type="button" class="text-button" onClick={() => onFilter({})}>
          {words.filter.clear}
        </button>
      )}
    </div>
  );
}
