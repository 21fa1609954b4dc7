import { storage } from 'wxt/utils/storage';

/** Pictures that a reader clicked to have fetched. */
export interface PictureWish {
  /** The saved article. */
  id: string;
  /** Addresses of pictures. */
  sources: string[];
  /** Hosts, as match patterns, that are asked for on this occasion alone. */
  onlyNow: string[];
}

/** Sites that a reader clicked to have checked while browsing, as match patterns. */
export interface WatchWish {
  origins: string[];
}

// Browsers may close the popup when they ask about hosts: what the reader wished for waits here for the answer, and ends
// with the browser. One question is open at a time. Whoever asks anew ends the other wish: an answer to the new question
// is none to one that the reader turned away.
export const pictureWish = storage.defineItem<PictureWish | null>('session:pictureWish', { fallback: null });
export const watchWish = storage.defineItem<WatchWish | null>('session:watchWish', { fallback: null });
