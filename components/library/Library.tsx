import { useMemo, useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Listing } from '@/lib/state/listing.ts';
import type { Selection } from '@/lib/state/selection.ts';
import type { Done, Shelving } from '@/lib/state/shelving.ts';
import { printSize } from '@/lib/wording/sizes.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { ArticleRows } from './ArticleRows.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { KeySheet } from './KeySheet.tsx';
import type { ListActions } from './list-actions.ts';
import { EmptyList } from './SavedList.tsx';
import { SearchField } from './SearchField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { ShelfList } from './ShelfList.tsx';
import { SortChoice } from './SortChoice.tsx';
import { UndoBar } from './UndoBar.tsx';

interface Props extends ListActions {
  listing: Listing;
  selection: Selection;
  done: Done | undefined;
  failed: Shelving['failed']['value'];
  words: Wording;
  now: number;
  /** A sentence above the list: the article asked for is not there. */
  problem: string | undefined;
  hrefOf: (row: SavedArticle) => string;
  contextOf?: (row: SavedArticle) => preact.ComponentChildren;
  /** What stands above the list on every view of the library. */
  children?: preact.ComponentChildren;
}

/** Why there are no rows, once it is known that there are none. */
function NoRows({ listing, words }: Pick<Props, 'listing' | 'words'>) {
  const { words: searched, filters } = listing.wanted.value;
  const isNarrowed = Object.keys(filters).length > 0;
  return (
    <EmptyList
      searched={searched}
      emptyShelf={isNarrowed ? words.filter.noneLeft : undefined}
      words={words}
      onSearch={(next) => listing.want({ words: next })}
    />
  );
}

/** How many of the selected are not in a list; none while it is not known as a whole. */
function countMissing(selected: ReadonlySet<string>, ids: readonly string[] | undefined): number {
  if (selected.size === 0 || !ids) return 0;
  const listed = new Set(ids);
  return [...selected].filter((id) => !listed.has(id)).length;
}

/** The whole library: what is searched and narrowed down, in order, with everything that can be done with it. */
export function Library(props: Props) {
  const { listing, selection, done, failed, words, problem, children, ...rest } = props;
  const field = useRef<HTMLInputElement>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { words: searched, filters, sort } = listing.wanted.value;
  const ids = listing.ids.value;
  const counts = listing.counts.value;
  const selected = selection.ids.value;
  const whole = listing.whole.value ? ids : undefined;
  const elsewhere = useMemo(() => countMissing(selected, whole), [selected, whole]);
  return (
    <main class="library">
      <div class="library-top">
        <h1>{words.library.title}</h1>
        <SearchField
          searched={searched}
          words={words}
          field={field}
          onSearch={(next) => listing.want({ words: next })}
        />
      </div>
      {problem && (
        <p class="notice-line" role="alert">
          {problem}
        </p>
      )}
      {children}
      <div class="library-body">
        <div class="library-side">
          <ShelfList
            counts={counts}
            filters={filters}
            words={words}
            onFilter={(next) => listing.want({ filters: next })}
          />
          <button
            type="button"
            class="text-button library-filters-toggle"
            aria-expanded={filtersOpen}
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            {words.filter.show}
          </button>
          <div class={filtersOpen ? 'library-filters' : 'library-filters library-filters-closed'}>
            <FilterPanel
              filters={filters}
              facets={listing.facets.value}
              words={words}
              onFilter={(next) => listing.want({ filters: next })}
            />
          </div>
        </div>
        <section class="library-list" aria-label={words.popup.savedArticles}>
          <div class="library-bar">
            <p role="status">
              {whole && (searched.trim() ? words.shelf.found(whole.length) : words.shelf.articles(whole.length))}
            </p>
            <SortChoice sort={sort} words={words} onSort={(next) => listing.want({ sort: next })} />
          </div>
          {selected.size > 0 && (
            <SelectionBar
              {...rest}
              count={selected.size}
              elsewhere={elsewhere}
              all={whole?.length ?? 0}
              words={words}
              onWith={(deed) => void selection.rows().then(deed)}
              onSelectAll={() => whole && selection.all(whole)}
              onSelectNone={selection.none}
            />
          )}
          {listing.failed.value && (
            <p class="notice-line" role="alert">
              {words.library.unreadable}
            </p>
          )}
          {!ids && !listing.failed.value && (
            <p class="library-waiting" aria-busy="true">
              {words.filter.loading}
            </p>
          )}
          {ids?.length === 0 && !listing.failed.value && <NoRows listing={listing} words={words} />}
          {ids && (
            <ArticleRows
              {...rest}
              ids={ids}
              rows={listing.rows.value}
              selected={selected}
              words={words}
              onSelect={(row, range) => selection.toggle(row, range ? ids : undefined)}
              onSearch={() => field.current!.focus()}
              onShow={listing.show}
            />
          )}
          <UndoBar done={done} failed={failed} words={words} onUndo={rest.onUndo} />
          {counts && counts.all > 0 && (
            <p class="library-kept">
              {words.shelf.kept(words.shelf.articles(counts.all), printSize(counts.bytes, words.tag))}
            </p>
          )}
          <KeySheet words={words} />
        </section>
      </div>
    </main>
  );
}
