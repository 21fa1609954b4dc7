import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, keptOf, prose, type Story, story } from '../page-from.ts';

const title = 'Ferry stops for fog';

describe('what the body says twice goes once', () => {
  test.each<[string, Story, string[]]>([
    ['the headline, between paragraphs', { title, middle: '<p>Ferry stops for fog</p>' }, ['Ferry stops for fog']],
    ['in capitals and other spacing', { title, middle: '<h2>FERRY STOPS — FOR FOG</h2>' }, ['FERRY STOPS — FOR FOG']],
    [
      'in Chinese',
      { lang: 'zh-Hans', title: '渡船四月全月停航', middle: '<p>渡船四月全月停航</p>' },
      ['渡船四月全月停航'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('repeated', story(parts))).toEqual(lines);
  });

  test('a paragraph', () => {
    const parts = story({ title, below: `<p>${prose[2]}</p>` });
    expect(droppedBy('repeated', parts)).toEqual([prose[2]]);
    expect(keptOf(parts)).toEqual(prose);
  });

  test('a pull quote whose words stand in a paragraph', () => {
    const quote = 'most of them nurses, bakers and crews of the early trains';
    const parts = { title, middle: `<h3>${quote}</h3>` };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('repeated', story(parts))).toEqual([quote]);
  });
});

describe('what is said again on purpose stays', () => {
  test('the parts of a plan that recur from day to day', () => {
    const parts = [
      'Two cups of tea with honey, a slice of the dark bread of the night bakers, and a boiled egg with salt.',
      'A bowl of the green soup that the crews eat, with a spoon of cream and as much bread as you like.',
      'Smoked herring with potatoes, pickled onions and the mustard that the skipper makes in his kitchen.',
      'A pear, a handful of nuts, and a cup of milk warmed with a little cinnamon before the last crossing.',
      'One glass of water from the well on the quay, which is said to be better than that of the far bank.',
    ];
    const plan = ['Monday', 'Tuesday', 'Wednesday'].map(
      (day) => `<h3>${day}</h3>${parts.map((part, i) => `<h4>${day} ${i + 1}</h4><p>${part}</p>`).join('')}`,
    );
    const kept = keptOf(story({ title, middle: plan.join('') }));
    for (const part of parts) expect(kept.filter((line) => line === part)).toHaveLength(3);
  });

  test.each<[string, Story, string[]]>([
    [
      'a short line',
      { middle: '<p>The bell rings.</p>', below: '<p>The bell rings.</p>' },
      ['The bell rings.', 'The bell rings.'],
    ],
    [
      'a sentence with the headline in it',
      { title, middle: '<p>Ferry stops for fog, a note said.</p>' },
      ['Ferry stops for fog, a note said.'],
    ],
    ['a heading of few words that recur', { title, middle: '<h3>The night ferry</h3>' }, ['The night ferry']],
    [
      'a heading of its own',
      { title, middle: '<h3>What three hundred people will do each night in April</h3>' },
      ['What three hundred people will do each night in April'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
