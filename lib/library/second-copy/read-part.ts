import type { LibraryDatabase } from '../database.ts';
import { rowToKeep } from '../export/row-to-keep.ts';
import type { Highlight } from '../highlight.ts';
import { highlightsOf } from '../highlights.ts';
import type { ArticleToRestore } from '../restore.ts';
import { type Enrolled, RollReader } from '../roll.ts';
import type { SavedArticle, SavedVersion } from '../saved-article.ts';
import { isBareTombstone } from '../tombstones.ts';
import { isSound, wholeOf } from '../version.ts';
import { partName } from './part-name.ts';
import { numbersIn } from './part-of.ts';

/** An article as the second copy has it: everything but its pictures. */
export type CopiedArticle = Omit<ArticleToRestore, 'pictures'>;

/** An article that is listed and cannot be read whole. */
export interface Unreadable {
  id: string;
  /** '' where its row is gone. */
  headline: string;
}

/** What a part of the library holds. */
export interface Part {
  at: number;
  /** What its file is called; `undefined`: it holds nothing. */
  name: string | undefined;
  articles: CopiedArticle[];
  unreadable: Unreadable[];
  /** Whether the roll names the same articles as the rows. */
  isEnrolled: boolean;
}

interface Read {
  versions: SavedVersion[];
  texts: Map<string, string>;
}

/** Everything of a part at one moment, not looked at yet. */
interface Snapshot {
  rows: SavedArticle[];
  kept: SavedArticle[];
  lines: Enrolled[];
  read: Read;
  marked: Map<string, Highlight[]>;
}

/**
 * Reads a part in one transaction: whatever is written meanwhile is in it as a whole or not at all, and so never looks
 * like damage.
 * @param accepted ids of articles of which the reader knows that they cannot be read
 */
export async function readPart(library: LibraryDatabase, at: number, accepted: ReadonlySet<string>): Promise<Part> {
  const { rows, kept, lines, read, marked } = await snapshotOf(library, at);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sound = read.versions.filter((version) => isSound(version, read.texts.get(version.id)));
  const versions = Map.groupBy(sound, ({ articleId }) => articleId);
  const damaged = new Set(
    read.versions.filter((version) => !sound.includes(version)).map(({ articleId }) => articleId),
  );
  const hasText = ({ id, version }: SavedArticle) => versions.get(id)?.some((one) => one.id === version) === true;
  const short = kept.filter((row) => row.versions > 0 && (damaged.has(row.id) || !hasText(row)));
  const rowless = lines.filter(({ id, removed }) => !removed && !byId.has(id));
  const unreadable = [
    ...short.map(({ id, headline }) => ({ id, headline })),
    ...rowless.map(({ id }) => ({ id, headline: '' })),
  ];
  return {
    at,
    name: partName(at, lines),
    articles: kept.map((row) => copied(row, versions.get(row.id) ?? [], read.texts, marked.get(row.id) ?? [])),
    unreadable: unreadable.filter(({ id }) => !accepted.has(id)),
    isEnrolled: isEnrolled(rows, lines),
  };
}

function snapshotOf(library: LibraryDatabase, at: number): Promise<Snapshot> {
  const { articles, bodies, texts, highlights, rolls } = library;
  return library.transaction('r', [articles, bodies, texts, highlights, rolls], async () => {
    const numbers = numbersIn(at);
    const [rows, lines] = await Promise.all([
      articles.where('number').between(numbers[0], numbers.at(-1), true, true).toArray(),
      new RollReader(library).of(numbers),
    ]);
    const kept = rows.filter(({ removed }) => removed === 0);
    const [read, marked] = await Promise.all([
      readVersions(library, kept),
      highlightsOf(
        library,
        kept.map(({ id }) => id),
      ),
    ]);
    return { rows, kept, lines, read, marked };
  });
}

async function readVersions({ bodies, texts }: LibraryDatabase, rows: readonly SavedArticle[]): Promise<Read> {
  const single = rows.filter(({ versions }) => versions === 1);
  const several = rows.filter(({ versions }) => versions > 1);
  const [current, ...all] = await Promise.all([
    bodies.bulkGet(single.map(({ version }) => version)),
    ...several.map(({ id }) => bodies.where('articleId').equals(id).toArray()),
  ]);
  const versions = [...current.filter((body) => body !== undefined), ...all.flat()];
  const found = await texts.bulkGet(versions.map(({ id }) => id));
  return { versions, texts: new Map(found.flatMap((text) => (text ? [[text.id, text.text]] : []))) };
}

function copied(
  row: SavedArticle,
  versions: readonly SavedVersion[],
  texts: Read['texts'],
  highlights: readonly Highlight[],
): CopiedArticle {
  return {
    row: rowToKeep(row),
    versions: versions.map((version) => wholeOf(version, texts.get(version.id)!)).sort((a, b) => a.savedAt - b.savedAt),
    highlights: highlights.map(({ id, anchor, colour, note, createdAt, updatedAt }) => ({
      id,
      anchor,
      colour,
      note,
      createdAt,
      updatedAt,
    })),
  };
}

/** Of what was removed and cleared only a row is left, in no roll. */
function isEnrolled(rows: readonly SavedArticle[], lines: readonly Enrolled[]): boolean {
  const listed = rows.filter((row) => !isBareTombstone(row));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return (
    listed.length === lines.length &&
    listed.every(({ id, number, version, removed }) => {
      const line = byNumber.get(number);
      return line?.id === id && line.version === version && line.removed === (removed === 1);
    })
  );
}
