import { collapse } from '@/lib/text/white-space.ts';
import { blockSelector, ownTexts } from './text-ranges.ts';

const inside = 'li, td, th, dt, dd, figcaption'; // a translation beside these would break the list, or the table

/** One paragraph of a text, and what it says. */
export interface TranslatableBlock {
  element: HTMLElement;
  text: string;
}

/** What of a text is translated, in its order: paragraphs, headings, items, cells, captions. Code stays as it is. */
export function translatableBlocks(body: HTMLElement): TranslatableBlock[] {
  return [...body.querySelectorAll<HTMLElement>(blockSelector)].flatMap((element) => {
    if (element.closest('pre, [data-left-out], [data-embed], [data-translation]')) return [];
    const text = collapse(
      ownTexts(element)
        .map(({ data }) => data)
        .join(''),
    );
    return /\p{L}/u.test(text) ? [{ element, text }] : [];
  });
}

/**
 * Sets a translation under its paragraph, in the language that it is in. It is no part of the article: what is saved,
 * read aloud or taken along does not know of it.
 */
export function placeTranslation({ element, text }: TranslatableBlock, translated: string, language: string): void {
  if (collapse(translated) === text) return;
  const made = element.ownerDocument.createElement('div');
  made.dataset.translation = '';
  made.lang = language;
  made.dir = 'auto';
  made.translate = false;
  made.textContent = translated;
  if (element.matches(inside)) element.append(made);
  else element.after(made);
}

export function showTranslations(body: HTMLElement, shown: boolean): void {
  for (const made of body.querySelectorAll<HTMLElement>('[data-translation]')) made.hidden = !shown;
}
