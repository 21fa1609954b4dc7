import { describe, expect, test } from 'vitest';
import { cleanName } from '@/lib/text/odd-letters.ts';

describe('names as every newsroom writes them', () => {
  test.each([
    ['Tidewater Review'],
    ['Süddeutsche Küstenpost'],
    ['L’Écho du Littoral'],
    ['東港新聞NHK'],
    ['东港晚报'],
    ['シオミ新聞'],
    ['남빈일보'],
    ['Восточная гавань'],
    ['Ο Ναυτικός'],
    ['Телеканал TV5'],
    ['ＮＨＫ'],
    ['5 μm Lab'],
    ['β-Review'],
    ['صحيفة المدّ'],
    ['עיתון הנמל'],
    ['खबर तट'],
    ['A.B. O’Neil-Ruiz'],
  ])('%s stays as it is', (name) => {
    expect(cleanName(name)).toEqual({ name, oddities: [] });
  });

  test('letters that are written in two parts are put together', () => {
    expect(cleanName('Ku\u0308stenpost')).toEqual({ name: 'Küstenpost', oddities: [] });
  });
});

describe('signs without a shape that a spelling asks for', () => {
  test.each([
    ['a joiner in Persian', 'روزنامه\u200cها'],
    ['a joiner in Hindi', 'क्\u200dष'],
    ['a joiner in an emoji', 'Post 👩\u200d💻'],
    ['a variant of a Han letter', '葛\u{e0100}城新聞'],
    ['a mark of direction in Hebrew', 'עיתון הנמל (A)\u200f'],
  ])('%s stays, and nothing is said', (_, name) => {
    expect(cleanName(name)).toEqual({ name, oddities: [] });
  });
});

describe('signs without a shape that make another name of it', () => {
  test.each([
    ['a blank of no width', 'Tide\u200bwater', 'Tidewater'],
    ['a joiner between Latin letters', 'Tide\u200dwater', 'Tidewater'],
    ['a soft hyphen', 'Tide\u00adwater', 'Tidewater'],
    ['a word joiner', 'Tide\u2060water', 'Tidewater'],
    ['a byte order mark', '\ufeffTidewater', 'Tidewater'],
    ['a filler of Hangul', 'Tide\u3164water', 'Tidewater'],
    ['a variant of nothing', 'Tide\ufe0fwater', 'Tidewater'],
    ['an order from right to left', '\u202eweiveR\u202c Tide', 'weiveR Tide'],
    ['an isolated order', '\u2067Tide\u2069', 'Tide'],
    ['a mark of direction between Latin letters', 'Tide\u200fwater', 'Tidewater'],
    ['letters of tags', 'Tide\u{e0041}\u{e007f}', 'Tide'],
    ['a grapheme joiner', 'Tide\u034fwater', 'Tidewater'],
  ])('%s is taken out and told', (_, printed, name) => {
    expect(cleanName(printed)).toEqual({ name, oddities: ['invisible'] });
  });
});

describe('look-alikes', () => {
  test.each([
    ['Cyrillic in a Latin word', 'Tidewаter Review'],
    ['Greek in a Latin word', 'Tidewατer'],
    ['Latin in a Cyrillic word', 'Ибвестиya'],
    ['Armenian in a Latin word', 'Tidewatեr'],
    ['letters of formulas', '𝗧𝗶𝗱𝗲water'],
  ])('%s', (_, printed) => {
    expect(cleanName(printed)).toEqual({ name: printed, oddities: ['mixed-scripts'] });
  });

  test('both at once are both told', () => {
    expect(cleanName('Tidew\u200bаter').oddities).toEqual(['invisible', 'mixed-scripts']);
  });
});
