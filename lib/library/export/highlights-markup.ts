import type { Wording } from '../../wording/wording.ts';
import type { MarkedWords } from '../highlight.ts';
import { printable } from './markup.ts';

/** Words on paragraphs of their own, as they stood. */
function paragraphsOf(text: string): HTMLElement[] {
  return printable(text)
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => Object.assign(document.createElement('p'), { textContent: line }));
}

/**
 * What a reader marked in an article, as a part of it that stands behind the text: each as a quotation, with the note
 * below it. `undefined` where nothing is marked.
 */
export function highlightsFragment(highlights: readonly MarkedWords[], words: Wording): DocumentFragment | undefined {
  if (highlights.length === 0) return undefined;
  const fragment = document.createDocumentFragment();
  const heading = document.createElement('h2');
  heading.textContent = words.highlights.title;
  fragment.append(heading);
  for (const { anchor, note } of highlights) {
    const quotation = document.createElement('blockquote');
    quotation.append(...paragraphsOf(anchor.exact));
    fragment.append(quotation, ...paragraphsOf(note));
  }
  return fragment;
}
