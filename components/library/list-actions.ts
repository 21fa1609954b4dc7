import type { SavedArticle } from '@/lib/library/saved-article.ts';

/** What a list lets its reader do with articles. */
export interface ListActions {
  onArchive: (rows: readonly SavedArticle[]) => void;
  onStar: (rows: readonly SavedArticle[]) => void;
  /** Asks for tags. */
  onTag: (rows: readonly SavedArticle[]) => void;
  onRemove: (rows: readonly SavedArticle[]) => void;
  onUndo: () => void;
}

/** What keys do in a list; the row with the focus is meant. */
export interface ListKeys extends ListActions {
  /** The article whose row an element stands in. */
  rowAt: (element: Element) => SavedArticle | undefined;
  /** Moves the focus by a number of rows; from outside of the list to its first. */
  onMove: (step: 1 | -1, from: Element) => void;
  onSearch: () => void;
  onSelect?: (row: SavedArticle) => void;
}

const isTyping = (element: Element) => element.matches('input:not([type="checkbox"]), textarea, select, dialog *');

/**
 * The keys of a list, the same in popup and library. Answers whether the key was one of them.
 * Letters do nothing while the reader types, but for the arrow that leads from the search field to what was found.
 */
export function pressListKey(event: KeyboardEvent, list: ListKeys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const at = event.target as Element;
  const typing = isTyping(at);
  if (event.key === 'ArrowDown' && (!typing || at.matches('[type="search"]'))) list.onMove(1, at);
  else if (typing) return false;
  else if (event.key === 'j') list.onMove(1, at);
  else if (event.key === 'k' || event.key === 'ArrowUp') list.onMove(-1, at);
  else if (event.key === '/') list.onSearch();
  else if (event.key === 'z') list.onUndo();
  else return pressRowKey(event.key, list.rowAt(at), list);
  return true;
}

function pressRowKey(key: string, row: SavedArticle | undefined, list: ListKeys): boolean {
  if (!row) return false;
  if (key === 'a') list.onArchive([row]);
  else if (key === 's') list.onStar([row]);
  else if (key === 't') list.onTag([row]);
  else if (key === 'x' && list.onSelect) list.onSelect(row);
  else if (key === '#' || key === 'Delete') list.onRemove([row]);
  else return false;
  return true;
}
