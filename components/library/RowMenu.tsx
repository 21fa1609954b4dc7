import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { Icon } from '../Icon.tsx';
import type { ListActions } from './list-actions.ts';

interface Props extends ListActions {
  row: SavedArticle;
  headline: string;
  words: Wording;
}

const gap = 4; // pixels between the button and its menu

/** Beside its button, inside of the window: above it where there is no room below. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = bottom + gap + height <= innerHeight;
  const start = getComputedStyle(button).direction === 'rtl' ? left : right - width;
  menu.style.top = `${Math.max(gap, below ? bottom + gap : top - gap - height)}px`;
  menu.style.left = `${Math.min(Math.max(gap, start), innerWidth - width - gap)}px`;
}

/** What can be done with one article, behind one button. */
export function RowMenu({ row, headline, words, onArchive, onStar, onTag, onRemove }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    menu.current!.showPopover?.();
    place(menu.current!, button.current!);
    menu.current!.querySelector('button')!.focus();
  }, [open]);

  const entries: [string, (rows: readonly SavedArticle[]) => void][] = [
    [row.shelf === 'archive' ? words.shelf.toUnread : words.shelf.toArchive, onArchive],
    [row.starred ? words.shelf.unstar : words.shelf.star, onStar],
    [words.shelf.editTags, onTag],
    [words.library.remove, onRemove],
  ];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step) {
      const items = [...menu.current!.querySelectorAll('button')];
      items[(items.indexOf(event.target as HTMLButtonElement) + step + items.length) % items.length]!.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button row-menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words.shelf.actionsOf(headline)}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          ref={menu}
          class="row-menu"
          role="menu"
          aria-label={words.shelf.actionsOf(headline)}
          popover="auto"
          onToggle={(event) => event.newState === 'closed' && setOpen(false)}
          onKeyDown={move}
        >
          {entries.map(([label, act]) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                act([row]);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
