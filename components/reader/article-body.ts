import type { Article } from '@/lib/article/article.ts';
import { type MarkLabels, markStatements } from '@/lib/marks/mark-statements.ts';
import type { Statement } from '@/lib/marks/statements.ts';
import { sanitizeArticle } from '@/lib/sanitize.ts';
import { freePictures } from './free-pictures.ts';

/**
 * An article's body as a live element: sanitized here, at the sink, each time it is shown, and marked.
 * @param document the document it will stand in
 * @param prepare changes the text while it is still inert: pictures begin to load once it stands in a live document
 * @returns the element, and the names of the statements that its text holds
 */
export function createArticleBody(
  document: Document,
  article: Pick<Article, 'html' | 'language' | 'direction'>,
  statements: Statement[],
  labels: MarkLabels,
  prepare?: (inert: DocumentFragment) => void,
): { body: HTMLElement; marked: Set<string> } {
  const body = document.createElement('div');
  body.dataset.sourcelineArticle = '';
  if (article.language) body.lang = article.language;
  body.dir = article.direction;
  const inert = sanitizeArticle(article.html);
  freePictures(inert);
  prepare?.(inert);
  body.append(document.adoptNode(inert));
  return { body, marked: markStatements(body, statements, labels) };
}
