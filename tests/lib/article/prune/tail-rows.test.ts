import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, type Story, story } from '../page-from.ts';

describe('rows below the last sentence go', () => {
  test.each<[string, Story, string[]]>([
    ['the copyright', { below: '<p>© 2026 Harbor Mirror</p>' }, ['© 2026 Harbor Mirror']],
    ['the rights', { below: '<p>Harbor Mirror. All rights reserved.</p>' }, ['Harbor Mirror. All rights reserved.']],
    ['in Chinese', { lang: 'zh-Hans', below: '<p>潮声周刊 版权所有</p>' }, ['潮声周刊 版权所有']],
    ['a date', { below: '<p>14 March 2026, 09:30</p>' }, ['14 March 2026, 09:30']],
    ['a date in German', { lang: 'de', below: '<p>Stand: 14.03.2026</p>' }, ['Stand: 14.03.2026']],
    ['a heading with nothing under it', { below: '<h3>From the quay</h3>' }, ['From the quay']],
    [
      'several',
      { below: '<p>14 March 2026</p><h3>From the quay</h3><p>© Harbor Mirror</p>' },
      ['14 March 2026', 'From the quay', '© Harbor Mirror'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('tail-rows', story(parts))).toEqual(lines);
  });
});

describe('the text’s own last lines stay', () => {
  test.each<[string, Story, string[]]>([
    ['a short sentence', { below: '<p>The bell rings.</p>' }, ['The bell rings.']],
    ['who wrote it', { below: '<p>Ingrid Vale, Northmere</p>' }, ['Ingrid Vale, Northmere']],
    [
      'a list that ends in a date',
      { below: '<ul><li>First crossing: 2 May 2026</li></ul>' },
      ['First crossing: 2 May 2026'],
    ],
    [
      'a heading with a sentence under it',
      { below: '<h3>From the quay</h3><p>The bell rings.</p>' },
      ['From the quay', 'The bell rings.'],
    ],
    [
      'a note about rights in the middle',
      { middle: '<p>All rights reserved, said the note.</p>' },
      ['All rights reserved, said the note.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
