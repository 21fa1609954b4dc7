import { describe, expect, test } from 'vitest';
import { chineseProse, droppedBy, keptBeside, type Story, story } from '../page-from.ts';

describe('rows between headline and text go', () => {
  test.each<[string, Story, string[]]>([
    ['an account’s name', { above: '<div>admin</div>' }, ['admin']],
    ['a date and a clock', { above: '<p>2026-03-14 09:30 Valley Bulletin</p>' }, ['2026-03-14 09:30 Valley Bulletin']],
    [
      'a row of many parts',
      {
        lang: 'de',
        above:
          '<p>14.03.2026 - 07:18 | Quelle: Kai-Dienst Themen... | Lesedauer etwa 4 min. | Text hören Start Halt Weiter</p>',
      },
      ['14.03.2026 - 07:18 | Quelle: Kai-Dienst Themen... | Lesedauer etwa 4 min. | Text hören Start Halt Weiter'],
    ],
    ['an age', { above: '<p>3 hours ago</p>' }, ['3 hours ago']],
    [
      'a byline',
      { above: '<p>By Ingrid Vale, on the quay at Northmere</p>' },
      ['By Ingrid Vale, on the quay at Northmere'],
    ],
    [
      'a reading time',
      { above: '<p>For a quiet evening, some 4 min read</p>' },
      ['For a quiet evening, some 4 min read'],
    ],
    [
      'a German date',
      { lang: 'de', above: '<p>Stand: 14. März 2026, 9:30 Uhr</p>' },
      ['Stand: 14. März 2026, 9:30 Uhr'],
    ],
    [
      'a German reading time',
      { lang: 'de', above: '<p>Lesezeit: ungefähr 4 Minuten am Kai</p>' },
      ['Lesezeit: ungefähr 4 Minuten am Kai'],
    ],
    [
      'a Spanish byline',
      { lang: 'es', above: '<p>Escrito por Inés Valverde desde el muelle</p>' },
      ['Escrito por Inés Valverde desde el muelle'],
    ],
    ['a Chinese row', { lang: 'zh-Hans', above: '<p>2026年3月14日 浏览 218</p>' }, ['2026年3月14日 浏览 218']],
    ['the section, linked', { above: '<p><a href="/coast">Coast and channel</a></p>' }, ['Coast and channel']],
    [
      'several',
      { above: '<div>admin</div><p>March 14, 2026</p><div>Coast</div>' },
      ['admin', 'March 14, 2026', 'Coast'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('head-rows', story(parts))).toEqual(lines);
  });

  test('whatever of the page stands above the headline, where it is in the text’s container', () => {
    const parts = {
      above: '<div>Coast and channel, harbour and quay</div><h2>Ferry stops for fog</h2>',
      title: 'Ferry stops for fog',
    };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('head-rows', story(parts))).toContain('Coast and channel, harbour and quay');
  });

  test('rows below a headline that is as long as a sentence, and pauses as one', () => {
    const headline = 'Ferry stops for fog: from Wednesday on the night boat will not cross the channel for a month';
    const rows =
      '<div>Published:</div><div>Wednesday, 4 March 2026 at 07:46</div><div>| Written by the night desk: KPA</div>';
    const parts = { above: `<h2>${headline}</h2>${rows}`, title: headline };
    expect(keptBeside(parts)).toEqual([]);
  });

  test('a date below a dek of prose', () => {
    const dek = 'For a whole month three hundred passengers a night must go round by the bridge, the trust said.';
    const parts = { above: `<p>${dek}</p><p>14 March 2026, 09:30</p>` };
    expect(keptBeside(parts)).toEqual([dek]);
    expect(droppedBy('head-rows', story(parts))).toEqual(['14 March 2026, 09:30']);
  });

  test.each([['Ingrid Vale Northmere'], ['ByIngrid Vale Northmere']])(
    'the author’s name that the data give, below a dek of prose: %s',
    (name) => {
      const dek = 'For a whole month three hundred passengers a night must go round by the bridge, the trust said.';
      const head = '<meta name="author" content="Ingrid Vale Northmere">';
      expect(keptBeside({ head, above: `<p>${dek}</p><p>${name}</p>` })).toEqual([dek]);
      expect(keptBeside({ above: `<p>${dek}</p><p>${name}</p>` })).toEqual([dek, name]);
    },
  );
});

test('a byline set as a heading goes, a part of the text named after its author stays', () => {
  const dek = 'For a whole month three hundred passengers a night must go round by the bridge, the trust said.';
  const head = '<meta name="author" content="Ingrid Vale">';
  expect(keptBeside({ head, above: `<h2>${dek}</h2><h2>by Ingrid Vale</h2>` })).toEqual([dek]);
  expect(keptBeside({ head, above: `<h2>${dek}</h2><h2>Ingrid Vale</h2>` })).toEqual([dek, 'Ingrid Vale']);
});

test('what stands above the headline goes though it is a sentence', () => {
  const note =
    '<p>Written by members of the Harbour Circle, a club of people who pay to tell our readers what they think of the coast.</p><p>What is this?</p>';
  expect(keptBeside({ title: 'Fog and fares', above: `${note}<h1>Fog and fares</h1>` })).toEqual([]);
});

describe('the text’s own first lines stay', () => {
  test.each<[string, Story, string[]]>([
    [
      'a headline of a part that names a year',
      {
        lang: 'zh-Hans',
        above: `<p>${chineseProse[0]!.replace('四月', '五月')}</p><p>2018年渡船客流继续增长，突破3000万人次</p>`,
      },
      [chineseProse[0]!.replace('四月', '五月'), '2018年渡船客流继续增长，突破3000万人次'],
    ],
    [
      'one that names a year alone',
      { above: '<p>What the storm of 2018 has left</p>' },
      ['What the storm of 2018 has left'],
    ],
    ['a sentence', { above: '<p>Fog. It stays.</p>' }, ['Fog. It stays.']],
    ['a short heading', { above: '<h2>Fog</h2>' }, ['Fog']],
    ['a line that ends in a colon', { above: '<p>He said:</p>' }, ['He said:']],
    ['a row of a list', { above: '<ul><li>Fares</li></ul>' }, ['Fares']],
    [
      'a sentence with a date in it',
      { above: '<p>On 2 May 2026, at a quarter past four in the morning, the boat will be back.</p>' },
      ['On 2 May 2026, at a quarter past four in the morning, the boat will be back.'],
    ],
    [
      'a sentence that begins with “By”',
      { above: '<p>By Monday evening the fog was gone.</p>' },
      ['By Monday evening the fog was gone.'],
    ],
    ['a short line in the middle', { middle: '<p>Fog</p>' }, ['Fog']],
    ['a date far below', { below: '<p>14 March 2026</p><p>The bell rings.</p>' }, ['14 March 2026', 'The bell rings.']],
    ['a Chinese sentence', { lang: 'zh-Hans', above: '<p>雾来了。</p>' }, ['雾来了。']],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
