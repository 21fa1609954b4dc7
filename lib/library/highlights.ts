import type { LibraryDatabase } from './database.ts';
import type { Highlight, HighlightChange, HighlightColour, HighlightRow, MarkedWords } from './highlight.ts';
import { orFull } from './save.ts';
import { tokensOf } from './search/tokens.ts';
import { noteUncopied } from './second-copy/uncopied.ts';

/** A highlight with what the database needs besides. */
export function rowOfHighlight(highlight: Highlight): HighlightRow {
  return { ...highlight, words: [...tokensOf(highlight.note)], removed: 0 };
}

function highlightOf({ words: _, removed: __, ...highlight }: HighlightRow): Highlight {
  return highlight;
}

/**
 * Marks words of a kept article. The same highlight sent again changes nothing.
 * @returns whether the article is there to be marked
 * @throws LibraryFull, LibraryTooNew
 */
export function addHighlight(
  library: LibraryDatabase,
  articleId: string,
  { id, anchor, colour, note }: MarkedWords,
  now = Date.now(),
): Promise<boolean> {
  return orFull(
    library.write(async () => {
      const article = await library.articles.get(articleId);
      if (article?.removed !== 0) return false;
      if (await library.highlights.get(id)) return true;
      const made = { id, articleId, anchor, colour, note, createdAt: now, updatedAt: now };
      await library.highlights.add(rowOfHighlight(made));
      await noteUncopied(library, [article.number]);
      return true;
    }, [library.articles, library.highlights]),
  );
}

/**
 * Changes colour or note of a highlight, removes it or brings it back.
 * @returns whether it is there to be changed
 * @throws LibraryFull, LibraryTooNew
 */
export function changeHighlight(
  library: LibraryDatabase,
  id: string,
  { colour, note, removed }: HighlightChange,
  now = Date.now(),
): Promise<boolean> {
  return orFull(
    library.write(async () => {
      const row = await library.highlights.get(id);
      // Of one that was cleared nothing is left to bring back.
      if (!row || isBare(row)) return false;
      const next = {
        ...row,
        ...(colour !== undefined && { colour }),
        ...(note !== undefined && { note }),
        updatedAt: now,
      };
      const gone = removed ?? row.removed;
      await library.highlights.put({ ...next, removed: gone, words: gone === 1 ? [] : [...tokensOf(next.note)] });
      const article = await library.articles.get(row.articleId);
      await noteUncopied(library, article ? [article.number] : []);
      return true;
    }, [library.articles, library.highlights]),
  );
}

/** The highlights of articles, by article, the earliest place in its text first. */
export async function highlightsOf(
  library: LibraryDatabase,
  articleIds: readonly string[],
): Promise<Map<string, Highlight[]>> {
  const rows = await library.highlights.where('articleId').anyOf(articleIds).toArray();
  const kept = rows
    .filter(({ removed }) => removed === 0)
    .sort((a, b) => a.anchor.start - b.anchor.start || a.createdAt - b.createdAt)
    .map(highlightOf);
  return Map.groupBy(kept, ({ articleId }) => articleId);
}

/** Those of one article. */
export async function listHighlights(library: LibraryDatabase, articleId: string): Promise<Highlight[]> {
  return (await highlightsOf(library, [articleId])).get(articleId) ?? [];
}

/** The ids of articles among whose highlights' notes a token is, or with `isStart` one that begins with it. */
export async function articlesNoted(library: LibraryDatabase, token: string, isStart: boolean): Promise<string[]> {
  const words = library.highlights.where('words');
  const rows = await (isStart ? words.startsWith(token) : words.equals(token)).toArray();
  return rows.map(({ articleId }) => articleId);
}

/** The ids of articles in which something is marked. */
export async function articlesHighlighted(library: LibraryDatabase): Promise<string[]> {
  const keys = await library.highlights.where('[removed+articleId]').between([0, ''], [0, '\uffff']).keys();
  return [...new Set((keys as unknown as [removed: number, articleId: string][]).map(([, id]) => id))];
}

const isBare = ({ anchor }: HighlightRow) => anchor.exact === '';

/** What stays of a removed highlight: its id and when it went, for later sync. */
function bare({ id, articleId, updatedAt }: HighlightRow): HighlightRow {
  return {
    id,
    articleId,
    anchor: { exact: '', prefix: '', suffix: '', start: 0, repeated: false },
    colour: 'grey' satisfies HighlightColour,
    note: '',
    words: [],
    // Bare ones stand together at the index's beginning, and are not read again.
    createdAt: 0,
    updatedAt,
    removed: 1,
  };
}

/** Takes the words from highlights that were removed before a day. */
export async function bareHighlights(library: LibraryDatabase, lastDay: number): Promise<void> {
  // Nothing is removed before it was made.
  const due = () =>
    library.highlights
      .where('[removed+createdAt]')
      .between([1, 0], [1, lastDay], false, true)
      .filter(({ updatedAt }) => updatedAt < lastDay);
  if ((await due().count()) === 0) return;
  await library.write(async () => {
    await library.highlights.bulkPut((await due().toArray()).map(bare));
  }, [library.highlights]);
}

/** Takes the words from all highlights of articles that are gone for good. Inside a write. */
export async function bareHighlightsOf(library: LibraryDatabase, articleIds: readonly string[]): Promise<void> {
  const rows = await library.highlights.where('articleId').anyOf(articleIds).toArray();
  await library.highlights.bulkPut(rows.map(bare));
}
