import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { groupOf } from '@/lib/library/same-story/group.ts';
import { type ArticleToSave, saveArticle } from '@/lib/library/save.ts';
import { quotation } from '../../../components/screen.ts';
import { emptyLibrary, sample } from '../shelf.ts';

const paragraphs = [
  '三月十四日上午，鹪鹩港大雾弥漫，开往群岛的渡轮在码头停了三个小时，四十名乘客滞留在旧海关大厅里。',
  '港务办公室为候船的人准备了热茶和毛毯，并安排两辆客车，把急着回家的人送到北岸的另一个渡口。',
  '驾驶这条渡轮十一年的船长说，当时连自己的船头都看不清，只能等雾散去，再一点一点地挪出港口。',
  '群岛议会两年前就提出加装第二部雷达，县里至今没有答复；议会打算在下个月的会上再提一次。',
];

function printed(id: string, text: readonly string[], published: string | undefined, source?: string): ArticleToSave {
  const given = sample({ id, publisher: id });
  const { published: _, ...article } = given.article;
  return {
    ...given,
    article: { ...article, ...(published && { published }), text: text.join('\n\n') },
    provenance: {
      ...given.provenance,
      sources: source
        ? [{ name: source, relation: 'republished', by: 'source-line', quote: quotation(`来源：${source}`) }]
        : [],
    },
  };
}

test('copies are listed by their pages’ dates, undated ones last, with whom they credit and what differs', async () => {
  const library = emptyLibrary();
  const changed = paragraphs.map((text) => text.replace('四十名', '四十五名'));
  const kept: ArticleToSave[] = [
    printed('opened', paragraphs, '2026-03-14'),
    printed('undated', paragraphs, undefined),
    printed('late', [...paragraphs, '来源：码头报'], '2026-03-16', '码头报'),
    printed('early', paragraphs.slice(0, 3), '2026-03-13', '轨道周刊'),
    printed('late-too', ['群岛记者报道，以下为全文。', ...changed], '2026-03-16'),
  ];
  for (const [i, toSave] of kept.entries()) await saveArticle(library, toSave, 1000 * i);
  const group = await groupOf(library, 'opened');
  expect(group.map(({ row, paragraphs: { same: _, ...counts } }) => [row.publisher, row.credited, counts])).toEqual([
    ['early', ['轨道周刊'], { added: 0, removed: 1, changed: 0 }],
    // Its source line is its own, and no part of the text.
    ['late', ['码头报'], { added: 0, removed: 0, changed: 0 }],
    ['late-too', [], { added: 1, removed: 0, changed: 1 }],
    ['undated', [], { added: 0, removed: 0, changed: 0 }],
  ]);
});

test('an article without copies has none', async () => {
  const library = emptyLibrary();
  const id = await saveArticle(library, printed('opened', paragraphs, '2026-03-14'));
  expect(await groupOf(library, id)).toEqual([]);
  expect(await groupOf(library, 'nowhere')).toEqual([]);
});
