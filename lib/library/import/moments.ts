const earliest = Date.UTC(1995, 0); // before any reading list; what is earlier is a mistake
const latest = Date.UTC(2100, 0);

function plausible(moment: number): number | undefined {
  return moment >= earliest && moment < latest ? moment : undefined;
}

/** Seconds since 1970, as lists of bookmarks have them, as milliseconds; `undefined` where they are none. */
export function fromSeconds(words: string): number | undefined {
  return /^\d{1,11}$/u.test(words) ? plausible(Number(words) * 1000) : undefined;
}

/** A date and time, with its zone or in UTC, as milliseconds; `undefined` where it is none. */
export function fromDate(words: unknown): number | undefined {
  if (typeof words !== 'string') return undefined;
  const match = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/u.exec(
    words.trim(),
  );
  if (!match) return undefined;
  const [, day, time = '00:00', zone = 'Z'] = match;
  return plausible(Date.parse(`${day}T${time}${zone}`));
}

/** The same as an ISO day, for dates of publication. */
export function dayIn(words: unknown): string | undefined {
  const moment = fromDate(words);
  return moment === undefined ? undefined : (words as string).trim().slice(0, 10);
}
