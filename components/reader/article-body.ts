import { type MarkLabels, markStatements, type Statement } from '@/lib/marks/mark-statements.ts';
import type { Article } from '@/lib/article/article.ts';
import { sanitizeArticle } from '@/lib/sanitize.ts';

/**
 * An article's body as a live element: sanitized here, at the sink, each time it is shown, and marked.
 * @param document the document it will stand in
 * @returns the element, and the names of the statements that its text holds
 */
export function createArticleBody(
  document: Document,
  article: Pick<Article, 'html' | 'language' | 'direction'>,
  statements: Statement[],
  labels: MarkLabels,
): { body: HTMLElement; marked: Set<string> } {
  const body = document.createElement('div');
  body.dataset.sourcelineArticle = '';
  if (article.language) body.lang = article.language;
  body.dir = article.direction;
  body.append(document.adoptNode(sanitizeArticle(article.html)));
  return { body, marked: markStatements(body, statements, labels) };
}
