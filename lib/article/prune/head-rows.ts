import { perArticleWords } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import { isHeadline } from '../../text/layout.ts';
import { fold } from '../../text/white-space.ts';
import { type Body, isLinked, type Line, type Rule } from '../body.ts';
import { authorsInData } from '../metadata/byline.ts';

const longestRow = 140; // letters
const longestName = 24; // letters
const longestYearRow = 24; // letters: "March 2026", "Issue of 2026"
const longWords = /\p{L}{2,}/gu;
const dates = /(?:19|20)\d\d/gu;
const leastSentence = 4; // words
const mostWords = 8; // beside the figures: a weekday, a month, a label, a name
const separated = /\s[|｜·•]\s/gu;
const leastSeparated = 2; // signs between the parts of a row that says more: source, reading time, a button or two
const rowsBelowDek = 6;
const rowsAboveHeadline = 8;
const mostAboveHeadline = 1; // sentences
const year = /(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d\b/u;
const clock = /\b\d{1,2}[:.h：]\d\d\b/u;
const age =
  /(?<!\d)\d+\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|std|stunden|minutos|horas|heures?)\b|(?<!\d)\d+\s?(?:分钟|小时|天|分|時間|日|분|시간)前?/iu;
const openingSign = /^[|｜·•]\s/u; // left of a row that was parted
const endsWithClock = /\d\s?(?:h(?:rs?)?|[ap]\.\s?m|uhr)\.$/iu; // shortened, with its full stop: "07:46hrs."
const endsSentence = /[.!?…。！？]["'”’»）)」』\]]*$/u;

const longestAuthor = 60; // characters
const byBefore = /^(?:by|von|par|por)/u; // "ByInes Vale": two elements without a blank

interface HeadWords {
  bylines: readonly string[];
  readingTime: readonly string[];
  /** Labels of dates, which may stand in an element of their own. */
  dates: ReadonlySet<string>;
}

const wordsOf = perArticleWords(
  (spoken): HeadWords => ({
    bylines: spoken
      .flatMap(({ byline }) => [...byline.labels, ...byline.otherRoles])
      .map((label) => label.toLowerCase()),
    readingTime: spoken.flatMap((language) => language.readingTime).map((label) => label.toLowerCase()),
    dates: new Set(
      spoken
        .flatMap(({ dates: { published, updated } }) => [...published, ...updated])
        .map((label) => label.toLowerCase()),
    ),
  }),
);

export function isSentence({ block, size }: Line): boolean {
  return size >= 40 && endsSentence.test(block.text);
}

/** Whether a row's only date is a year, as in "2018年进口继续扩大" and "The 2018 storm": it dates what is told there. */
function namesYearAlone(text: string): boolean {
  const rest = text.replace(dates, ' ');
  return rest !== text && !/(?<!\d)\d{1,2}(?!\d)/u.test(rest);
}

/** Whether a line gives a date, a time or an age and little else. */
export function isDateRow({ block, size }: Line): boolean {
  const { text } = block;
  if (size > longestYearRow && namesYearAlone(text)) return false;
  if (size > longestRow || (endsSentence.test(text) && size > 60)) return false;
  if (!year.test(text) && !clock.test(text) && !(size < 40 && age.test(text))) return false;
  const count = text.match(longWords)?.length ?? 0;
  if (count >= leastSentence && endsSentence.test(text) && !endsWithClock.test(text)) return false;
  const isParted = (text.match(separated)?.length ?? 0) >= leastSeparated;
  return count <= mostWords * (text.match(dates)?.length || 1) * (isParted ? 2 : 1);
}

function isBylineRow({ block, size }: Line, { bylines }: HeadWords): boolean {
  if (size > longestRow) return false;
  const lower = block.text.toLowerCase().replace(openingSign, '');
  return bylines.some(
    (label) => lower.startsWith(label) && !/\p{L}/u.test(lower.charAt(label.length)) && !endsSentence.test(lower),
  );
}

function isDateLabel({ block: { text } }: Line, { dates }: HeadWords): boolean {
  return /[:：]\s?$/u.test(text) && dates.has(text.replace(/\s?[:：]\s?$/u, '').toLowerCase());
}

function isName(line: Line): boolean {
  return (
    line.size <= longestName &&
    line.block.kind === 'paragraph' &&
    !/[.!?,;:。！？，；：…]["'”’»）)」』\]]*$/u.test(line.block.text)
  );
}

/** A row of the head: whoever wrote it, when, for how long to read, in which section. */
export function isHeadRow(line: Line, languages: readonly Language[]): boolean {
  const words = wordsOf(languages);
  const lower = line.size < 80 ? line.block.text.toLowerCase() : '';
  return (
    isDateRow(line) ||
    isBylineRow(line, words) ||
    isDateLabel(line, words) ||
    isName(line) ||
    (line.size < longestRow && isLinked(line)) ||
    (lower !== '' && /\d/u.test(lower) && words.readingTime.some((label) => lower.includes(label)))
  );
}

/** A sentence above the headline, in the text's element: who else wrote it, what the column is; the text begins below. */
function noteAboveHeadline(body: Body, headline: string): readonly Line[] {
  const first = body.kept().slice(0, rowsAboveHeadline);
  const at = first.findIndex(({ block }) => block.element.localName === 'h1' && isHeadline(block, headline));
  const above = first.slice(0, Math.max(at, 0));
  return above.filter(({ isProse }) => isProse).length <= mostAboveHeadline ? above : [];
}

/**
 * The rows between headline and text: account name, date, counters (`tests/pages/zh-plain`: "admin" in a bare `div`), and
 * whatever of the page stands above the headline. The first paragraph of prose ends the head.
 */
export const pruneHeadRows: Rule = {
  name: 'head-rows',
  apply(body: Body) {
    const headline = fold(body.headline);
    const head: Line[] = [];
    for (const line of body.kept()) {
      // A long headline reads as prose does.
      if (line.isProse && !isDateRow(line) && !isHeadline(line.block, headline)) break;
      head.push(line);
    }
    const headlineAt = head.findLast(({ block }) => isHeadline(block, headline))?.at ?? -1;
    for (const line of noteAboveHeadline(body, headline)) body.drop(line.at, this.name);
    for (const line of head)
      if (line.at <= headlineAt || isHeadRow(line, body.page.languages)) body.drop(line.at, this.name);
    // A dek of prose may stand above byline and date, and above a name that only the page's data tell from a heading.
    const authors = new Set(
      authorsInData(body.page)
        .filter((name) => name.includes(' '))
        .map(fold),
    );
    const isAuthor = ({ block }: Line) => {
      const name = block.text.length <= longestAuthor ? fold(block.text) : '';
      // A part of the text may have somebody's name for its heading; "by" before it is a byline's.
      const isBehindBy = byBefore.test(name) && authors.has(name.replace(byBefore, ''));
      return isBehindBy || (block.kind !== 'heading' && authors.has(name));
    };
    const isRow = (line: Line) => isDateRow(line) || isBylineRow(line, wordsOf(body.page.languages));
    for (const line of body.kept().slice(0, rowsBelowDek))
      if (!line.isProse && (isAuthor(line) || (line.block.kind !== 'heading' && isRow(line))))
        body.drop(line.at, this.name);
  },
};
