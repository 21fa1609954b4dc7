import type { Article } from '../article/article.ts';
import type { DisclaimerKind, Provenance, Verdict } from '../provenance/provenance.ts';

/** A picture's bytes, as kept with an article. */
export interface SavedPicture {
  /** The address it had on the page. */
  source: string;
  type: string;
  bytes: ArrayBuffer;
}

/** Where in the library an article lies. Finished is what was read to its end; the archive is where its reader put it. */
export type Shelf = 'unread' | 'finished' | 'archive';

/** What the reader did with an article: everything that a new version of its page leaves alone. */
export interface ReadersMarks {
  shelf: Shelf;
  /** 0 or 1, since IndexedDB indexes neither booleans nor absent values. */
  starred: 0 | 1;
  /** As typed, each once. */
  tags: string[];
  /** The reader's own words about it. */
  note: string;
  /** Share of the text that was read, 0 to 1. */
  progress: number;
  /** The paragraph that stood at the top when it was left, from 0. */
  paragraph: number;
}

/** A row of the list: everything that is shown without opening the article. */
export interface SavedArticle extends ReadersMarks {
  /** UUID, made by who saves, so that a save that is tried again is the same save. */
  id: string;
  /** The version whose text is current: the id of its body. */
  version: string;
  /** How many versions are kept, the current one included; 0 for a link whose text was never read. */
  versions: number;
  /** Counts up with every version saved. The search index knows the current text by it. */
  number: number;
  url: string;
  headline: string;
  publisher?: string;
  /** Names the article is credited to, the page's own outlet left out. */
  credited: string[];
  /** Those of them that are credited as agencies. */
  agencies: string[];
  disclaimers: number;
  /** Each kind once. */
  disclaimerKinds: DisclaimerKind[];
  /** The names of those who are named as its authors. */
  authors: string[];
  verdict: Verdict;
  language?: string;
  direction: 'ltr' | 'rtl';
  published?: string;
  /** `published` as an index wants it: '' where the page gives no date. */
  day: string;
  minutes: number;
  /** Bytes of text and pictures, all versions. */
  bytes: number;
  /** Tags and note, cut into words for searching. */
  ownWords: string[];
  /** Milliseconds since 1970. */
  savedAt: number;
  updatedAt: number;
  /** When it was removed; the row stays as a tombstone, so that undo and later sync know of it. */
  removedAt?: number;
  removed: 0 | 1;
}

/** One version of an article without its text, which searching reads alone. */
export interface SavedVersion {
  /** UUID of the save. */
  id: string;
  /** The row it belongs to. */
  articleId: string;
  savedAt: number;
  article: Omit<Article, 'text'>;
  provenance: Provenance;
  /** See `checksumOf`. Absent in what was kept before there was one. */
  checksum?: number;
}

/** A version with its text, as archives have it. */
export interface WholeVersion extends Omit<SavedVersion, 'articleId' | 'article' | 'checksum'> {
  article: Article;
}

/** A version's text, one paragraph a line, as `Article.text` has it. */
export interface SavedText {
  id: string;
  text: string;
}

/** A picture as the database has it: once for all versions of an article. */
export interface PictureRow extends SavedPicture {
  articleId: string;
}

/** What is read only when the article is opened. */
export interface SavedBody {
  /** The version's id. */
  id: string;
  savedAt: number;
  article: Article;
  provenance: Provenance;
  pictures: SavedPicture[];
}
