import type { Article } from '../article/article.ts';
import { renumberPlaces } from '../article/places.ts';
import { sanitizeArticle } from '../sanitize.ts';
import { readingMinutes } from '../text/reading-time.ts';
import { collapse, fold } from '../text/white-space.ts';

/** What a part adds to the parts before it; its own words are untouched. */
export interface NewPart {
  /** Which part, from 1. */
  at: number;
  /** The address it was brought in from. */
  url: string;
  /** Sanitized once already, and untrusted all the same. */
  html: string;
  /** As `Article.text`. */
  text: string;
  captions: string[];
}

// "Headline (2)", "Headline - Page 2", "标题（2）", "标题_第2页": how portals name a later part.
const partOfTitle =
  /[\s\-–—_|:,]{0,3}[([（【]?\s?(?:page|part|seite|teil|pagina|第)?\s?\d{1,2}\s?(?:(?:\/|of|von|sur|de)\s?\d{1,2})?\s?[页頁]?[)\]）】]?$/iu;

/** A headline without the number of a part. */
function bareHeadline(headline: string): string {
  const bare = fold(headline.replace(partOfTitle, ''));
  return bare.length >= 4 ? bare : fold(headline);
}

/** Whether a page shows a further part of an article: by its headline, or the address that both call their text's own. */
export function isSameArticle(first: Article, part: Article): boolean {
  const [one, other] = [bareHeadline(first.headline), bareHeadline(part.headline)];
  if (one && other && (one === other || one.startsWith(other) || other.startsWith(one))) return true;
  return part.canonicalUrl !== undefined && part.canonicalUrl === (first.canonicalUrl ?? first.url);
}

const paragraphsOf = (text: string) => text.split('\n\n').filter((paragraph) => fold(paragraph));
const shortest = 12; // letters and digits; shorter lines may well stand in an article twice

/** Takes out of a part's markup what stood in the parts before: the lead, its picture, notices under each part. */
function withoutKnown(html: string, at: number, known: ReadonlySet<string>, pictures: ReadonlySet<string>): string {
  const fragment = sanitizeArticle(html);
  for (const element of [...fragment.children]) {
    const words = fold(element.textContent ?? '');
    const images = [...element.querySelectorAll('img')].map(({ src }) => src);
    const isKnownText = words.length >= shortest && known.has(words);
    const isKnownPicture = images.length > 0 && images.every((src) => pictures.has(src));
    if (isKnownText || (isKnownPicture && (!words || element.localName === 'figure'))) element.remove();
  }
  renumberPlaces(fragment, at);
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

function picturesOf(html: string): string[] {
  return [...sanitizeArticle(html).querySelectorAll('img')].map(({ src }) => src);
}

/**
 * What a page's article adds to what is there: paragraphs, captions and pictures that no earlier part has.
 * @param before the first part, and those that were brought in since
 * @returns undefined where it adds nothing: the page repeats what is there
 */
export function newPartOf(part: Article, at: number, before: readonly Pick<Article, 'html' | 'text' | 'captions'>[]) {
  const known = new Set(before.flatMap(({ text }) => paragraphsOf(text).map(fold)));
  const isNew = (paragraph: string) => fold(paragraph).length < shortest || !known.has(fold(paragraph));
  const paragraphs = paragraphsOf(part.text).filter(isNew);
  if (!paragraphs.some((paragraph) => fold(paragraph).length >= shortest)) return undefined;
  const captions = new Set(before.flatMap((one) => one.captions));
  const pictures = new Set(before.flatMap(({ html }) => picturesOf(html)));
  return {
    at,
    url: part.url,
    html: withoutKnown(part.html, at, known, pictures),
    text: paragraphs.join('\n\n'),
    captions: part.captions.filter((caption) => !captions.has(collapse(caption))),
  } satisfies NewPart;
}

/** The rule that stands before a part; its words are drawn by the style sheet, so that copying the text does not copy them. */
export function partDivider(label: string): string {
  return `<hr title="${label.replace(/[<>"&]/gu, '')}">`;
}

/** An article with the parts that were brought in, in their order. */
export function joinArticle(first: Article, parts: readonly NewPart[], label: (at: number) => string): Article {
  if (parts.length === 0) return first;
  let { html, text } = first;
  const joined = parts.map((part) => {
    html += partDivider(label(part.at)) + part.html;
    text += `\n\n${part.text}`;
    return { url: part.url, at: part.at, from: text.length - part.text.length };
  });
  return {
    ...first,
    html,
    text,
    captions: [...first.captions, ...parts.flatMap(({ captions }) => captions)],
    minutes: readingMinutes(text),
    parts: joined,
  };
}
