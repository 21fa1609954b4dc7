import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, type Story, story } from '../page-from.ts';

const titles = [
  'Fares on the night ferry rise by a quarter',
  'Tunnel under the channel fills with water',
  'Swan nests on the customs house',
];
const links = titles.map((title, i) => `<p><a href="/${i}">${title}</a></p>`).join('');
const chinese = [
  '海底隧道第三次进水，通车时间再度推迟',
  '夜班渡船票价上涨四分之一，旅客不满',
  '天鹅在老海关的屋顶上筑巢，道路封闭',
]
  .map((title, i) => `<p><a href="/${i}">${title}</a></p>`)
  .join('');
const more = '<p><a href="/4">The skipper paints his kitchen green</a></p>';

describe('lines left over among a portal’s boxes below the text go', () => {
  test.each<[string, Story, string[]]>([
    ['a title that is no link', { below: `${links}<p>Tide tables sold out</p>${more}` }, ['Tide tables sold out']],
    ['the last of them', { below: `${links}<p>Write to the quay</p>` }, ['Write to the quay']],
    ['in Chinese', { lang: 'zh-Hans', below: `${chinese}<div>灯塔年历今日售罄</div>` }, ['灯塔年历今日售罄']],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('below-end', story(parts))).toEqual(lines);
  });
});

describe('the text’s own last lines stay', () => {
  test.each<[string, Story, string[]]>([
    [
      'a sentence',
      { below: `${links}<p>The first crossing is planned for the second of May.</p>` },
      ['The first crossing is planned for the second of May.'],
    ],
    ['an agency’s sign', { below: `${links}<p>(HNA)</p>${more}` }, ['(HNA)']],
    [
      'where it comes from',
      { below: `${links}<p>Source: Harbor News Agency</p>${more}` },
      ['Source: Harbor News Agency'],
    ],
    ['in Chinese', { lang: 'zh-Hans', below: `${chinese}<p>来源：潮声周刊</p>` }, ['来源：潮声周刊']],
    [
      'rows of facts',
      { below: `${links}<p>Length: 40 m</p><p>Crew: 6</p><p>Built in Northmere</p>` },
      ['Length: 40 m', 'Crew: 6', 'Built in Northmere'],
    ],
    ['a line before the boxes', { below: `<p>Ingrid Vale, Northmere</p>${links}` }, ['Ingrid Vale, Northmere']],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts, ['orphans'])).toEqual(lines);
  });
});
