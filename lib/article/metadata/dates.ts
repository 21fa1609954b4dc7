import { perArticleWords } from '../../languages/index.ts';
import type { Language } from '../../languages/language.ts';
import type { Block } from '../../text/blocks.ts';
import { termsOf } from '../../text/class-names.ts';
import type { Layout } from '../../text/layout.ts';
import type { Page } from '../page.ts';
import { articleNode, textOf } from './json-ld.ts';

export interface ArticleDates {
  published?: string;
  modified?: string;
}

const twoDigits = (n: number | string) => String(n).padStart(2, '0');

function dateOf(year: string, month: number, day: string, time?: string): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  // A day that the calendar does not have ("2026-02-31") moves on to another.
  const inCalendar = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(inCalendar.getTime()) || inCalendar.toISOString().slice(0, 10) !== date) return undefined;
  return time ? `${date}T${time.padStart(5, '0')}` : date;
}

/** Letters without case and marks: "März" and "MARZ", "février" and "fevrier". */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Every language's metadata has English dates: programs write them. */
function englishMonth(word: string): number {
  return englishMonths.findIndex((name) => name.slice(0, 3) === word.slice(0, 3).toLowerCase()) + 1;
}

/** The twelve months in every form that a language but English prints: by themselves, in a date, and shortened. */
const monthsOf = perArticleWords((spoken) => {
  // A formatter takes far longer to make than a date to be written with it: each serves all twelve.
  const foreign = spoken.filter(({ tag }) => tag !== 'en');
  const writers = foreign.flatMap(({ tag }) =>
    (['long', 'short'] as const).flatMap((form) => {
      const alone = new Intl.DateTimeFormat(tag, { month: form, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(tag, { month: form, day: 'numeric', timeZone: 'UTC' });
      return [
        (day: Date) => alone.format(day),
        (day: Date) => inDate.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '',
      ];
    }),
  );
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 15));
    const printed = spoken.flatMap(({ dates }) => dates.months?.[month] ?? []);
    const names = [...printed.map(plain), ...writers.map((write) => plain(write(day)).replace(/\.$/u, ''))];
    return [...new Set(names.filter((name) => /^\p{L}{3,}/u.test(name)))];
  });
});

const shortestMonth = 3; // letters of one that is shortened

/** The number of a month, 1 to 12; 0 for a word that names none. */
function monthNamed(word: string, spoken: readonly Language[]): number {
  const wanted = plain(word);
  // Most words are these, and the browser's tables of a language take milliseconds to open.
  const english = englishMonths.findIndex((name) => name === wanted || name.slice(0, 3) === wanted);
  if (english >= 0) return english + 1;
  const months = monthsOf(spoken);
  const exact = months.findIndex((names) => names.includes(wanted));
  // "Sept" and "Septemb." are short for the one month that begins so.
  if (exact >= 0 || wanted.length < shortestMonth) return exact + 1;
  return months.findIndex((names) => names.some((name) => name.startsWith(wanted))) + 1;
}

const numeric =
  /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.]|年|년)\s*(\d{1,2})\s*(?:[-/.]|月|월)\s*(\d{1,2})\s*[日일]?(?:\s*T?\s*(\d{1,2}:\d\d))?/u;
