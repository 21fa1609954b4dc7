import { type MarkLabels, markStatements } from '@/lib/marks/mark-statements.ts';
import type { Statement } from '@/lib/marks/statements.ts';
import { sanitizeArticle } from '@/lib/sanitize.ts';
import { freePictures } from './free-pictures.ts';

/**
 * A further part of an article as an element to be set behind the parts before it. Its HTML is untrusted and sanitized
 * here.
 * @param part which one, and its name: "Part 2"
 * @param statements those that stand in this part
 */
export function createPartBody(
  document: Document,
  html: string,
  { at, label }: { at: number; label: string },
  statements: Statement[],
  labels: MarkLabels,
): HTMLElement {
  const part = document.createElement('div');
  part.dataset.part = String(at);
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', label);
  part.tabIndex = -1;
  const divider = document.createElement('hr');
  divider.title = label;
  const inert = sanitizeArticle(html);
  freePictures(inert);
  part.append(divider, document.adoptNode(inert));
  markStatements(part, statements, labels);
  return part;
}
