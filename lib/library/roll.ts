import type { LibraryDatabase } from './database.ts';
import type { SavedArticle } from './saved-article.ts';

/** Which article bears a number: a page of the roll has the numbers from `page * pageLength` on, one a line. */
export interface RollPage {
  page: number;
  /** '' where no article bears the number any more. */
  ids: string[];
  /** The version whose text it is; '' where that has the article's id. */
  versions: string[];
  /** 1: in the library no more, but may come back. */
  removed: (0 | 1)[];
}

/** A line of the roll. */
export interface Enrolled {
  number: number;
  id: string;
  version: string;
  removed: boolean;
}

const pageLength = 512;
const pageOf = (number: number) => Math.floor(number / pageLength);

const emptyPage = (page: number): RollPage => ({ page, ids: [], versions: [], removed: [] });

/** Writes a line; a page is as long as its last line. */
function write({ ids, versions, removed }: RollPage, number: number, line: Omit<Enrolled, 'number'>): void {
  for (let at = ids.length; at <= number % pageLength; at++) {
    ids.push('');
    versions.push('');
    removed.push(0);
  }
  ids[number % pageLength] = line.id;
  versions[number % pageLength] = line.version === line.id ? '' : line.version;
  removed[number % pageLength] = line.removed ? 1 : 0;
}

const nobody = { id: '', version: '', removed: false };

/**
 * Brings the roll from what rows were to what they are. Inside the write that changes them. Of IndexedDB's own indexes
 * none gives the ids of 30,000 numbers in less than a second.
 */
export async function enroll(
  library: LibraryDatabase,
  changes: readonly (readonly [before: SavedArticle | undefined, after: SavedArticle | undefined])[],
): Promise<void> {
  const moved = changes.filter(
    ([before, after]) =>
      before?.number !== after?.number || before?.version !== after?.version || before?.removed !== after?.removed,
  );
  if (moved.length === 0) return;
  const numbers = moved.flatMap(([before, after]) => [before?.number, after?.number]).filter((n) => n !== undefined);
  const wanted = [...new Set(numbers.map(pageOf))];
  const [found, edition] = await Promise.all([library.rolls.bulkGet(wanted), rollEdition(library)]);
  const pages = new Map(wanted.map((page, i) => [page, found[i] ?? emptyPage(page)]));
  for (const [before, after] of moved) {
    if (before && before.number !== after?.number) write(pages.get(pageOf(before.number))!, before.number, nobody);
    if (after) write(pages.get(pageOf(after.number))!, after.number, { ...after, removed: after.removed === 1 });
  }
  await Promise.all([library.rolls.bulkPut([...pages.values()]), putEdition(library, edition + 1)]);
}

/** Inside the write that makes the roll anew. */
export async function clearRoll(library: LibraryDatabase): Promise<void> {
  await putEdition(library, (await rollEdition(library)) + 1);
  await library.rolls.clear();
}

/** Counts the changes of the roll: what was read of an edition is true as long as it is the last one. */
export const rollEdition = (library: LibraryDatabase) => library.fact('rollEdition', 0);

const putEdition = (library: LibraryDatabase, value: number) => library.meta.put({ key: 'rollEdition', value });

const mostKept = 256; // pages, a view; about 8 MB

/** Pages that were read of one edition. */
interface ReadPages {
  edition: number;
  pages: Map<number, RollPage | undefined>;
}

const kept = new WeakMap<LibraryDatabase, ReadPages>();

/** The pages of an edition, to be read into. */
function pagesOf(library: LibraryDatabase, edition: number): ReadPages['pages'] {
  const known = kept.get(library);
  if (known?.edition === edition && known.pages.size <= mostKept) return known.pages;
  const pages: ReadPages['pages'] = new Map();
  kept.set(library, { edition, pages });
  return pages;
}

/** Reads the roll page by page, each once. For one search: what is written meanwhile may be missed. */
export class RollReader {
  private readonly pages: ReadPages['pages'];
  private readonly library: LibraryDatabase;

  /** @param edition the one that the roll is of: what was read of it before is not read again */
  constructor(library: LibraryDatabase, edition?: number) {
    this.library = library;
    this.pages = edition === undefined ? new Map() : pagesOf(library, edition);
  }

  /** The lines of numbers, those that nobody bears left out. */
  async of(numbers: readonly number[]): Promise<Enrolled[]> {
    const wanted = [...new Set(numbers.map(pageOf))].filter((page) => !this.pages.has(page));
    const found = wanted.length > 0 ? await this.library.rolls.bulkGet(wanted) : [];
    wanted.forEach((page, i) => {
      this.pages.set(page, found[i]);
    });
    return numbers.flatMap((number) => lineOf(this.pages.get(pageOf(number)), number) ?? []);
  }

  /** All lines, the lowest number first. */
  async all(): Promise<Enrolled[]> {
    const pages = await this.library.rolls.toArray();
    for (const page of pages) this.pages.set(page.page, page);
    return pages.flatMap((page) => page.ids.flatMap((_, line) => lineOf(page, page.page * pageLength + line) ?? []));
  }
}

function lineOf(page: RollPage | undefined, number: number): Enrolled | undefined {
  const line = number % pageLength;
  const id = page?.ids[line];
  if (!page || !id) return undefined;
  return { number, id, version: page.versions[line] || id, removed: page.removed[line] === 1 };
}