const dayFirst = /(?<![\d.])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d\d)(?!\d{3})(?:,?\s+(\d{1,2}:\d\d))?/u;
// "12.mai.2026"; "2 فبراير/شباط 2026" has the month in two calendars' names, of which each may be two words.
const named =
  /(?<![\p{L}\d])(\d{1,2})(?:\.|º|ª|st|nd|rd|th|er|-?[ея])?(?:,?\s+|[./-])(?:(?:de|di|of|d['’])\s*)?(\p{L}{2,}(?:\s\p{L}{3,})??(?:\s?\/\s?\p{L}{2,}(?:\s\p{L}{3,})??)?)(?:\.?,?\s+(?:de\s+|del\s+)?|[./-])((?:19|20)\d\d)/u;
const monthFirst =
  /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+\p{L}{2,5}\s+)?((?:19|20)\d\d)/u;
// "2026. január 5.", "2026 m. sausio 5 d."
const yearFirst = /(?<!\d)((?:19|20)\d\d)\.?\s(?:m\.\s)?(\p{L}{3,})\.?\s(\d{1,2})(?![\d:])/u;

// "星期二, 3 2 月, 2026": a theme in Chinese that keeps the order of English, the month written as "2 月".
const dayThenMonth = /(?<!\d)(\d{1,2})\s+(\d{1,2})\s*月,?\s*((?:19|20)\d\d)/u;
// "Sa 14.03.26 | 9:30 Uhr", "14.03.26 um 9:30 Uhr": two digits are a year's where points part them and a time of day follows.
const shortYear =
  /(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])\s?(?:[|,–-]|\p{Ll}{1,3}\.?(?=\s))?\s?(\d{1,2}:\d\d)(?!\d)/u;
// "23.09.26", "Kultur, 2.11.26", "28.01.26 / 3 Kommentare": a row, or its first field, that is such a date and nothing else.
const bareShortYear = /^(?:\p{L}{2,14},\s)?(\d{1,2})\.(\d{1,2})\.(\d\d)(?!\.?\d)(?:$|\s?[|/,·–-])/u;
const shortestShortYear = 7; // signs of such a date: "1.2.10" is a version
// "26/10/13, 03:48 pm": slashes part it where a time of day follows, and the day can be no month.
const slashedShortYear = /(?<![\d/])(\d\d)\/(\d\d)\/(\d\d),?\s(\d{1,2}:\d\d)(?!\d)/u;
const latestShortYear = 39;
const yearIsFirst = /^(?:ko|ja|zh)\b/u; // languages: "26.03.14 09:30"
// "令和8年3月2日" in Japan, "民國115年3月2日" in Taiwan
const eraYear = /(?:令和\s?(\d{1,2})|(?<!\d)(1[0-3]\d))\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;
const eras = { beforeReiwa: 2018, beforeTheRepublic: 1911 };

const weekdaysOf = perArticleWords((spoken) => {
  const writers = spoken.map(({ tag }) => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }));
  return Array.from({ length: 7 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 7 + i)); // a Sunday, and on
    return writers.map((writer) => plain(writer.format(day)));
  });
});

const shortestWeekday = 2; // letters: "Fr."

/** Whether a word is a weekday's name, or short for one. */
export function isWeekday(word: string, spoken: readonly Language[]): boolean {
  const wanted = plain(word);
  return (
    wanted.length >= shortestWeekday &&
    weekdaysOf(spoken).some((names) => names.some((name) => name.startsWith(wanted)))
  );
}

/** "3/4/2025": a weekday beside it tells which is the day; else the day stands first, unless it cannot. */
function inOrder(text: string, year: string, first: string, second: string, spoken: readonly Language[]) {
  const dayFirst = dateOf(year, Number(second), first);
  const monthFirst = dateOf(year, Number(first), second);
  if (!dayFirst || !monthFirst || spoken.length === 0) return dayFirst ?? monthFirst;
  const folded = plain(text);
  const named = weekdaysOf(spoken).findIndex((names) => names.some((name) => folded.includes(name)));
  return named === new Date(monthFirst).getUTCDay() && named !== new Date(dayFirst).getUTCDay() ? monthFirst : dayFirst;
}

const halfDay = /(?<!\d)(\d{1,2})(:\d\d)(?::\d\d)?\s?([ap])\.?\s?m(?!\p{L})/giu;

/** Times of day counted to twelve, "3:48 pm", as they are counted to twenty-four. */
function inFullDay(text: string): string {
  return text.replace(halfDay, (printed, hour: string, minutes: string, half: string) => {
    const ofHalf = Number(hour) % 12;
    return Number(hour) > 12 ? printed : `${half.toLowerCase() === 'p' ? ofHalf + 12 : ofHalf}${minutes}`;
  });
}

/** A date with two digits of its year, in the forms that can be nothing else. */
function shortDate(text: string, isYearFirst: boolean): string | undefined {
  const slashed = slashedShortYear.exec(text);
  if (slashed) {
    const [, first, second, year, time] = slashed;
    const isDayFirst = Number(first) > 12;
    if (isDayFirst === Number(second) > 12) return undefined;
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return Number(year) > latestShortYear ? undefined : dateOf(`20${year}`, Number(month), day!, time);
  }
  const [, first, month, last, time] = shortYear.exec(text) ?? bareShortYear.exec(text) ?? [];
  const [day, year] = isYearFirst ? [last, first] : [first, last];
  if (!day || !month || !year || Number(year) > latestShortYear) return undefined;
  const isDate = time !== undefined || day.length + month.length + year.length + 2 >= shortestShortYear;
  return isDate ? dateOf(`20${year}`, Number(month), day, time) : undefined;
}

