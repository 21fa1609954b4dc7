import { storage } from 'wxt/utils/storage';
import type { Shelf } from '../library/saved-article.ts';

/** What the popup was showing, and what was typed in it. */
export interface PopupDraft {
  words: string;
  shelf: Shelf | 'all';
  /** A tag that was being typed, and for which articles. */
  tag?: { ids: string[]; text: string };
}

export const emptyDraft: PopupDraft = { words: '', shelf: 'unread' };

// In memory, until the browser is closed: what a reader searched for is nobody's business afterwards.
const stored = storage.defineItem<Partial<PopupDraft>>('session:popup', { fallback: {} });

export async function loadDraft(): Promise<PopupDraft> {
  return { ...emptyDraft, ...(await stored.getValue()) };
}

/** Keeps what changed. Not awaited: the popup may close with the next click. */
export function saveDraft(draft: PopupDraft): void {
  void stored.setValue(draft);
}
