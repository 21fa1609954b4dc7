import type { Article } from '../article/article.ts';
import type { Provenance, Verdict } from '../provenance/provenance.ts';

/** A picture's bytes, as kept with an article. */
export interface SavedPicture {
  /** The address it had on the page. */
  source: string;
  type: string;
  bytes: ArrayBuffer;
}

/** A row of the list: everything that is shown without opening the article. */
export interface SavedArticle {
  /** UUID, made by who saves, so that a save that is tried again is the same save. */
  id: string;
  url: string;
  headline: string;
  publisher?: string;
  /** Names the article is credited to, the page's own outlet left out. */
  credited: string[];
  disclaimers: number;
  /** Whether the page names a person as author. */
  hasAuthor: boolean;
  verdict: Verdict;
  language?: string;
  direction: 'ltr' | 'rtl';
  published?: string;
  minutes: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  updatedAt: number;
  /** When it was removed; the row stays as a tombstone, so that undo and later sync know of it. */
  removedAt?: number;
  /** 0 or 1, since IndexedDB indexes neither booleans nor absent values. */
  removed: 0 | 1;
}

/** What is read only when the article is opened. */
export interface SavedBody {
  id: string;
  article: Article;
  provenance: Provenance;
  pictures: SavedPicture[];
}
