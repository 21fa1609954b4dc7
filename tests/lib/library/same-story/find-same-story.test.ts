import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '@/lib/library/database.ts';
import { writeArticles } from '@/lib/library/restore.ts';
import { rowOf } from '@/lib/library/row.ts';
import { findSameStory } from '@/lib/library/same-story/find-same-story.ts';
import { saveArticle } from '@/lib/library/save.ts';
import { Newsroom, randomFrom, type Story } from '../../../bench/story-texts.ts';
import { emptyLibrary, removeArticle, restoreArticle, sample } from '../shelf.ts';

let library: LibraryDatabase;
let kept = 0;

beforeEach(() => {
  library = emptyLibrary();
  kept = 0;
});

/** Keeps a text on a site of its own, or on the one given; returns its id. */
function keepText(text: string, url = `https://site-${kept}.example/story`, id: string = crypto.randomUUID()) {
  kept += 1;
  const toSave = sample({ id, url });
  return saveArticle(library, { ...toSave, article: { ...toSave.article, text } }, kept * 1000);
}

const keepStory = (story: Story) =>
  keepText(story.paragraphs.join('\n\n'), `https://${story.language.toLowerCase()}-${story.site}.example/${kept}`);

const idsOf = async (id: string) => (await findSameStory(library, id)).map(({ row }) => row.id);

const english = [
  'Fog lay over the harbour of Wrenmouth all morning, and the ferry to the islands stayed at the quay for three hours.',
  'Forty people waited in the hall of the old customs house, where the harbour office handed out tea and blankets.',
  '“We could not see the end of our own bow,” said Ingrid Vale, who has steered the ferry for eleven years.',
  'The islands’ council asked for a second radar two winters ago; the county has not answered yet.',
];
const chinese = [
  '三月十四日上午，鹪鹩港大雾弥漫，开往群岛的渡轮在码头停了三个小时，四十名乘客滞留在旧海关大厅里。',
  '港务办公室为候船的人准备了热茶和毛毯，并安排两辆客车，把急着回家的人送到北岸的另一个渡口。',
  '驾驶这条渡轮十一年的船长说，当时连自己的船头都看不清，只能等雾散去，再一点一点地挪出港口。',
  '群岛议会两年前就提出加装第二部雷达，县里至今没有答复；议会打算在下个月的会上再提一次。',
];
const japanese = [
  '十四日朝、みそさざい港は濃い霧に包まれ、島へ向かうフェリーは三時間にわたって岸壁を離れることができなかった。',
  '古い税関の建物では四十人ほどの客が待ち、港の事務所が温かいお茶と毛布を配った。',
  '十一年この船を操ってきた船長は「自分の船首さえ見えなかった」と話し、霧が晴れるのを待ったという。',
  '島の議会は二年前から二台目のレーダーを求めているが、県からの返事はまだ届いていない。',
];
const other = [
  'The county library of Lower Teal opens on Sundays from May on, after two years of talks about who should pay for it.',
  'Readers had collected four thousand signatures; the council voted for the longer hours by nine votes to six.',
  'The reading room gets new lamps, and the van that brings books to the farms will stop in three more villages.',
];

const inOwnWords = [
  'Ferry traffic off Wrenmouth stood still on Saturday.',
  'A thick bank of fog had come in from the west before dawn, and the harbour master closed the fairway at six.',
  'By ten the sun was out again, and the boats ran as usual. The passengers took it with patience, as people here do in spring, and some went for a walk along the sea wall until the horn called them back on board.',
];

const replaceWords = (text: string, changes: [string, string][]) =>
  changes.reduce((changed, [was, is]) => changed.replace(was, is), text);

describe('the same story', () => {
  test.each([
    ['word for word', english, english],
    ['under another headline, with a source line', english, ['Source: The Quay', ...english]],
    ['without its second half', english, english.slice(0, 3)],
    ['with its own lead', english, ['Again the islands were cut off.', ...english.slice(1)]],
    [
      'with a word changed here and there',
      english,
      english.map((text) =>
        replaceWords(text, [
          ['all morning', 'until noon'],
          ['Forty', 'About 45'],
          ['tea', 'soup'],
          ['eleven', 'twelve'],
        ]),
      ),
    ],
    ['word for word', chinese, chinese],
    [
      'with other punctuation and width',
      chinese,
      chinese.map((text) => text.replaceAll('，', ',').replaceAll('。', '. ')),
    ],
    ['without its first paragraph', chinese, ['来源：码头报', ...chinese.slice(1)]],
    [
      'with a word changed here and there',
      chinese,
      chinese.map((text) =>
        replaceWords(text, [
          ['四十名', '四十五名'],
          ['热茶', '姜汤'],
          ['十一年', '十二年'],
          ['两年前', '前年'],
        ]),
      ),
    ],
    ['word for word', japanese, japanese],
    ['without its last paragraph', japanese, japanese.slice(0, 3)],
  ])('%s: %#', async (_, one, copy) => {
    const first = await keepText(one.join('\n\n'));
    const second = await keepText(copy.join('\n\n'));
    await keepText(other.join('\n\n'));
    expect(await idsOf(first)).toEqual([second]);
    expect(await idsOf(second)).toEqual([first]);
  });

  test('is said how much alike', async () => {
    const first = await keepText(english.join('\n\n'));
    await keepText(english.slice(0, 3).join('\n\n'));
    expect((await findSameStory(library, first))[0]?.similarity).toBe(1);
  });
});

