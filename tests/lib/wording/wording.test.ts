import { describe, expect, test, vi } from 'vitest';
import { ageOf, printDate } from '@/lib/wording/ages.ts';
import en from '@/lib/wording/en.ts';
import { wordingFor } from '@/lib/wording/index.ts';
import { quoted } from '@/lib/wording/quoted.ts';
import type { VerdictFacts, WordingFile } from '@/lib/wording/wording.ts';
import zhHans from '@/lib/wording/zh-hans.ts';

const files = Object.values(
  import.meta.glob<{ default?: WordingFile }>('../../../lib/wording/*.ts', { eager: true }),
).flatMap((file) => file.default ?? []);

/** Every word of a wording with its key's path; functions are called with sample values. */
function wordsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return samplesFor(path).flatMap((samples) =>
      wordsOf((value as (...given: unknown[]) => unknown)(...samples), path),
    );
  return Object.entries(value as object).flatMap(([key, inner]) => wordsOf(inner, path ? `${path}.${key}` : key));
}

function samplesFor(path: string): unknown[][] {
  if (path.startsWith('verdict.')) return verdictFacts.map((facts) => [facts]);
  if (/^compare\.(?:versions|copies)$/u.test(path))
    return [1, 2].map((n) => [{ same: n, added: n, removed: n, changed: n }]);
  if (path === 'take.citation')
    return [one, ''].map((credited) => [{ headline: one, publisher: one, credited, date: '2026' }]);
  const counts = /(?:lead|body|caption|minutes|disclaimers|photosCredited|more)$/u.test(path);
  return [1, 2].map((n) => [counts ? n : '“Valley Courier”', n]);
}

const one = '“Valley Courier”';
const verdictFacts: VerdictFacts[] = [true, false].flatMap((stated) =>
  (['all', 'some', 'none', 'data'] as const).flatMap((linked) => [
    { stated, linked, several: false, signed: false },
    { stated, linked, several: false, signed: true, names: one, by: 'dateline' },
    { stated, linked, several: false, signed: true, names: one, by: 'contribution', origin: one, nominal: one },
    { stated, linked, several: true, signed: false, names: `${one}, ${one}`, by: 'agency-tail' },
  ]),
);

function keysOf(value: unknown): string[] {
  return [...new Set(wordsOf(value).map(([path]) => path))].sort();
}

const named = files.map((file) => [file.wording.tag, file] as const);

test('there are files for English and Chinese', () => {
  expect(named.map(([tag]) => tag).sort()).toEqual(['en', 'zh-Hans']);
});

describe.each(named)('%s', (tag, { wording, matches }) => {
  test('says all that English says', () => {
    expect(keysOf(wording)).toEqual(keysOf(en.wording));
  });

  test('has a word everywhere', () => {
    // Separators may be blanks and signs, keys are what is printed on them; everything else has a letter.
    const silent = wordsOf(wording).filter(([path, words]) =>
      /Separator$|[kK]eys\.(?:list\.)?\d+\.0$/u.test(path) ? !words : !/\p{L}/u.test(words),
    );
    expect(silent).toEqual([]);
  });

  test('puts in what it is given', () => {
    for (const [path, words] of wordsOf(wording)) {
      expect.soft(words, path).not.toMatch(/undefined|null|NaN|\[object/u);
    }
    expect(wording.strip.nominalCredit('“网络”')).toContain('“网络”');
    expect(wording.strip.inDataOnly('“The Quay”')).toContain('“The Quay”');
    expect(wording.strip.noPersonButAccount('admin')).toContain('admin');
    expect(wording.strip.photosCredited(2, 5)).toMatch(/2.*5|5.*2/u);
    expect(wording.strip.showWords('A', 'B')).toMatch(/A.*B/u);
    expect(wording.strip.updated('D')).toContain('D');
    expect(wording.library.noHit('“fog”')).toContain('“fog”');
    expect(wording.library.savedOn('D')).toContain('D');
    expect(wording.place.caption(7)).toContain('7');
    expect(wording.place.body(7)).toContain('7');
    expect(wording.place.lead(2)).toContain('2');
    expect(wording.reader.minutes(7)).toContain('7');
    expect(wording.strip.disclaimers(7)).toContain('7');
  });

  test('is taken for its own tag', () => {
    expect(matches(tag)).toBe(true);
    expect(wordingFor(tag).tag).toBe(tag);
  });
});

describe('it says what the page says, never what is true', () => {
  const overclaims: Record<string, RegExp> = {
    en: /\b(?:verif(?:y|ied|ies)|original(?:ly)?|fake|real|hidden|suspicious|missing|anonymous|plagiari[sz]ed|stolen)\b/iu,
    'zh-Hans': /真实|虚假|可疑|原创|已核实|隐瞒|匿名|抄袭/u,
  };
  const allowed = new Set(['reader.original', 'strip.searchOriginal', 'options.searchEngine']);

  test.each(named)('%s', (tag, { wording }) => {
    expect(overclaims[tag]).toBeDefined();
    expect(wordsOf(wording).filter(([path, words]) => !allowed.has(path) && overclaims[tag]!.test(words))).toEqual([]);
  });
});

describe('the interface’s language', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh_TW', 'zh-Hans'],
    ['fr', 'en'],
    ['de-AT', 'en'],
    ['', 'en'],
  ])('%j is spoken to in %s', (uiLanguage, tag) => {
    expect(wordingFor(uiLanguage).tag).toBe(tag);
  });
});