/** Whether words may hold a date: each has a digit, in Japanese print of the width of a sign of Han, or an Arabic one. */
export function hasDigit(text: string): boolean {
  return /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/u.test(text);
}

/** "２０２６年" in the widths of Japanese print and "٢٠٢٦" in the digits of Arabic and Persian, in those of other scripts. */
function inLatinDigits(text: string): string {
  const narrow = /[\uff10-\uff19]/u.test(text) ? text.normalize('NFKC') : text;
  return narrow.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * Dates as they are printed, with a four-digit year, or two digits of one before a time of day or in a row of its own; the first in a text, as ISO 8601.
 * @param spoken the languages whose months are known; of "3/4/2025" the day stands first unless it cannot
 */
export function printedDate(printed: string, spoken: readonly Language[] = []): string | undefined {
  if (!hasDigit(printed)) return undefined;
  const text = inFullDay(inLatinDigits(printed));
  const era = eraYear.exec(text);
  if (era) {
    const year = era[1] ? eras.beforeReiwa + Number(era[1]) : eras.beforeTheRepublic + Number(era[2]);
    return dateOf(String(year), Number(era[3]), era[4]!);
  }
  if (!/(?:19|20)\d\d/u.test(text)) return shortDate(text, yearIsFirst.test(spoken[0]?.tag ?? ''));
  const ordered = numeric.exec(text);
  if (ordered) return dateOf(ordered[1]!, Number(ordered[2]), ordered[3]!, ordered[4]);
  const [, monthsDay, numbered, yearBehind] = dayThenMonth.exec(text) ?? [];
  if (monthsDay && numbered && yearBehind) return dateOf(yearBehind, Number(numbered), monthsDay);
  const [, first, second, year, time] = dayFirst.exec(text) ?? [];
  if (first && second && year) {
    const day = inOrder(text, year, first, second, spoken);
    return day && time ? `${day}T${time.padStart(5, '0')}` : day;
  }
  for (const match of [named.exec(text), monthFirst.exec(text)]) {
    if (!match) continue;
    const [word, day] = /^\d/u.test(match[1]!) ? [match[2]!, match[1]!] : [match[1]!, match[2]!];
    const names = word.split(/\s?\/\s?/u);
    const month = names.map((name) => monthNamed(name, spoken)).find(Boolean) ?? englishMonth(names.at(-1)!);
    const date = month > 0 ? dateOf(match[3]!, month, day) : undefined;
    if (date) return date;
  }
  const [, opening, word, lastDay] = yearFirst.exec(text) ?? [];
  const month = word ? monthNamed(word, spoken) : 0;
  return month > 0 ? dateOf(opening!, month, lastDay!) : undefined;
}

const machineForm =
  /^((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/u;

/** A date as metadata writes it, in the form `YYYY-MM-DD[Thh:mm[:ss][zone]]`. */
function machineDate(value: string | undefined, spoken: readonly Language[]): string | undefined {
  const [, year, month, day, time, zone] = machineForm.exec(value?.trim() ?? '') ?? [];
  if (!year || !month || !day) return value && printedDate(value, spoken);
  const date = dateOf(year, Number(month), day);
  return date && time ? `${date}T${time}${(zone ?? '').replace(/(\d\d)(\d\d)$/u, '$1:$2')}` : date;
}

// As pages write them, in order of trust; what stands between the words varies from page to page.
const publishedMetas =
  'articlepublishedtime ogpublishedtime articlepublished datepublished publisheddate publishedat publishdate publicationdate pubdate dctermsissued dctermscreated dctermsdate dcdateissued dcdatecreated dcdate parselypubdate sailthrudate cxenseparserecspublishtime weiboarticlecreateat apubtime rnewsdatepublished firstpublished releasedate published'.split(
    ' ',
  );
// By itself the word is the machine's as often as the article's: many a server writes the time of the request into it.
const vagueMetas = ['date'];
const modifiedMetas =
  'articlemodifiedtime ogupdatedtime articlemodified datemodified dateupdate lastmodified lastmod dctermsmodified dcdatemodified'.split(
    ' ',
  );

const leastYear = 1995; // before it there was no news on the web

/** A date in the page's address, as many a newsroom files its articles: /2026/03/14/. */
function dateInAddress(url: string): string | undefined {
  const parted = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_.-]|$)/u.exec(url);
  // Eight digits running; seven are an article's number.
  const running = /\/((?:19|20)\d\d)(\d\d)(\d\d)(?:[/_.-]|$)/u.exec(url);
  const [, year, month, day] = parted ?? running ?? [];
  return year && month && day && Number(year) >= leastYear ? dateOf(year, Number(month), day) : undefined;
}

const untilOf = perArticleWords((spoken) =>
  spoken.flatMap(({ dates }) => dates.until).map((word) => word.toLowerCase()),
);
// What may stand between the word and the date: "bis zum", "until Sunday,".
const upToDate = /^\s?[:：]?\s?(?:\p{L}{2,12}\.?,?\s)?\d/u;

/** A row up to a date on which something ends: "Available until 3 April 2026" tells no day of publication. */
export function withoutEnd(text: string, spoken: readonly Language[]): string {
  if (!hasDigit(text)) return text;
  const lower = text.toLowerCase();
  for (const word of untilOf(spoken)) {
    const at = lower.indexOf(word);
    if (at < 0 || /\p{L}/u.test(lower.charAt(at - 1)) || lower.length !== text.length) continue;
    const behind = lower.slice(at + word.length);
    if (!/^\p{L}/u.test(behind) && upToDate.test(behind)) return text.slice(0, at);
  }
  return text;
}

const longestLabel = 24; // characters at a row's start in which it says that its date is an update's
const labelsOf = perArticleWords((spoken) => ({
  published: spoken.flatMap(({ dates }) => dates.published).map((label) => label.toLowerCase()),
  updated: spoken.flatMap(({ dates }) => dates.updated).map((label) => label.toLowerCase()),
}));
const longestDateRow = 120; // characters
const longestBareDate = 32; // characters, of a row that is a date and nothing else
// "Kaihafen, den 2. Dezember 2026", "Le Quai, le 2 décembre 2026": a release ends as a letter does.
const placeAndDate = /^\p{Lu}[\p{L} ./-]{1,30},\s(?:den\s|le\s|il\s|a\s|dnia\s)?\d{1,2}[^\d,;]{1,20}(?:19|20)\d\d\.?$/u;
// "Nordstadt, 12. März 2026 –", "29.11.2026 – The ferry …": a release opens with its place and day, and a dash or a bar.
const openingDate =
  /^(?!(?:Am|On|Seit|Since)\s|(?:Le|El|Il|W)\s\d)(?<date>[^.!?]{0,50}?\d{1,2}[^!?]{1,14}?(?:19|20)\d\d)\)?(?:\s\([^()]{2,40}\))?:?\s?(?:[–—|]|--?\s)/u;

