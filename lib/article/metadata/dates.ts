import type { Block } from '../../text/blocks.ts';
import type { Page } from '../page.ts';
import { articleNode, textOf } from './json-ld.ts';

export interface ArticleDates {
  published?: string;
  modified?: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const twoDigits = (n: number | string) => String(n).padStart(2, '0');

function dateOf(year: string, month: number, day: string, time?: string): string | undefined {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  // A day that the calendar does not have ("2026-02-31") moves on to another.
  const inCalendar = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(inCalendar.getTime()) || inCalendar.toISOString().slice(0, 10) !== date) return undefined;
  return time ? `${date}T${time.padStart(5, '0')}` : date;
}

/** Dates as they are printed, with a four-digit year; the first in a text, as ISO 8601. */
export function printedDate(text: string): string | undefined {
  const numeric = text.match(
    /(?<!\d)((?:19|20)\d\d)\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:\s*T?\s*(\d{1,2}:\d\d))?/u,
  );
  if (numeric) return dateOf(numeric[1]!, Number(numeric[2]), numeric[3]!, numeric[4]);
  const month = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
  const american = text.match(new RegExp(String.raw`\b${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)`, 'iu'));
  if (american) return dateOf(american[3]!, months.indexOf(american[1]!.toLowerCase()) + 1, american[2]!);
  const british = text.match(
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+((?:19|20)\d\d)`, 'iu'),
  );
  if (british) return dateOf(british[3]!, months.indexOf(british[2]!.toLowerCase()) + 1, british[1]!);
  return undefined;
}

const machineForm =
  /^((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/u;

/** A date as metadata writes it, in the form `YYYY-MM-DD[Thh:mm[:ss][zone]]`. */
function machineDate(value: string | undefined): string | undefined {
  const [, year, month, day, time, zone] = machineForm.exec(value?.trim() ?? '') ?? [];
  if (!year || !month || !day) return value && printedDate(value);
  const date = dateOf(year, Number(month), day);
  return date && time ? `${date}T${time}${(zone ?? '').replace(/(\d\d)(\d\d)$/u, '$1:$2')}` : date;
}

const publishedMetas =
  'article:published_time og:published_time datepublished publishdate publish_date pubdate date dc.date dc.date.issued parsely-pub-date sailthru.date weibo:article:create_at apub:time'.split(
    ' ',
  );
const modifiedMetas = 'article:modified_time og:updated_time datemodified lastmod dc.date.modified'.split(' ');

/**
 * When an article was published and changed. In order of trust: JSON-LD, meta, a `<time>` or a printed date in the
 * rows between headline and body. A date above the headline is the site's clock and is nobody's.
 * @param head the rows around the headline, see `findHeadRows`
 */
export function findDates(page: Page, head: Block[]): ArticleDates {
  const node = articleNode(page);
  const fromMetas = (names: string[]) => names.map((name) => machineDate(page.metas.get(name)?.[0])).find(Boolean);
  const fromTime = () =>
    head
      .map((block) => machineDate(block.element.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined))
      .find(Boolean);
  const printed = () => head.map((block) => printedDate(block.text)).find(Boolean);
  const published = machineDate(textOf(node?.datePublished)) ?? fromMetas(publishedMetas) ?? fromTime() ?? printed();
  const modified = machineDate(textOf(node?.dateModified)) ?? fromMetas(modifiedMetas);
  return { ...(published && { published }), ...(modified && modified !== published && { modified }) };
}
