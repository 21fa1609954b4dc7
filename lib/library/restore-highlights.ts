import type { LibraryDatabase } from './database.ts';
import type { Highlight, HighlightRow } from './highlight.ts';
import { rowOfHighlight } from './highlights.ts';

type Marked = Omit<Highlight, 'articleId'>;

/** What the library has of the highlights in a batch of articles, and what the batch adds. */
export interface HighlightBatch {
  /** By id, removed ones too. */
  known: Map<string, HighlightRow>;
  /** Places that were marked before. */
  places: Set<string>;
  /** What is to be written, by id. */
  changed: Map<string, HighlightRow>;
}

const placeOf = (articleId: string, { anchor: { exact, prefix, start } }: Marked) =>
  JSON.stringify([articleId, exact, prefix, start]);

/** @param articles those of the batch that the library has */
export async function openHighlights(
  library: LibraryDatabase,
  highlights: readonly Marked[],
  articles: readonly { id: string }[],
): Promise<HighlightBatch> {
  const empty: HighlightBatch = { known: new Map(), places: new Set(), changed: new Map() };
  if (highlights.length === 0) return empty;
  const [named, kept] = await Promise.all([
    library.highlights.bulkGet(highlights.map(({ id }) => id)),
    library.highlights
      .where('articleId')
      .anyOf(articles.map(({ id }) => id))
      .toArray(),
  ]);
  const known = [...named, ...kept].filter((row) => row !== undefined);
  const live = known.filter(({ removed }) => removed === 0);
  return {
    ...empty,
    known: new Map(known.map((row) => [row.id, row])),
    places: new Set(live.map((row) => placeOf(row.articleId, row))),
  };
}

/**
 * Adds what an article's reader marked. What is marked already stays as it is, what was removed comes back, and an id
 * that is another article's is made anew.
 */
export function putHighlights(
  { known, places, changed }: HighlightBatch,
  articleId: string,
  highlights: readonly Marked[] = [],
): void {
  for (const highlight of highlights) {
    if (places.has(placeOf(articleId, highlight))) continue;
    const namesake = changed.get(highlight.id) ?? known.get(highlight.id);
    if (namesake?.removed === 0 && namesake.articleId === articleId) continue;
    const isFree = !namesake || namesake.articleId === articleId;
    const id = isFree ? highlight.id : crypto.randomUUID();
    changed.set(id, rowOfHighlight({ ...highlight, id, articleId }));
  }
}
