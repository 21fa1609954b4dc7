import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, type Story, story } from '../page-from.ts';

const stories = [
  [
    'Swan nests on the customs house',
    'The county has closed the road to it until the young have left, which may take until June.',
  ],
  [
    'Tunnel fills with water again',
    'For the third time the pumps were started in the night, and the engineers sent for more hoses.',
  ],
  [
    'Fares rise by a quarter',
    'From June a crossing will cost as much as a loaf of bread, and the trust blames the price of oil.',
  ],
] as const;
const card = ([title, text]: readonly [string, string], i: number) =>
  `<div class="c"><h3><a href="/${i}">${title}</a></h3><p>${text}</p></div>`;

describe('other stories in boxes of one form go', () => {
  test('with the lines under their titles', () => {
    const parts: Story = { below: `<div>${stories.map(card).join('')}</div>` };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('teasers', story(parts))).toEqual(expect.arrayContaining(stories.map(([, text]) => text)));
  });

  test('between the paragraphs', () => {
    const parts: Story = { middle: `<section>${stories.map(card).join('')}</section>` };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('teasers', story(parts))).toEqual(expect.arrayContaining(stories.map(([, text]) => text)));
  });

  test('in Chinese', () => {
    const chinese = [
      ['天鹅在老海关的屋顶上筑巢', '县里封闭了通往那里的道路，直到小天鹅离巢，据说要等到六月，附近的居民都来看热闹。'],
      ['海底隧道第三次进水', '夜里抽水机又一次开动，工程师们派人去买更多的水管，通车的日子再一次推迟到明年。'],
      ['夜班渡船票价上涨四分之一', '从六月起过一次海要花一个面包的钱，港务局说是油价的缘故，旅客们并不这样认为。'],
    ] as const;
    const parts: Story = { lang: 'zh-Hans', below: `<div>${chinese.map(card).join('')}</div>` };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('teasers', story(parts))).toEqual(expect.arrayContaining(chinese.map(([, text]) => text)));
  });

  test('briefs whose title is linked in the line, where there are six of them', () => {
    const briefs = [
      ...stories,
      ...stories.map(([title, text]) => [`Again: ${title}`, text.replace('the', 'that')] as const),
    ];
    const items = (count: number) =>
      `<ul>${briefs
        .slice(0, count)
        .map(([title, text], i) => `<li><a href="/${i}">${title}</a> ${text}</li>`)
        .join('')}</ul>`;
    expect(keptBeside({ below: items(6) })).toEqual([]);
    expect(droppedBy('teasers', story({ below: items(6) }))).toHaveLength(6);
    expect(keptBeside({ below: items(5) })).toHaveLength(5);
  });
});

describe('an article’s own parts stay', () => {
  const items = stories.map(([title], i) => `<li><b>Talk:</b> <a href="/${i}">${title}</a></li>`).join('');
  const announcement = 'The trust has a list of what the town has talked about since the boat was taken off the line:';

  test.each([
    ['below the sentence that announces it', ''],
    ['below a heading under that sentence', '<h2>At a glance</h2>'],
  ])('a list of links %s', (_, heading) => {
    const middle = `<p>${announcement}</p>${heading}<ul>${items}</ul>`;
    const without = ['link-lines'];
    expect(keptBeside({ middle }, without)).toEqual(expect.arrayContaining(stories.map(([title]) => `Talk: ${title}`)));
    const sentence = announcement.replace(':', '.');
    expect(keptBeside({ middle: `<p>${sentence}</p>${heading}<ul>${items}</ul>` }, without)).not.toContain(
      `Talk: ${stories[0][0]}`,
    );
  });

  test('numbered titles that lead to things, with prose about each below it', () => {
    const parts = (number: (i: number) => string) =>
      stories
        .map(([title, text], i) => {
          const head = `<div class="c"><h3><a href="https://shop.example/${i}">${number(i)}${title}</a></h3><p>A coin each</p></div>`;
          return `${head}<p>${text}</p><p>${text.replace('the', 'that')}</p>`;
        })
        .join('');
    const numbered = keptBeside({ middle: `<div>${parts((i) => `${i + 1}. `)}</div>` });
    expect(numbered).toEqual(expect.arrayContaining(stories.map(([title], i) => `${i + 1}. ${title}`)));
    expect(keptBeside({ middle: `<div>${parts(() => '')}</div>` })).not.toContain(stories[1][0]);
  });

  test('sections under headings that lead nowhere', () => {
    const sections = stories.map(([title, text]) => `<div class="c"><h3>${title}</h3><p>${text}</p></div>`).join('');
    expect(keptBeside({ below: `<div>${sections}</div>` })).toEqual(stories.flat());
  });

  test('two boxes alone: their texts are not taken for teasers', () => {
    const boxes = stories.slice(0, 2).map(card).join('');
    expect(keptBeside({ middle: `<div>${boxes}</div>` })).toEqual(stories.slice(0, 2).map(([, text]) => text));
  });

  test('a paragraph of one linked sentence, in boxes such as all paragraphs have', () => {
    const boxed = (text: string) => `<div class="c"><div class="d"><p>${text}</p></div></div>`;
    const sentence = '<a href="/log">The log of the Wren is not closed yet</a>.';
    const middle = [stories[0][1], sentence, stories[1][1], stories[2][1]].map(boxed).join('');
    expect(keptBeside({ middle: `<div>${middle}</div>` })).toContain('The log of the Wren is not closed yet.');
  });

  test('paragraphs that begin with a link', () => {
    const lines = stories.map(([title, text], i) => `<p><a href="/${i}">${title}</a>: ${text}</p>`).join('');
    expect(keptBeside({ middle: lines })).toEqual(stories.map(([title, text]) => `${title}: ${text}`));
  });
});
