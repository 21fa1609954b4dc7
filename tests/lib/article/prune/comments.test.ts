import { describe, expect, test } from 'vitest';
import { articleFrom, asParagraphs, droppedBy, keptBeside, keptOf, prose, type Story, story } from '../page-from.ts';

const remark = 'I have crossed with the Wren every night since I was a child, and I shall miss the tea most.';

describe('readers’ comments go with their heading', () => {
  test.each([
    ['en', 'Comments'],
    ['en', '17 comments'],
    ['en', 'Comments (17)'],
    ['en', 'LEAVE A REPLY'],
    ['de', 'Kommentare (3)'],
    ['fr', '2 commentaires'],
    ['es', 'Comentarios'],
    ['pl', 'Komentarze (5)'],
  ])('%s: %s', (lang, heading) => {
    const parts = {
      lang,
      below: `<div><h3>${heading}</h3><div><p>${remark}</p><p>So shall I, and the bell!</p></div></div>`,
    };
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('comments', story(parts))).toEqual(expect.arrayContaining([remark, 'So shall I, and the bell!']));
  });

  test('in Chinese', () => {
    const parts: Story = {
      lang: 'zh-Hans',
      below:
        '<div><div><b>网友评论（3）</b></div><div><p>从小坐这班船长大，停一个月真舍不得，最想念的是船上的热茶和船长讲的故事。</p></div></div>',
    };
    expect(keptBeside(parts)).toEqual([]);
    expect(keptBeside(parts, ['comments'])).toContain(
      '从小坐这班船长大，停一个月真舍不得，最想念的是船上的热茶和船长讲的故事。',
    );
  });
});

describe('what is no heading of comments takes nothing along', () => {
  test.each([['The trust made no comment'], ['Commentary'], ['No comment']])('%s', (heading) => {
    expect(keptBeside({ middle: `<div><h3>${heading}</h3><div><p>${remark}</p></div></div>` })).toEqual([
      heading,
      remark,
    ]);
  });

  test('a counter in the byline, with the article behind it', () => {
    expect(articleFrom(story({ row: '<div><span>3 comments</span></div>' })).text).toBe(articleFrom(story({})).text);
    expect(keptBeside({ above: '<div>3 comments</div>' })).toEqual([]);
  });

  test('a counter in one box with the article, below a text of the page’s own', () => {
    const { body, ...parts } = story({});
    const above = asParagraphs([remark, `${remark} So shall I.`, `${remark} And the bell.`]);
    const kept = keptOf({ ...parts, body: `<div>${above}</div><div><p>3 comments</p>${body}</div>` });
    expect(kept).toEqual(expect.arrayContaining(prose));
  });

  test('another language’s word', () => {
    expect(keptBeside({ lang: 'en', middle: `<div><h3>Kommentare</h3><p>${remark}</p></div>` })).toEqual([
      'Kommentare',
      remark,
    ]);
  });
});