describe('another story', () => {
  test.each([
    ['of other words', english, other],
    ['with one paragraph in common', english, [english[3]!, ...other]],
    ['on the same fog in its own words', english, inOwnWords],
  ])('%s', async (_, one, another) => {
    const first = await keepText(one.join('\n\n'));
    await keepText(another.join('\n\n'));
    expect(await idsOf(first)).toEqual([]);
  });

  test('is told by a text of some length alone', async () => {
    const notice = 'Roads around the harbour of Wrenmouth are closed on Saturday.';
    const first = await keepText(notice);
    await keepText(notice);
    expect(await idsOf(first)).toEqual([]);
  });
});

describe('what a site puts under all of its articles', () => {
  const boilerplate = [
    'The Valley Bulletin is not responsible for the content of reports that other outlets supply, and publishes them for the information of its readers without adopting their views in any way.',
    'Readers who hold rights in a text may write to the editors at the address below with proof of those rights, and the text will be taken down within three working days of the letter.',
  ];
  const stories = [english, other, inOwnWords];

  test('makes two short ones no copies', async () => {
    const ids: string[] = [];
    for (const [i, story] of stories.entries())
      ids.push(await keepText([...story, ...boilerplate].join('\n\n'), `https://valley-bulletin.example/${i}`));
    for (const id of ids) expect(await idsOf(id)).toEqual([]);
  });

  test('does not keep a copy elsewhere from being found', async () => {
    for (const [i, story] of stories.entries())
      await keepText([...story, ...boilerplate].join('\n\n'), `https://valley-bulletin.example/${i}`, `here-${i}`);
    const elsewhere = await keepText(english.join('\n\n'));
    expect(await idsOf(elsewhere)).toEqual(['here-0']);
  });

  test('is not what one story has under three addresses', async () => {
    const ids: string[] = [];
    for (const i of [1, 2, 3]) ids.push(await keepText(english.join('\n\n'), `https://valley-bulletin.example/${i}`));
    expect((await idsOf(ids[0]!)).sort()).toEqual(ids.slice(1).sort());
  });
});

describe('invented news', () => {
  test.each(['en', 'zh-Hans'] as const)('copies of every kind are found, and nothing else (%s)', async (language) => {
    const room = new Newsroom(language, randomFrom(14));
    for (let i = 0; i < 25; i++) await keepStory(room.write());
    const missed: string[] = [];
    for (const [kind, copyOf] of Object.entries(room.copies)) {
      let story = room.write();
      while (room.lengthOf(story) < 600) story = room.write();
      const original = await keepStory(story);
      const copy = await keepStory(copyOf(story));
      const [found, back] = [await idsOf(original), await idsOf(copy)];
      if (found.join() !== copy || back.join() !== original) missed.push(kind);
    }
    expect(missed).toEqual([]);
  });
});

describe('the fingerprints', () => {
  const url = 'https://valley-bulletin.example/ferry';

  test('follow the current version', async () => {
    const first = await keepText(english.join('\n\n'), url);
    const copy = await keepText(other.join('\n\n'));
    expect(await idsOf(copy)).toEqual([]);
    await keepText(other.join('\n\n'), url);
    expect(await idsOf(copy)).toEqual([first]);
    expect(await library.fingerprints.count()).toBe(2);
  });

  test('of removed articles are not followed until they come back', async () => {
    const first = await keepText(english.join('\n\n'));
    const copy = await keepText(english.join('\n\n'));
    await removeArticle(library, copy);
    expect(await idsOf(first)).toEqual([]);
    expect(await idsOf(copy)).toEqual([]);
    await restoreArticle(library, copy);
    expect(await idsOf(first)).toEqual([copy]);
  });

  test('are not kept when the article is not', async () => {
    library.bodies.hook('creating', () => {
      throw new Error('the browser let go');
    });
    await expect(keepText(english.join('\n\n'))).rejects.toThrow('the browser let go');
    expect(await library.fingerprints.count()).toBe(0);
  });

  test('come with articles that are brought in from elsewhere', async () => {
    const first = await keepText(english.join('\n\n'));
    const { article, provenance } = sample({ id: 'elsewhere' });
    const {
      versions: _,
      number,
      bytes,
      ownWords,
      day,
      removed,
      ...row
    } = rowOf({ id: 'elsewhere', article, provenance }, { savedAt: 0, number: 0 });
    await writeArticles(library, [
      {
        row,
        versions: [{ id: 'elsewhere', savedAt: 0, article: { ...article, text: english.join('\n\n') }, provenance }],
        pictures: [],
      },
    ]);
    expect(await idsOf(first)).toEqual(['elsewhere']);
  });
});

test('an article that is not in the library has no copies', async () => {
  expect(await findSameStory(library, 'nowhere')).toEqual([]);
});
