import { isWeekday, printedDate } from '../article/metadata/dates.ts';
import { lowerCase } from '../languages/phrase.ts';
import type { Block, BlockLink } from '../text/blocks.ts';
import { termsOf } from '../text/class-names.ts';
import type { Span } from '../text/sentences.ts';
import { longestRow } from './byline-forms.ts';
import type { BylineWords } from './byline-row.ts';
import type { FinderContext } from './context.ts';
import { andWords } from './joiners.ts';
import { isPersonName } from './person-names.ts';

// Rows that hold a writer's name though no label says so: by their markup, by where a link leads, by where they stand.

const authorTerms = new Set(
  'author authors byline bylines by autor autoren auteur auteurs autore autori writer writers reporter journalist contributor contributors zuozhe origins name firma firmante periodista giornalista dziennikarz yazar muhabir skribent journalists autoria'.split(
    ' ',
  ),
);
const notAuthors = new Set(
  'bio related teaser card recommend newsletter comment comments tag tags topic topics keywords'.split(' '),
);
// A widely spread system puts the word before what each of its fields is called: "field--name-field-tags".
const fieldName = /\bfield--name-/gu;

/** Whether a line's own element, or one of the two around it, is named after authors. */
export function isAuthorElement(block: Block): boolean {
  let element: Element | null = block.element;
  for (let up = 0; element && up < 3; up++, element = element.parentElement) {
    if (/\bauthor\b/u.test(element.getAttribute('rel') ?? '') || element.getAttribute('itemprop') === 'author')
      return true;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const terms = termsOf(names.replace(fieldName, ''));
    if (terms.some((term) => notAuthors.has(term))) return false;
    if (terms.some((term) => authorTerms.has(term))) return element.textContent!.length < longestRow * 1.5;
  }
  return false;
}

const leastShare = 0.3; // of a row's characters
const longestTitledRow = 90; // characters
const longestLabel = 24; // characters before a link
const authorPath =
  /\/(?:authors?|autor(?:en|es|i|ka)?|auteurs?|autore|autori|redaktor|forfatter|profile?s?|people|person(?:en)?|journalist(?:e|en|s)?|contributors?|columnists?|writers?|reporters?|staff|team|by)\/[^/]{3,}/iu;

/** The links to what their address, or their markup, calls an author's page. */
function linksToAuthors(block: Block): BlockLink[] {
  if (block.text.length > longestRow || block.links.length === 0 || block.links.length > 4) return [];
  const marked = [...block.element.querySelectorAll<HTMLAnchorElement>('a[rel~="author"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  return block.links.filter(({ href }) => authorPath.test(href) || marked.some((own) => own && href.endsWith(own)));
}

/** Whether a label of writers stands right before an offset: "created by …". */
function isLabelled(text: string, at: number, { labels }: BylineWords): boolean {
  const before = lowerCase(text.slice(Math.max(0, at - longestLabel), at));
  return [...before.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)].some(({ index }) => {
    const label = labels.find(before.slice(index));
    return label?.role === 'author' && index + label.end === before.length;
  });
}

/** Links to authors' pages with a label before them. */
export function labelledLinksIn(block: Block, words: BylineWords): Span[] {
  return linksToAuthors(block).filter(({ start }) => isLabelled(block.text, start, words));
}

/** Links to authors' pages that are a good part of their row. */
export function authorLinksIn(block: Block): Span[] {
  const links = linksToAuthors(block);
  const share = links.reduce((sum, { start, end }) => sum + end - start, 0) / block.text.length;
  // "<a>Ann Vale</a> Senior Politics Editor, Harbour News": a name that opens its row has what she is behind it.
  const isOpening = links[0]?.start === 0 && block.text.length <= longestTitledRow && !/[.!?]$/u.test(block.text);
  return share > leastShare || isOpening ? links : [];
}

const furnitureTerms = new Set(
  'category kicker section tag tags label topic rubric overline breadcrumb eyebrow flag'.split(' '),
);
const fullName =
  /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}\.?)?(?:\s(?:de|da|van|von|der|den|di|del|al)){0,2}\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?$/u;
// "ハンナ・アイルズ"
const kanaName = /^[\p{Script=Katakana}ー]{2,12}(?:・[\p{Script=Katakana}ー]{2,12}){1,2}$/u;
const nearest = 3; // rows below the headline
const joiner = new RegExp(String.raw`\s(?:${andWords}|&)\s|,\s`, 'u');

/**
 * Whether a row between headline and text is a full name and nothing else, or a name and a date. Kickers and sections look
 * the same: what links to a list, or is called a section, is none.
 */
export function isNameAlone(block: Block, { people }: BylineWords, { layout, page }: FinderContext): boolean {
  if (block.kind !== 'paragraph' || block.links.length > 0) return false;
  const at = layout.head.indexOf(block);
  if (at < 0 || at >= nearest) return false;
  const terms = termsOf(`${block.element.getAttribute('class') ?? ''} ${block.element.id}`);
  if (terms.some((term) => furnitureTerms.has(term))) return false;
  // "Ines Tallow | 11.12.2026", "11.12.2026 - Ines Tallow"
  const behindDate = /^[^|•–—]{6,30}\d\s?[|·•–—-]\s(?<name>[^\d|]+)$/u.exec(block.text)?.groups?.name;
  const before = block.text.split(/\d/u)[0]!.replace(/(?<![\s|·•,–-])[\s|·•,–-]+$/u, '');
  // "Ines Tallow | Thursday 12 March 2026"
  const weekday = /\s[|·•–—-]\s(?<day>\p{L}+)$/u.exec(before);
  const isWeekdayBehind = weekday !== null && isWeekday(weekday.groups!.day!, page.languages);
  const name = behindDate ?? (isWeekdayBehind ? before.slice(0, weekday.index) : before);
  const isDated = name !== block.text && printedDate(block.text, page.languages) !== undefined;
  // Lists and boxes have headings of two words, too: a date stands beside a writer's name.
  const around = [layout.head[at - 1], layout.head[at + 1]];
  if (!isDated && !around.some((row) => row && printedDate(row.text, page.languages))) return false;
  const names = name.split(joiner);
  if (
    !(name === block.text || isDated) ||
    !names.every((one) => kanaName.test(one) || (fullName.test(one) && isPersonName(one, people)))
  )
    return false;
  // Where every noun has a capital, two of them are no name yet: it stands below the text again.
  const isNounLike = page.languages[0]?.tag === 'de';
  return !isNounLike || layout.blocks.some((other) => other !== block && other.text === name);
}
