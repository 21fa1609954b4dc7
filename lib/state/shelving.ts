import { type ReadonlySignal, signal } from '@preact/signals';
import { type LibraryDatabase, LibraryTooNew } from '../library/database.ts';
import { LibraryFull } from '../library/save.ts';
import type { SavedArticle } from '../library/saved-article.ts';
import { type Change, changeArticles, type Deed, undoChange } from '../library/shelve.ts';

export interface Done {
  deed: Deed;
  /** The articles as they were before. */
  rows: readonly SavedArticle[];
}

export interface Shelving {
  /** The deed done last, while one click takes it back; one that concerned many articles is taken back as a whole. */
  done: ReadonlySignal<Done | undefined>;
  /** Why the last deed could not be done; nothing was changed by it. */
  failed: ReadonlySignal<'full' | 'refused' | 'failed' | undefined>;
  /** To the archive, or, when all lie there, back among the unread. */
  archive(rows: readonly SavedArticle[]): Promise<void>;
  /** Starred, or, when all are, no longer. */
  star(rows: readonly SavedArticle[]): Promise<void>;
  tag(rows: readonly SavedArticle[], change: { add?: string[]; drop?: string[] }): Promise<void>;
  remove(rows: readonly SavedArticle[]): Promise<void>;
  undo(): Promise<void>;
}

const fieldsOf: Record<Deed, (keyof Change)[]> = {
  archived: ['shelf'],
  unarchived: ['shelf'],
  starred: ['starred'],
  unstarred: ['starred'],
  tagged: ['tags'],
  removed: ['removed'],
};

const longestTag = 60; // characters

/** Tags as they are kept: blanks joined, each once whatever its case, no endless ones. */
export function tidyTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) {
    const tidy = tag.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, longestTag);
    if (tidy && !known.has(tidy.toLowerCase())) known.set(tidy.toLowerCase(), tidy);
  }
  return [...known.values()];
}

/** What readers do with articles in lists, one undo at a time. */
export function createShelving(library: LibraryDatabase): Shelving {
  const done = signal<Done>();
  const failed = signal<'full' | 'refused' | 'failed'>();

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failed.value = undefined;
    } catch (problem) {
      failed.value = problem instanceof LibraryFull ? 'full' : problem instanceof LibraryTooNew ? 'refused' : 'failed';
    }
  }
  const act = (deed: Deed, rows: readonly SavedArticle[], change: (row: SavedArticle) => Change) =>
    attempt(async () => {
      const before = await changeArticles(
        library,
        rows.map(({ id }) => id),
        change,
      );
      if (before.length > 0) done.value = { deed, rows: before };
    });

  return {
    done,
    failed,
    archive(rows) {
      const back = rows.every(({ shelf }) => shelf === 'archive');
      return act(back ? 'unarchived' : 'archived', rows, () => ({ shelf: back ? 'unread' : 'archive' }));
    },
    star(rows) {
      const off = rows.every(({ starred }) => starred === 1);
      return act(off ? 'unstarred' : 'starred', rows, () => ({ starred: off ? 0 : 1 }));
    },
    tag(rows, { add = [], drop = [] }) {
      const dropped = new Set(drop);
      return act('tagged', rows, ({ tags }) => ({
        tags: tidyTags([...tags.filter((tag) => !dropped.has(tag)), ...add]),
      }));
    },
    remove: (rows) => act('removed', rows, () => ({ removed: 1 })),
    undo: () =>
      attempt(async () => {
        const last = done.value;
        if (!last) return;
        await undoChange(library, last.rows, fieldsOf[last.deed]);
        done.value = undefined;
      }),
  };
}
