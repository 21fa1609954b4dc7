import { Dexie, type EntityTable } from 'dexie';
import type { SavedArticle, SavedBody } from './saved-article.ts';

/** Facts about the database itself. */
interface MetaRow {
  key: 'minReader';
  value: number;
}

/** The oldest version of Sourceline that understands what this one writes. Raise it with a schema that older ones would damage. */
const minReader = 1;
const thisReader = 1;

/** Older code met a library that newer code has changed. IndexedDB would let it write; we do not. */
export class LibraryTooNew extends Error {
  override readonly name = 'LibraryTooNew';
}

export class LibraryDatabase extends Dexie {
  articles!: EntityTable<SavedArticle, 'id'>;
  bodies!: EntityTable<SavedBody, 'id'>;
  meta!: EntityTable<MetaRow, 'key'>;

  constructor(name = 'library') {
    // Chromium's default calls a save done before it is on the disk, and never waits for pictures.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, url, [removed+savedAt]',
      bodies: 'id',
      meta: 'key',
    });
    this.on('populate', (transaction) => transaction.table('meta').add({ key: 'minReader', value: minReader }));
    // A newer version in another tab wants to upgrade: make way, or it waits for ever.
    this.on('versionchange', () => this.close());
  }

  /**
   * A write over articles and bodies, whole or not at all.
   * @throws LibraryTooNew
   */
  write<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction('rw', this.articles, this.bodies, this.meta, async () => {
      const wanted = (await this.meta.get('minReader'))?.value ?? minReader;
      if (wanted > thisReader) throw new LibraryTooNew(`library needs version ${wanted}`);
      return work();
    });
  }
}
