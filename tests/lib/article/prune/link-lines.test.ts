import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, type Story, story } from '../page-from.ts';

describe('lines that are links go', () => {
  test.each<[string, Story, string[]]>([
    [
      'a headline between paragraphs',
      { middle: '<p><a href="/1">Fares on the night ferry rise by a quarter</a></p>' },
      ['Fares on the night ferry rise by a quarter'],
    ],
    [
      'with an arrow before it',
      { middle: '<p>➤ <a href="/1">Tunnel under the channel fills with water</a></p>' },
      ['➤ Tunnel under the channel fills with water'],
    ],
    [
      'in Chinese',
      { lang: 'zh-Hans', middle: '<p><a href="/1">海底隧道第三次进水，通车时间再度推迟</a></p>' },
      ['海底隧道第三次进水，通车时间再度推迟'],
    ],
    [
      'a list of them',
      {
        middle:
          '<ul><li><a href="/1">Fares on the night ferry rise by a quarter</a></li><li><a href="/2">Tunnel under the channel fills with water</a></li></ul>',
      },
      ['Fares on the night ferry rise by a quarter', 'Tunnel under the channel fills with water'],
    ],
    [
      'headlines in a row',
      { middle: '<p><a href="/1">Fares rise by a quarter</a> <a href="/2">Tunnel fills with water</a></p>' },
      ['Fares rise by a quarter Tunnel fills with water'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(droppedBy('link-lines', story(parts))).toEqual(lines);
  });
});

test('the date below such a title goes with it, where both are a card', () => {
  const title = '<a href="/1"><h3>Fares on the night ferry rise by a quarter</h3></a>';
  const date = '<div><span><time>31. 10. 2026 17:46</time></span></div>';
  expect(keptBeside({ middle: `<div><img src="fares.jpg" width="300">${title}${date}</div>` })).toEqual([]);
  const sentence = '<p>In 1931 the quay burnt.</p>';
  expect(keptBeside({ middle: `${title}${sentence}` })).toEqual(['In 1931 the quay burnt.']);
});

describe('links that are the text’s own stay', () => {
  test.each<[string, Story, string[]]>([
    [
      'in a sentence',
      { middle: '<p>The log is kept by the <a href="/trust">Alder Harbour Trust</a>.</p>' },
      ['The log is kept by the Alder Harbour Trust.'],
    ],
    [
      'a sentence that is one up to its full stop',
      { middle: '<p><a href="/log">The log of the Wren is not closed yet</a>.</p>' },
      ['The log of the Wren is not closed yet.'],
    ],
    [
      'in a sentence most of whose words are linked',
      {
        middle:
          '<p>A court in Northmere heard <a href="/vale">Ingrid Vale, who was for eleven years the harbour master of the whole of the northern channel and its islands</a>, and then sent everybody home, since the <a href="/wren">Wren, the only boat of the night ferry between the two banks</a>, had not come with its log.</p>',
      },
      [
        'A court in Northmere heard Ingrid Vale, who was for eleven years the harbour master of the whole of the northern channel and its islands, and then sent everybody home, since the Wren, the only boat of the night ferry between the two banks, had not come with its log.',
      ],
    ],
    [
      'an address printed for its own sake',
      { middle: '<p><a href="https://tides.example/">www.tides.example/tables/northmere</a></p>' },
      ['www.tides.example/tables/northmere'],
    ],
    ['a name alone in a line', { middle: '<p><a href="/wren">The Wren</a></p>' }, ['The Wren']],
    [
      'one item of a list of facts',
      {
        middle:
          '<ul><li>A crossing takes ten minutes.</li><li><a href="/log">The log of forty thousand crossings</a></li><li>A bus takes an hour.</li></ul>',
      },
      ['A crossing takes ten minutes.', 'The log of forty thousand crossings', 'A bus takes an hour.'],
    ],
    [
      'names in a table of figures',
      {
        middle:
          '<table><tr><th>Boat</th><th>Crossings</th></tr><tr><td><a href="/wren">The Wren of Northmere and the Far Bank</a></td><td>40,000</td></tr></table>',
      },
      ['Boat', 'Crossings', 'The Wren of Northmere and the Far Bank', '40,000'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
