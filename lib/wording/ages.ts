const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago a moment was, in the interface's words: "3 hours ago"; a date when it is over a week. */
export function ageOf(moment: number, now: number, languageTag: string): string {
  const age = now - moment;
  if (age > 7 * 86_400_000) return new Intl.DateTimeFormat(languageTag, { dateStyle: 'medium' }).format(moment);
  const format = new Intl.RelativeTimeFormat(languageTag, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of steps) if (age >= length) return format.format(-Math.floor(age / length), unit);
  return format.format(0, 'minute');
}

/** A page's date as the interface's language writes it; the page's own words when they are no ISO date. */
export function printDate(iso: string, languageTag: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/u.exec(iso) ?? [];
  if (!year || !month || !day) return iso;
  // The page's own clock is printed: the moment is not moved to the reader's time zone.
  const printed = new Date(Date.UTC(+year, +month - 1, +day, +(hour ?? 0), +(minute ?? 0)));
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...(hour && { timeStyle: 'short' }),
  };
  return new Intl.DateTimeFormat(languageTag, options).format(printed);
}

/** A moment on the reader's own clock, to the minute: "14 March 2026 at 10:02". */
export function momentOf(moment: number, languageTag: string): string {
  return new Intl.DateTimeFormat(languageTag, { dateStyle: 'long', timeStyle: 'short' }).format(moment);
}
