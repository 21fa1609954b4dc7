import { languages } from '../../languages/index.ts';
import type { Layout } from '../../text/layout.ts';
import { collapse } from '../../text/white-space.ts';
import type { Page } from '../page.ts';

const creditWords = languages.flatMap((language) => language.imageCredit.labels);
const smallest = 160; // pixels, where the markup gives a width; below are portraits and logos
const longestCaption = 300; // characters
const follows = 4; // Node.DOCUMENT_POSITION_FOLLOWING

/** Inlined pictures are real from some size on; below they are grey pixels. */
function isPlaceholder(source: string): boolean {
  return source.startsWith('data:') && source.length < 1000;
}

function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & follows) !== 0;
}

function isLarge(picture: Element): boolean {
  const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
  return Number.isNaN(width) || width >= smallest;
}

function captionOf(picture: Element, { blocks }: Layout, end: Element): string | undefined {
  const caption = picture.closest('figure')?.querySelector('figcaption');
  if (caption) return collapse(caption.textContent ?? '') || undefined;
  const below = blocks.find(({ element }) => element !== end && isAfter(element, picture) && isAfter(end, element));
  if (!below || below.text.length > longestCaption) return undefined;
  return below.kind === 'caption' || creditWords.some((word) => below.text.includes(word)) ? below.text : undefined;
}

/**
 * Puts back the picture between headline and text when the body was found without it: templates set it outside of the
 * text's container (`tests/pages/en-own`), old ones in a table of its own (`tests/pages/en-sourceline`).
 */
export function restoreLeadPicture(body: Element, page: Page, layout: Layout): void {
  const headline = layout.headline?.element;
  const first = layout.paragraphs[0]?.element;
  if (!headline || !first || headline === first) return;
  const shown = new Set([...body.querySelectorAll('img')].map((image) => image.getAttribute('src')));
  const picture = [...page.copy.querySelectorAll('img[src]')].find(
    (image) =>
      isAfter(image, headline) &&
      isAfter(first, image) &&
      isLarge(image) &&
      !image.closest('nav, aside, a[href^="mailto:"]'),
  );
  const source = picture?.getAttribute('src');
  if (!picture || !source || isPlaceholder(source) || shown.has(source)) return;
  const caption = captionOf(picture, layout, first);
  // Without a caption it may be an advertisement; a figure of its own is the page's word that it is not.
  if (!caption && !picture.closest('figure')) return;
  const document = body.ownerDocument;
  const figure = document.createElement('figure');
  figure.append(document.importNode(picture, true));
  if (caption) {
    const line = document.createElement('figcaption');
    line.textContent = caption;
    figure.append(line);
  }
  body.prepend(figure);
}