const leadLines = 3; // a headline in other words, and a dek, may stand before the text

/** The day that a text opens with, as releases and reports do. */
function dateOfOpening(paragraphs: readonly Block[], spoken: readonly Language[]): string | undefined {
  const dates = paragraphs.slice(0, leadLines).map(({ text }) => openingDate.exec(text)?.groups?.date);
  return dates.map((date) => date && printedDate(date, spoken)).find(Boolean);
}

const day = 86_400_000; // milliseconds

/** Whether two dates are the same day, or neighbours, as one day is where clocks differ. */
function isNextTo(one: string, other: string): boolean {
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= day;
}

const boxesAround = 3;

/** Whether a row above the headline is in its box: elsewhere it is the page's, as its clock is. */
export function isBesideHeadline(row: Block, headline: Block | undefined): boolean {
  let box = headline?.element.parentElement;
  for (let up = 0; box && box.localName !== 'body' && up < boxesAround; up++, box = box.parentElement)
    if (box.contains(row.element)) return true;
  return false;
}

/** Whether a row prints the month and the day of a date without its year: "发布时间：10-08 12:00". */
function printsDayOf(date: string, text: string): boolean {
  const [, month, day] = /(?<!\d)(?:\d\d[-/.年])?(\d{1,2})[-/.月](\d{1,2}(?=\D|$)|\d\d)/u.exec(text) ?? [];
  return month !== undefined && date.slice(5, 10) === `${twoDigits(month)}-${twoDigits(day!)}`;
}

