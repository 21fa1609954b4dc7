import { type ReadonlySignal, signal } from '@preact/signals';
import { compareVersions } from '../library/compare/compare-versions.ts';
import type { Comparison } from '../library/compare/comparison.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { listVersions, openSaved } from '../library/list.ts';
import { groupOf, type StoryCopy } from '../library/same-story/group.ts';
import type { SavedArticle, SavedBody } from '../library/saved-article.ts';

/** One of two texts that are compared. */
export interface Side {
  row: SavedArticle;
  body: SavedBody;
}

export interface ComparedTexts {
  compared: 'versions' | 'copies';
  older: Side;
  newer: Side;
  comparison: Comparison;
}

/** What the library holds besides an opened article: earlier versions of it, and its text from elsewhere. */
export interface Story {
  /** When each version was saved, the newest first. */
  versions: ReadonlySignal<readonly { id: string; savedAt: number }[]>;
  copies: ReadonlySignal<readonly StoryCopy[]>;
  /** What is compared, while something is. */
  shown: ReadonlySignal<ComparedTexts | undefined>;
  compareVersions(older: string, newer: string): Promise<void>;
  compareCopy(copy: SavedArticle): Promise<void>;
  close(): void;
}

/** Looks once, when the article is opened: what is saved meanwhile shows the next time. */
export function createStory(library: LibraryDatabase, row: SavedArticle): Story {
  const versions = signal<readonly { id: string; savedAt: number }[]>([]);
  const copies = signal<readonly StoryCopy[]>([]);
  const shown = signal<ComparedTexts>();
  const show = (compared: ComparedTexts['compared'], older: Side | undefined, newer: Side | undefined) => {
    if (older && newer) shown.value = { compared, older, newer, comparison: compareVersions(older.body, newer.body) };
  };
  // What cannot be read is not shown; the article is, and the library's own page says what is wrong with it.
  if (row.versions > 1)
    listVersions(library, row.id).then(
      (kept) => {
        versions.value = kept.map(({ id, savedAt }) => ({ id, savedAt }));
      },
      () => undefined,
    );
  groupOf(library, row.id).then(
    (found) => {
      copies.value = found;
    },
    () => undefined,
  );
  return {
    versions,
    copies,
    shown,
    async compareVersions(older, newer) {
      const sides = await Promise.all([openSaved(library, row.id, older), openSaved(library, row.id, newer)]);
      show('versions', ...sides);
    },
    async compareCopy(copy) {
      const [own, other] = await Promise.all([openSaved(library, row.id), openSaved(library, copy.id)]);
      show('copies', own, other);
    },
    close() {
      shown.value = undefined;
    },
  };
}