describe('one and many', () => {
  test.each([
    [en.wording.strip.disclaimers(1), '1 disclaimer'],
    [en.wording.strip.disclaimers(3), '3 disclaimers'],
    [en.wording.strip.photosCredited(1, 1), '1 of 1 photo has a credit'],
    [en.wording.strip.photosCredited(1, 4), '1 of 4 photos has a credit'],
    [en.wording.filter.selected(3, 0), '3 selected'],
    [en.wording.filter.selected(3, 1), '3 selected, 1 of them not in this list'],
    [en.wording.filter.selected(3, 3), '3 selected, none of them in this list'],
    [zhHans.wording.filter.selected(3, 1), '已选 3 篇，其中 1 篇不在此列表中'],
    [zhHans.wording.filter.selected(3, 3), '已选 3 篇，都不在此列表中'],
    [en.wording.place.lead(1), 'first paragraph'],
    [en.wording.place.lead(3), 'paragraph 3'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('the page’s words in the page’s quotation marks', () => {
  test.each([
    ['en', '“The Quay”'],
    ['zh-Hans', '“The Quay”'],
    ['zh-Hant', '「The Quay」'],
    ['ja', '「The Quay」'],
    ['de-AT', '„The Quay“'],
    ['fr', '«The Quay»'],
    ['pt-BR', '«The Quay»'],
    ['sv', '“The Quay”'],
    ['den', '“The Quay”'],
    [undefined, '“The Quay”'],
  ])('%s: %s', (language, words) => {
    expect(quoted('The Quay', language)).toBe(words);
  });
});

describe('how long ago', () => {
  const now = Date.UTC(2026, 2, 14, 12, 0);
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;

  test.each([
    [0, 'this minute'],
    [59_000, 'this minute'],
    [5 * minute, '5 min. ago'],
    [3 * hour, '3 hr. ago'],
    [day, 'yesterday'],
    [7 * day, '7 days ago'],
    [-3 * hour, 'this minute'], // a clock that was set back
  ])('%i milliseconds are %s', (age, words) => {
    expect(ageOf(now - age, now, 'en')).toBe(words);
  });

  test('over a week it is the date', () => {
    expect(ageOf(now - 8 * day, now, 'en')).toMatch(/^Mar [56], 2026$/u);
    expect(ageOf(now - 8 * day, now, 'zh-Hans')).toMatch(/^2026年3月[56]日$/u);
  });

  test('in Chinese', () => {
    expect(ageOf(now - 3 * hour, now, 'zh-Hans')).toBe('3小时前');
    expect(ageOf(now - day, now, 'zh-Hans')).toBe('昨天');
  });
});

describe('a page’s date', () => {
  test.each([
    ['2026-03-14', 'en', 'March 14, 2026'],
    ['2026-03-14', 'zh-Hans', '2026年3月14日'],
    ['2026-03-14T09:30', 'en', 'March 14, 2026 at 9:30 AM'],
    ['2026-03-14T23:30:00-11:00', 'en', 'March 14, 2026 at 11:30 PM'],
    ['2026-03-14T00:05:00+14:00', 'en', 'March 14, 2026 at 12:05 AM'],
    ['2026-03-14T09:30:00.000Z', 'zh-Hans', '2026年3月14日 09:30'],
    ['last Tuesday', 'en', 'last Tuesday'],
    ['', 'en', ''],
  ])('%s in %s keeps the page’s own clock: %s', (iso, tag, printed) => {
    expect(printDate(iso, tag).replace(/\u202f/gu, ' ')).toBe(printed);
  });

  test.each([['Pacific/Auckland'], ['America/Los_Angeles']])('whatever the reader’s clock: %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Date().getTimezoneOffset()).not.toBe(0);
    expect(printDate('2026-03-14T00:30', 'zh-Hans')).toBe('2026年3月14日 00:30');
    expect(printDate('2026-03-14', 'zh-Hans')).toBe('2026年3月14日');
    vi.unstubAllEnvs();
  });
});
