import type { LibraryDatabase } from './database.ts';

/** Which pictures of an article's text are kept. */
export interface PicturesKept {
  kept: number;
  all: number;
  /** Addresses of those that are not and could be fetched, each once. */
  missing: string[];
}

/** The addresses of the pictures in an article's HTML, as `Article.html` has it, each once. */
export function pictureSources(html: string): string[] {
  // Tag by tag: one pattern over the whole text would begin anew at each "<img" that a page has put into a value.
  const tags = html.split('<img').slice(1);
  const sources = tags.flatMap((tag) => {
    const [, source] = /\ssrc="([^"]+)"/u.exec(tag.split('>', 1)[0]!) ?? [];
    return source ? [source.replaceAll('&amp;', '&')] : [];
  });
  return [...new Set(sources)].filter((source) => !source.startsWith('data:'));
}

/** Which pictures of the current text of an article are kept; `undefined`: there is no such article. */
export async function findMissingPictures(library: LibraryDatabase, id: string): Promise<PicturesKept | undefined> {
  const row = await library.articles.get(id);
  const body = row?.removed === 0 ? await library.bodies.get(row.version) : undefined;
  if (!body) return undefined;
  const sources = pictureSources(body.article.html);
  const keys = await library.pictures.where('articleId').equals(id).primaryKeys();
  const there = new Set(keys.map(([, source]) => source));
  const absent = sources.filter((source) => !there.has(source));
  const missing = absent.filter((source) => /^https?:/iu.test(source) && URL.canParse(source));
  return { kept: sources.length - absent.length, all: sources.length, missing };
}
