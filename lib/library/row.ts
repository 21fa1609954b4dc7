import type { Article } from '../article/article.ts';
import type { ArticleToSave } from './save.ts';
import type { ReadersMarks, SavedArticle, SavedPicture } from './saved-article.ts';

const untouched: ReadersMarks = { shelf: 'unread', starred: 0, tags: [], note: '', progress: 0, paragraph: 0 };

const unique = <T>(values: T[]): T[] => [...new Set(values)];

/** The row under which an article that is new to the library is listed. */
export function rowOf(
  { id, article, provenance }: Omit<ArticleToSave, 'pictures'>,
  { savedAt, number }: { savedAt: number; number: number },
): SavedArticle {
  const sources = provenance.sources.filter((source) => source.relation !== 'self');
  return {
    id,
    version: id,
    versions: 1,
    number,
    url: article.url,
    headline: article.headline,
    ...(article.publisher && { publisher: article.publisher }),
    credited: unique(sources.map(({ name }) => name)),
    agencies: unique(sources.filter(({ relation }) => relation === 'wire').map(({ name }) => name)),
    disclaimers: provenance.disclaimers.length,
    disclaimerKinds: unique(provenance.disclaimers.map(({ kind }) => kind)),
    authors: unique(
      provenance.bylines.filter(({ role, rejected }) => role === 'author' && !rejected).map(({ name }) => name),
    ),
    verdict: provenance.verdict,
    ...(article.language && { language: article.language }),
    direction: article.direction,
    ...(article.published && { published: article.published }),
    day: article.published ?? '',
    minutes: article.minutes,
    bytes: 0,
    ...untouched,
    ownWords: [],
    savedAt,
    updatedAt: savedAt,
    removed: 0,
  };
}

/** How much room a version takes: its HTML and text, and its pictures. */
export function bytesOf({ html, text }: Pick<Article, 'html' | 'text'>, pictures: readonly SavedPicture[]): number {
  const encoder = new TextEncoder();
  const words = encoder.encode(html).byteLength + encoder.encode(text).byteLength;
  return pictures.reduce((sum, { bytes }) => sum + bytes.byteLength, words);
}
