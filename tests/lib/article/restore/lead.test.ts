import { describe, expect, test } from 'vitest';
import { articleFrom, keptBy, keptOf, prose, type Story, story } from '../page-from.ts';

const lead = 'For a whole month three hundred passengers a night must go round by the bridge, the trust said.';
const box = 'article-text';
const described = (text: string) => `<meta property="og:description" content="${text}">`;

describe('the lead between headline and text comes back', () => {
  test.each<[string, Story, string[]]>([
    ['in a box of its own', { row: `<div><p>${lead}</p></div>` }, [lead]],
    ['below the byline', { row: `<div>By Ingrid Vale</div><div>14 March 2026</div><p>${lead}</p>` }, [lead]],
    ['set as a heading', { row: `<h2>${lead.slice(0, -16)}</h2>` }, [lead.slice(0, -16)]],
    [
      'in German',
      {
        lang: 'de',
        row: '<div>Dreihundert Fahrgäste müssen einen Monat lang jede Nacht den Umweg über die Brücke nehmen.</div>',
      },
      ['Dreihundert Fahrgäste müssen einen Monat lang jede Nacht den Umweg über die Brücke nehmen.'],
    ],
    [
      'in Chinese',
      { lang: 'zh-Hans', row: '<div>整整一个月，每晚三百名旅客都要从上游的大桥绕行，港务局说。</div>' },
      ['整整一个月，每晚三百名旅客都要从上游的大桥绕行，港务局说。'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBy('lead', story({ ...parts, box }))).toEqual(lines);
    expect(keptOf(story({ ...parts, box })).slice(0, lines.length)).toEqual(lines);
  });

  test('above the headline, where the page describes itself so', () => {
    const parts = story({ box, head: described(lead) });
    expect(keptBy('lead', { ...parts, body: `<div><p>${lead}</p></div>${parts.body}` })).toEqual([lead]);
  });

  test('once, where layouts for wide and narrow windows stand beside each other', () => {
    expect(keptBy('lead', story({ box, row: `<p>${lead}</p><div><p>${lead}</p></div>` }))).toEqual([lead]);
  });

  test('at the head of the article’s text', () => {
    expect(articleFrom(story({ box, row: `<div><p>${lead}</p></div>` })).text.split('\n\n')).toEqual([lead, ...prose]);
  });
});

describe('what else stands above the text does not', () => {
  test.each<[string, Story]>([
    ['a byline', { row: '<div>By Ingrid Vale, our correspondent on the quay at Northmere, and Anselm Brodie</div>' }],
    ['a date', { row: '<div>Published on Saturday, 14 March 2026, at 09:30, changed on 15 March 2026</div>' }],
    [
      'a headline of the page that it does not print',
      {
        head: '<meta property="og:title" content="The night ferry stops for the whole of April, and nobody was asked">',
        row: '<h2>The night ferry stops for the whole of April, and nobody was asked</h2>',
      },
    ],
    ['a link', { row: `<p><a href="/1">${lead} ${lead.replace('month', 'summer')}</a></p>` }],
    ['an aside', { row: `<aside><p>${lead}</p></aside>` }],
    ['a caption', { row: `<div class="caption">${lead}</div>` }],
    ['a short line', { row: '<p>The bell rings.</p>' }],
  ])('%s', (_, parts) => {
    expect(keptOf(story({ ...parts, box }))).toEqual(prose);
  });

  test('a paragraph above the headline that the page does not describe itself by', () => {
    const parts = story({
      box,
      head: described('The harbour’s own paper, with the tides of every day, since the year of the storm.'),
    });
    expect(keptOf({ ...parts, body: `<div><p>${lead}</p></div>${parts.body}` })).toEqual(prose);
  });
});
