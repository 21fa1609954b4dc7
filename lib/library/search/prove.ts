import type { LibraryDatabase } from '../database.ts';
import type { Enrolled } from '../roll.ts';
import type { SavedArticle } from '../saved-article.ts';
import type { Candidates, Suspected } from './candidates.ts';
import { headOf } from './index-articles.ts';
import { inHead } from './look-up.ts';
import { hasTerm, lettersOf, quickWord } from './match.ts';
import { roughlyFolded, unitsOf, withoutSigns } from './units.ts';

export type Place = 'head' | 'text';

/** A text of which as little is taken apart as tells whether it has a term: that takes the longest. */
class ProofText {
  private readonly text: string;
  private bare: string | undefined;
  private lines: { text: string; rough: string }[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  has({ term }: Suspected): boolean {
    const word = quickWord(term);
    if (word !== undefined) {
      if (this.text.includes(word)) return true;
      this.bare ??= withoutSigns(this.text);
      if (!this.bare.includes(word)) return false;
    }
    const letters = lettersOf(term);
    return this.roughLines().some(
      ({ text, rough }) => letters.every((wanted) => rough.includes(wanted)) && hasTerm(unitsOf(text), term),
    );
  }

  private roughLines() {
    if (!this.lines) {
      const rough = roughlyFolded(this.text).split('\n');
      this.lines = this.text.split('\n').map((text, i) => ({ text, rough: rough[i]! }));
    }
    return this.lines;
  }
}

/**
 * Reads whether candidates have what the index only suspects: words side by side.
 * @returns where each has it: all of it in its head, or elsewhere; `undefined`: not at all
 */
export async function prove(
  library: LibraryDatabase,
  lines: readonly Enrolled[],
  { unproved, unprovedExcluded }: Candidates,
): Promise<(Place | undefined)[]> {
  const suspected = [...unproved, ...unprovedExcluded];
  return library.transaction('r', library.articles, library.texts, library.highlights, async () => {
    const mayBeInHead = lines.filter(({ number }) => suspected.some(({ marks }) => marks[number]! & inHead));
    const heads = mayBeInHead.length > 0 ? await headsOf(library, mayBeInHead) : new Map<number, ProofText>();
    const hasAllInHead = ({ number }: Enrolled) => unproved.every((one) => heads.get(number)?.has(one));
    const mustRead = ({ number }: Enrolled) => unprovedExcluded.some(({ marks }) => marks[number] !== 0);
    const toRead = lines.filter((line) => mustRead(line) || !hasAllInHead(line));
    const texts = await library.texts.bulkGet(toRead.map(({ version }) => version));
    const read = new Map(toRead.map(({ number }, i) => [number, new ProofText(texts[i]?.text ?? '')]));
    return lines.map((line) => {
      const { number } = line;
      const has = (one: Suspected) => Boolean(heads.get(number)?.has(one) || read.get(number)?.has(one));
      if (unprovedExcluded.some((one) => one.marks[number] !== 0 && has(one))) return undefined;
      if (hasAllInHead(line)) return 'head';
      return unproved.every(has) ? 'text' : undefined;
    });
  });
}

/** Heads and the reader's own words, by number. */
async function headsOf(library: LibraryDatabase, lines: readonly Enrolled[]): Promise<Map<number, ProofText>> {
  const ids = lines.map(({ id }) => id);
  const [rows, notes] = await Promise.all([library.articles.bulkGet(ids), notesOf(library, ids)]);
  return new Map(
    rows.flatMap((row) => (row ? [[row.number, new ProofText(linesOf(row, notes.get(row.id)))] as const] : [])),
  );
}

/** All that is read of an article besides its text. */
function linesOf(row: SavedArticle, notes: readonly string[] = []): string {
  return [headOf(row), ...row.tags, row.note, ...notes].join('\n');
}

/** Notes of highlights, by article. */
async function notesOf(library: LibraryDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await library.highlights.where('articleId').anyOf(ids).toArray();
  const noted = rows.filter(({ removed, note }) => removed === 0 && note !== '');
  return new Map(
    [...Map.groupBy(noted, ({ articleId }) => articleId)].map(([id, of]) => [id, of.map(({ note }) => note)]),
  );
}
