import type { LibraryDatabase } from '../database.ts';
import type { Highlight } from '../highlight.ts';
import { highlightsOf, listHighlights } from '../highlights.ts';
import { rowsOf } from '../listing.ts';
import { completed } from '../older-saves.ts';
import type { SavedArticle, SavedPicture, SavedVersion, WholeVersion } from '../saved-article.ts';
import { wholeOf } from '../version.ts';

/** Everything that the library keeps of an article. */
export interface WholeArticle {
  row: SavedArticle;
  /** The oldest first; none of a link whose text was never read. */
  versions: WholeVersion[];
  /** The version that the row names. */
  current?: WholeVersion;
  pictures: SavedPicture[];
  /** In the order in which they stand in the text. */
  highlights: readonly Highlight[];
}

/** An article as a whole; `undefined` where it is not in the library, or was removed. */
export async function readWhole(library: LibraryDatabase, id: string): Promise<WholeArticle | undefined> {
  const row = await library.articles.get(id);
  if (row?.removed !== 0) return undefined;
  const [bodies, pictures, highlights] = await Promise.all([
    library.bodies.where('articleId').equals(id).toArray(),
    library.pictures.where('articleId').equals(id).toArray(),
    listHighlights(library, id),
  ]);
  const texts = await library.texts.bulkGet(bodies.map((body) => body.id));
  const versions = bodies.map((body, i) => wholeOf(body, texts[i]?.text ?? '')).sort((a, b) => a.savedAt - b.savedAt);
  const current = versions.find((version) => version.id === row.version);
  return {
    row,
    versions,
    ...(current && { current }),
    pictures: pictures.map(({ articleId: _, ...picture }) => picture),
    highlights,
  };
}

/** Articles one after the other, so that one is in memory at a time. What was removed meanwhile is left out. */
export async function* wholeArticles(library: LibraryDatabase, ids: readonly string[]): AsyncGenerator<WholeArticle> {
  for (const id of ids) {
    const article = await readWhole(library, id);
    if (article) yield article;
  }
}

/** An article as lists of references name it: its row, and what was read on the page where its text was. */
export interface CitedArticle {
  row: SavedArticle;
  current?: SavedVersion;
  highlights: readonly Highlight[];
}

const citedAtOnce = 100;

/** Articles without text, pictures and earlier versions. */
export async function* citedArticles(library: LibraryDatabase, ids: readonly string[]): AsyncGenerator<CitedArticle> {
  for (let at = 0; at < ids.length; at += citedAtOnce) {
    const rows = await rowsOf(library, ids.slice(at, at + citedAtOnce));
    const bodies = await library.bodies.bulkGet(rows.map(({ version }) => version));
    const marked = await highlightsOf(
      library,
      rows.map(({ id }) => id),
    );
    for (const [i, row] of rows.entries()) {
      const body = bodies[i];
      const highlights = marked.get(row.id) ?? [];
      yield { row, highlights, ...(body && { current: { ...body, provenance: completed(body.provenance) } }) };
    }
  }
}