const metaTerms = new Set('meta storymeta date dateline published posted byline'.split(' '));

/** Whether a row stands right above the headline, in its part of the page, and is named after what is told there. */
export function isMetaRow(row: Block, { above, headline }: Pick<Layout, 'above' | 'headline'>): boolean {
  const terms = termsOf(row.element.getAttribute('class') ?? '');
  return (
    row === above.at(-1) && row.zone === (headline?.zone ?? 'content') && terms.some((term) => metaTerms.has(term))
  );
}

/**
 * When an article was published and changed. In order of trust: JSON-LD, meta, a `<time>` or a printed date in the
 * rows between headline and body, right above the headline, labelled below the text, under a place's name as in a letter,
 * the page's address. What the page
 * prints wins over data that are a day off: data tell the time of Greenwich, or of the machine. A date far above the
 * headline is the site's clock and is nobody's.
 */
export function findDates(page: Page, { head, above, headline, paragraphs, after }: DateRows): ArticleDates {
  const node = articleNode(page);
  const spoken = page.languages;
  const labels = labelsOf(spoken);
  const metas = new Map<string, string>();
  for (const [name, [value]] of page.metas) metas.set(name.replace(/[^a-z]+/gu, ''), value!);
  const fromMetas = (names: string[]) => names.map((name) => machineDate(metas.get(name), spoken)).find(Boolean);
  const fromTime = () =>
    head
      .filter((row) => !isUpdate(row))
      .map(({ element }) => element.querySelector('time[datetime]') ?? element.closest('time[datetime]'))
      .map((time) => machineDate(time?.getAttribute('datetime') ?? undefined, spoken))
      .find(Boolean);
  const opensWith = (known: readonly string[], text: string) => {
    const opening = text.slice(0, longestLabel).toLowerCase();
    return known.some((label) => opening.includes(label));
  };
  const printed = (rows: readonly Block[], isWanted: (row: Block) => boolean) =>
    rows
      .filter((row) => row.text.length <= longestDateRow && isWanted(row))
      .map(({ text }) => printedDate(withoutEnd(text, spoken), spoken))
      .find(Boolean);
  // "Updated:" in an element of its own, and the date in the next.
  const labelBefore = ({ element }: Block) => {
    const before = element.previousElementSibling?.textContent?.trim() ?? '';
    return before.length <= longestLabel && /[:：]$/u.test(before) ? before : '';
  };
  const isUpdate = (row: Block) => opensWith(labels.updated, row.text) || opensWith(labels.updated, labelBefore(row));
  const isPublication = ({ text }: Block) => opensWith(labels.published, text);
  const below = [...paragraphs.slice(-2), ...after];
  const shown =
    printed(head, (row) => !isUpdate(row)) ??
    printed(
      above,
      (row) =>
        isPublication(row) ||
        (!isUpdate(row) && (isMetaRow(row, { above, headline }) || isBesideHeadline(row, headline))),
    );
  const declared =
    machineDate(textOf(node?.datePublished) ?? textOf(node?.dateCreated), spoken) ?? fromMetas(publishedMetas);
  const changed = machineDate(textOf(node?.dateModified), spoken) ?? fromMetas(modifiedMetas);
  const published =
    (declared && shown && declared.slice(0, 10) !== shown.slice(0, 10) && isNextTo(declared, shown)
      ? shown
      : declared) ??
    fromTime() ??
    shown ??
    fromMetas(vagueMetas) ??
    printed(below, isPublication) ??
    printed(below, ({ text, zone }) => text.length <= longestBareDate && zone !== 'footer') ??
    printed(head, isUpdate) ??
    printed(below, isUpdate) ??
    printed(paragraphs, ({ text }) => placeAndDate.test(text)) ??
    dateOfOpening(paragraphs, spoken) ??
    dateInAddress(page.url) ??
    (changed && head.some((row) => !isUpdate(row) && printsDayOf(changed, row.text)) ? changed : undefined);
  const modified = changed ?? printed(head, isUpdate);
  return { ...(published && { published }), ...(modified && modified !== published && { modified }) };
}

/** The rows in which dates are printed, as `layoutOf` sorts them. */
export type DateRows = Pick<Layout, 'head' | 'above' | 'headline' | 'paragraphs' | 'after'>;
