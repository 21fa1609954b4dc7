import { useEffect, useRef } from 'preact/hooks';
import type { SavedArticle, Shelf } from '@/lib/library/saved-article.ts';
import type { SavedArticles } from '@/lib/state/saved-articles.ts';
import type { Done, Shelving } from '@/lib/state/shelving.ts';
import { printSize } from '@/lib/wording/sizes.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { type ListActions, pressListKey } from '../library/list-actions.ts';
import { SavedList } from '../library/SavedList.tsx';
import { SearchField } from '../library/SearchField.tsx';
import { UndoBar } from '../library/UndoBar.tsx';

export interface ShelfProps extends ListActions {
  articles: SavedArticles;
  done: Done | undefined;
  failed: Shelving['failed']['value'];
  words: Wording;
  now: number;
  hrefOf: (row: SavedArticle) => string;
  onSearch: (searched: string) => void;
  onShelf: (shelf: Shelf | undefined) => void;
}

const tabs = ['unread', undefined, 'archive'] as const;

function Tabs({ articles, words, onShelf }: Pick<ShelfProps, 'articles' | 'words' | 'onShelf'>) {
  const { shelves, all } = articles.counts.value ?? { shelves: undefined, all: undefined };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame and wants a form
    <div class="shelf-tabs" role="group" aria-label={words.shelf.lists}>
      {tabs.map((shelf) => (
        <button
          key={shelf ?? 'all'}
          type="button"
          aria-pressed={!articles.words.value.trim() && articles.shelf.value === shelf}
          onClick={() => onShelf(shelf)}
        >
          {words.shelf[shelf ?? 'all']} <span>{shelf ? shelves?.[shelf] : all}</span>
        </button>
      ))}
    </div>
  );
}

/** What is kept: searched, by shelf, the newest first; all of it by keys. */
export function SavedShelf(props: ShelfProps) {
  const { articles, done, failed, words, now, hrefOf, onSearch, onShelf, onUndo } = props;
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rows = articles.rows.value;
  const counts = articles.counts.value;

  useEffect(() => {
    const links = () => [...section.current!.querySelectorAll<HTMLElement>('.saved-row-headline a')];
    const press = (event: KeyboardEvent) => {
      const pressed = pressListKey(event, {
        ...props,
        rowAt: (element) => {
          const id = element.closest<HTMLElement>('[data-article]')?.dataset.article;
          return articles.rows.value?.find((row) => row.id === id);
        },
        onMove: (step, from) => {
          const all = links();
          const here = all.findIndex((link) => link.closest('[data-article]')?.contains(from));
          all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)]?.focus();
        },
        onSearch: () => field.current!.focus(),
      });
      if (pressed) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <section ref={section} aria-label={words.popup.savedArticles}>
      <h2 class="visually-hidden">{words.popup.savedArticles}</h2>
      <SearchField searched={articles.words.value} words={words} field={field} onSearch={onSearch} />
      <Tabs articles={articles} words={words} onShelf={onShelf} />
      <div class="popup-saved" tabIndex={-1}>
        <SavedList
          {...props}
          rows={rows}
          failed={articles.failed.value}
          searched={articles.words.value}
          shelf={articles.shelf.value}
          libraryEmpty={counts?.all === 0}
          now={now}
          hrefOf={hrefOf}
        />
        <UndoBar done={done} failed={failed} words={words} onUndo={onUndo} />
      </div>
      {counts && counts.all > 0 && (
        <p class="popup-kept">
          {words.shelf.kept(words.shelf.articles(counts.all), printSize(counts.bytes, words.tag))}
        </p>
      )}
    </section>
  );
}
