import { Dexie, type EntityTable, type Table } from 'dexie';
import type { BackupChoice } from './backup.ts';
import type { HighlightRow } from './highlight.ts';
import { type Counts, noCounts, type Tally } from './ledger.ts';
import type { RollPage } from './roll.ts';
import type { Fingerprint } from './same-story/fingerprint.ts';
import type { PictureRow, SavedArticle, SavedText, SavedVersion } from './saved-article.ts';
import type { Merge } from './search/merge.ts';
import type { Block, Segment } from './search/segment.ts';
import { tokensVersion } from './search/tokens.ts';
import type { Uncopied } from './second-copy/uncopied.ts';
import { splitBodies } from './upgrade.ts';

/** Facts about the database itself, one row a key. */
interface MetaValues {
  /** The oldest reader that understands this library. */
  minReader: number;
  /** The last number given to a version; see `SavedArticle.number`. */
  lastNumber: number;
  counts: Counts;
  rollEdition: number;
  /** Which version of the tokens the index is made of. */
  tokensVersion: number;
  /** Absent: nothing is being merged. */
  merge: Merge;
  /** Segments that are no more, whose blocks still are. */
  unswept: string[];
  backup: BackupChoice;
  /** Absent: the second copy has all. */
  uncopied: Uncopied;
}

type MetaRow = { [Key in keyof MetaValues]: { key: Key; value: MetaValues[Key] } }[keyof MetaValues];

/** The oldest version of Sourceline that understands what this one writes. Raise it with a schema that older ones would damage. */
const minReader = 2;
const thisReader = 2;

/** Older code met a library that newer code has changed. IndexedDB would let it write; we do not. */
export class LibraryTooNew extends Error {
  override readonly name = 'LibraryTooNew';
}

export class LibraryDatabase extends Dexie {
  articles!: EntityTable<SavedArticle, 'id'>;
  /** Every version kept of every article. */
  bodies!: EntityTable<SavedVersion, 'id'>;
  texts!: EntityTable<SavedText, 'id'>;
  pictures!: Table<PictureRow, [articleId: string, source: string]>;
  /** By which copies of a text are found: of every article's current version, once it was taken. */
  fingerprints!: EntityTable<Fingerprint, 'id'>;
  tallies!: Table<Tally, [facet: string, name: string]>;
  highlights!: EntityTable<HighlightRow, 'id'>;
  meta!: EntityTable<MetaRow, 'key'>;
  rolls!: EntityTable<RollPage, 'page'>;
  segments!: EntityTable<Segment, 'id'>;
  blocks!: Table<Block, [segment: string, at: number]>;
  /** Articles that are not in the index yet. */
  backlog!: EntityTable<{ id: string }, 'id'>;

  constructor(name = 'library') {
    // Chromium's default calls a save done before it is on the disk, and never waits for pictures.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, url, [removed+savedAt]',
      bodies: 'id',
      meta: 'key',
    });
    this.version(2)
      .stores({
        // Lists are read in the order of an index, never by offset; filters are sets of keys of the single ones.
        articles: `id, url, number, [removed+savedAt], [removed+shelf+savedAt], [removed+day], [removed+minutes],
          shelf, starred, publisher, verdict, language, *tags, *ownWords, *credited, *agencies, *disclaimerKinds`,
        bodies: 'id, articleId',
        texts: 'id',
        pictures: '[articleId+source], articleId',
        tallies: '[facet+name]',
        rolls: 'page',
        segments: 'id',
        blocks: '[segment+at]',
        backlog: 'id',
        fingerprints: 'id, number, *bands',
      })
      .upgrade(splitBodies);
    // Nothing of what was there changes, and older code leaves this table alone: it may still read and write.
    this.version(3).stores({ highlights: 'id, articleId, [removed+articleId], [removed+createdAt], *words' });
    this.on('populate', (transaction) =>
      transaction.table('meta').bulkAdd([
        { key: 'minReader', value: minReader },
        { key: 'lastNumber', value: 0 },
        { key: 'counts', value: noCounts },
        { key: 'tokensVersion', value: tokensVersion },
      ] satisfies MetaRow[]),
    );
    // A newer version in another tab wants to upgrade: make way, or it waits for ever.
    this.on('versionchange', () => this.close());
  }

  /** One of the facts about the database; `fallback` where it was never written. */
  async fact<Key extends keyof MetaValues, Fallback extends MetaValues[Key] | undefined>(
    key: Key,
    fallback: Fallback,
  ): Promise<MetaValues[Key] | Fallback> {
    return ((await this.meta.get(key))?.value as MetaValues[Key] | undefined) ?? fallback;
  }

  /** Whether newer code has changed the library so that this one must not write to it. */
  async isTooNew(): Promise<boolean> {
    return (await this.fact('minReader', minReader)) > thisReader;
  }

  /**
   * A write over the whole library, done entirely or not at all.
   * @param tables those that it touches, so that the others can be read meanwhile
   * @throws LibraryTooNew
   */
  write<T>(work: () => Promise<T>, tables: Table[] = this.tables): Promise<T> {
    return this.transaction('rw', [...new Set([...tables, this.meta])], async () => {
      if (await this.isTooNew()) throw new LibraryTooNew('a newer Sourceline has changed the library');
      return work();
    });
  }
}
