import { useEffect, useRef } from 'preact/hooks';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { type ListActions, pressListKey } from './list-actions.ts';
import { SavedRow } from './SavedRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

interface Props extends ListActions {
  ids: readonly string[];
  rows: ReadonlyMap<string, SavedArticle>;
  selected: ReadonlySet<string>;
  words: Wording;
  now: number;
  hrefOf: (row: SavedArticle) => string;
  contextOf?: (row: SavedArticle) => preact.ComponentChildren;
  onSelect: (row: SavedArticle, range: boolean) => void;
  onSearch: () => void;
  /** The ids that are drawn: their rows are wanted. */
  onShow: (ids: readonly string[]) => void;
}

/** All rows of the list, of which those in the window are drawn. */
export function ArticleRows(props: Props) {
  const { ids, rows, selected, words, now, hrefOf, contextOf, onSelect, onSearch, onShow } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useRef<string | undefined>(undefined);
  const virtual = useVirtualRows(ids, list);
  const shown = virtual.items.map(({ index }) => ids[index]!);

  useEffect(() => onShow(shown));
  useEffect(() => {
    if (!focusNext.current) return;
    const link = list.current!.querySelector<HTMLElement>(`[data-article="${focusNext.current}"] a`);
    if (!link) return; // it is drawn when the list has scrolled to it
    link.focus({ preventScroll: true });
    link.closest('li')!.scrollIntoView({ block: 'nearest' });
    focusNext.current = undefined;
  });
  useEffect(() => {
    const idAt = (element: Element) => element.closest<HTMLElement>('[data-article]')?.dataset.article;
    const press = (event: KeyboardEvent) => {
      const pressed = pressListKey(event, {
        ...props,
        rowAt: (element) => rows.get(idAt(element) ?? ''),
        onSelect: (row) => onSelect(row, false),
        onSearch,
        onMove(step, from) {
          const here = ids.indexOf(idAt(from) ?? '');
          const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), ids.length - 1);
          if (ids[next] === undefined) return;
          focusNext.current = ids[next];
          virtual.scrollTo(next);
          const link = list.current!.querySelector<HTMLElement>(`[data-article="${ids[next]}"] a`);
          link?.focus();
        },
      });
      if (pressed) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <ul class="saved-rows saved-rows-virtual" ref={list} style={{ height: `${virtual.height}px` }}>
      {virtual.items.map(({ index, key, start }) => {
        const row = rows.get(ids[index]!);
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measure}
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - virtual.top}px)` }}
          >
            {row ? (
              <SavedRow
                {...props}
                row={row}
                words={words}
                now={now}
                href={hrefOf(row)}
                selected={selected.has(row.id)}
                onSelect={onSelect}
                context={contextOf?.(row)}
              />
            ) : (
              <div class="waiting-row" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
