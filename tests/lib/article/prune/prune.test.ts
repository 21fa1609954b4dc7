import { describe, expect, test } from 'vitest';
import { pruneAuthorBox } from '@/lib/article/prune/author-box.ts';
import { headsComments, pruneComments } from '@/lib/article/prune/comments.ts';
import { pruneEmpty } from '@/lib/article/prune/empty.ts';
import { pruneForms } from '@/lib/article/prune/forms.ts';
import { pruneFurniture } from '@/lib/article/prune/furniture.ts';
import { pruneHeadRows } from '@/lib/article/prune/head-rows.ts';
import { pruneIndents } from '@/lib/article/prune/indents.ts';
import { pruneRepeatedHeadline } from '@/lib/article/prune/repeated-headline.ts';
import { collapse } from '@/lib/text/white-space.ts';
import { bodyFrom, prose } from '../page-from.ts';

/** What is left of a body, line by line. */
function left(body: Element): string[] {
  return [...body.querySelectorAll('p, h1, h2, h3, li, figcaption, small')]
    .map((line) => collapse(line.textContent ?? ''))
    .filter(Boolean);
}

const [first, second, third] = prose as [string, string, string];
const text = `<p>${first}</p><p>${second}</p><p>${third}</p>`;

describe('the headline, which the reader prints above', () => {
  test.each([
    ['a heading', `<h1>Ferry stops for fog</h1>${text}`],
    ['a first line without markup', `<p>Ferry stops for fog</p>${text}`],
    ['in capitals and other spacing', `<h2>FERRY STOPS — FOR FOG</h2>${text}`],
  ])('goes: %s', (_, markup) => {
    const body = bodyFrom(markup);
    pruneRepeatedHeadline(body, 'Ferry stops for fog');
    expect(left(body)).toEqual([first, second, third]);
  });

  test.each([
    ['another heading', 'Fares rise'],
    ['no headline', ''],
  ])('%s: everything stays', (_, headline) => {
    const body = bodyFrom(`<h2>Ferry stops for fog</h2>${text}`);
    pruneRepeatedHeadline(body, headline);
    expect(left(body)).toHaveLength(4);
  });
});

describe('rows between headline and text', () => {
  test.each([
    ['an account’s name', '<div>admin</div>'],
    ['a printed date', '<p>2026-03-14 09:30 Valley Bulletin</p>'],
    ['a Chinese row', '<p>2026年3月14日 浏览 218</p>'],
    ['several', '<div>admin</div><p>March 14, 2026</p><div>Coast</div>'],
  ])('go: %s', (_, rows) => {
    const body = bodyFrom(rows + text);
    pruneHeadRows(body);
    expect(collapse(body.textContent ?? '')).toBe(first + second + third);
  });

  test.each([
    ['a sentence', '<p>Fog. It stays.</p>'],
    ['a short heading', '<h2>Fog</h2>'],
    ['an opening set in bold', '<p><strong>Northmere</strong></p>'],
    ['a row of a list', '<ul><li>Fares</li></ul>'],
    ['a line that ends in a colon', '<p>He said:</p>'],
  ])('stay: %s', (_, opening) => {
    const body = bodyFrom(opening + text);
    const before = body.innerHTML;
    pruneHeadRows(body);
    expect(body.innerHTML).toBe(before);
  });

  test('a short line in the middle of the text is text', () => {
    const body = bodyFrom(`<p>${first}</p><p>Fog</p><p>${second}</p>`);
    pruneHeadRows(body);
    expect(left(body)).toEqual([first, 'Fog', second]);
  });
});

describe('readers’ comments', () => {
  test.each([
    ['Comments'],
    ['17 comments'],
    ['Comments (17)'],
    ['评论'],
    ['网友评论（3）'],
    ['发表评论'],
    ['LEAVE A REPLY'],
  ])('%s heads them', (line) => {
    expect(headsComments(line)).toBe(true);
  });

  test.each([['The trust made no comment'], ['评论员文章'], ['Commentary'], ['17'], ['']])('%j does not', (line) => {
    expect(headsComments(line)).toBe(false);
  });

  test('go with their heading', () => {
    const body = bodyFrom(
      `${text}<h3>Comments (2)</h3><div><p>Lovely place.</p><p>Nine dollars for parking!</p></div>`,
    );
    pruneComments(body);
    expect(left(body)).toEqual([first, second, third]);
  });

  test('go with the box around their heading', () => {
    const body = bodyFrom(`${text}<div><div><b>网友评论</b></div></div><div><p>好看。</p></div>`);
    pruneComments(body);
    expect(left(body)).toEqual([first, second, third]);
  });

  test.each([
    [
      'the article',
      `<div>3 comments</div><article><h1>Ferry stops</h1>${text}</article>`,
      ['Ferry stops', first, second, third],
    ],
    [
      'a box with the headline',
      `<div>3 comments</div><div><h1>Ferry stops</h1></div>${text}`,
      ['Ferry stops', first, second, third],
    ],
    ['the first paragraph', `<div>3 comments</div>${text}`, [first, second, third]],
  ])('a counter in the byline takes nothing along: %s', (_, markup, expected) => {
    const body = bodyFrom(markup);
    pruneComments(body);
    expect(left(body)).toEqual(expected);
  });
});

describe('a portal’s furniture', () => {
  test.each([
    ['a label alone', `${text}<p>Share this article</p>`],
    [
      'a box of links that a label heads',
      `${text}<div><b>相关新闻</b><p><a href="/1">修表铺搬进菜市场</a></p><p><a href="/2">渔村夜校开课</a></p></div>`,
    ],
    ['comments, with all that follows them', `${text}<p>发表评论</p><p>好看。</p><div><p>提交</p></div>`],
    ['the copyright line below the text', `${text}<p>© 2026 Harbor Mirror. All rights reserved.</p>`],
    ['a label in bold', `${text}<div><p><b>Related stories</b></p></div>`],
    [
      'a label with its teaser in the same line',
      `<p>${first}</p><p>Read more: <a href="/1">Fares rise by a quarter</a></p><p>${second}</p><p>${third}</p>`,
    ],
  ])('goes: %s', (_, markup) => {
    const body = bodyFrom(markup);
    pruneFurniture(body);
    expect(left(body)).toEqual([first, second, third]);
  });

  test.each([
    [
      'a paragraph behind a label that is no list',
      `<p>${first}</p><p>Advertisement</p><p>${second}</p><p>${third}</p>`,
      [first, second, third],
    ],
    [
      'a sentence that has such a word in it',
      `<p>Related stories were told on the quay all night.</p><p>${first}</p>`,
      ['Related stories were told on the quay all night.', first],
    ],
    [
      'a sentence about rights in the middle',
      `<p>${first}</p><p>All rights reserved, said the note.</p><p>${second}</p>`,
      [first, 'All rights reserved, said the note.', second],
    ],
    [
      'the text below a counter of comments',
      `<p>3 comments</p><p>${first}</p><p>${second}</p>`,
      ['3 comments', first, second],
    ],
    [
      'a picture behind a label',
      `<p>${first}</p><p>广告</p><p><a href="/b"><img src="b.jpg"></a>The quay</p><p>${second}</p>`,
      [first, 'The quay', second],
    ],
  ])('stays: %s', (_, markup, expected) => {
    const body = bodyFrom(markup);
    pruneFurniture(body);
    expect(left(body)).toEqual(expected);
  });
});

describe('forms and the boxes around them', () => {
  const form = '<div data-form=""><p>Your address</p></div>';

  test('a newsletter’s box goes with its heading and its small print', () => {
    const body = bodyFrom(
      `<div class="text">${text}<p>${prose.slice(3).join(' ')}</p><div><h3>The Morning Bulletin</h3>${form}<small>You can leave whenever you like.</small></div></div>`,
    );
    pruneForms(body);
    expect(left(body)).toEqual([first, second, third, prose.slice(3).join(' ')]);
  });

  test('a form around the article stays: old templates put it there', () => {
    const body = bodyFrom(`<div data-form=""><p>${first} ${second}</p></div>`);
    pruneForms(body);
    expect(left(body)).toEqual([`${first} ${second}`]);
  });

  test('the headline’s box stays, though it is short', () => {
    const body = bodyFrom(
      `<div><h1>Ferry stops</h1>${form}</div><p>${first} ${second} ${third} ${first} ${second}</p>`,
    );
    pruneForms(body);
    expect(left(body)[0]).toBe('Ferry stops');
    expect(body.textContent).not.toContain('Your address');
  });
});

describe('the box about the author', () => {
  const box = '<div><p>Ingrid writes about ferries. <a href="/author/ingrid-vale">More stories</a></p></div>';

  test('goes when it links to somebody whom the byline names', () => {
    const body = bodyFrom(text + box);
    pruneAuthorBox(body, ['Ingrid Vale'], []);
    expect(left(body)).toEqual([first, second, third]);
  });

  test('goes with the name above it', () => {
    const body = bodyFrom(
      `${text}<p>Ingrid Vale</p><p>She writes about ferries. <a href="/authors/ingrid-vale/">More</a></p>`,
    );
    pruneAuthorBox(body, ['Ingrid Vale'], []);
    expect(left(body)).toEqual([first, second, third]);
  });

  test.each([
    ['somebody else’s page', box, ['Anselm Brodie']],
    ['nobody, since the page names no author', box, []],
    [
      'a story by the author',
      '<div><p>More: <a href="/2026/ingrid-vale-ferries">Ferries</a></p></div>',
      ['Ingrid Vale'],
    ],
  ])('stays when it links to %s', (_, markup, bylines) => {
    const body = bodyFrom(text + markup);
    pruneAuthorBox(body, bylines, []);
    expect(left(body)).toHaveLength(4);
  });
});

describe('what is left empty', () => {
  test.each([
    ['<p></p><p>Fog.</p>', '<p>Fog.</p>'],
    ['<div><p> </p><span></span></div><p>Fog.</p>', '<p>Fog.</p>'],
    ['<ul><li></li></ul><h2>\u00a0</h2><p>Fog.</p>', '<p>Fog.</p>'],
    ['<div><figure><img src="b.jpg"></figure></div>', '<div><figure><img src="b.jpg"></figure></div>'],
    ['<p><a href="/x"></a>Fog.</p>', '<p>Fog.</p>'],
  ])('%s becomes %s', (markup, expected) => {
    const body = bodyFrom(markup);
    pruneEmpty(body);
    expect(body.innerHTML).toBe(expected);
  });
});

describe('blanks with which portals indent', () => {
  test.each([
    ['<p>\u3000\u3000渡船停航。</p>', '<p>渡船停航。</p>'],
    ['<p>&nbsp;&nbsp;The ferry stops.</p>', '<p>The ferry stops.</p>'],
    ['<p><span><b>\u3000\u3000渡船</b>停航。</span></p>', '<p><span><b>渡船</b>停航。</span></p>'],
    ['<p>渡船\u3000停航。</p>', '<p>渡船\u3000停航。</p>'],
    ['<p><img src="b.jpg">\u3000\u3000渡船停航。</p>', '<p><img src="b.jpg">\u3000\u3000渡船停航。</p>'],
  ])('%s becomes %s', (markup, expected) => {
    const body = bodyFrom(markup);
    pruneIndents(body);
    expect(body.innerHTML).toBe(expected);
  });
});

test('a short article keeps its paragraphs when a comment form stands right below them', () => {
  const body = bodyFrom(
    `<div class="content"><p>渡船今天停航。</p><p>雾从海上来。</p><p>旅客改乘大巴。</p><div data-form>评论：</div></div>`,
  );
  pruneForms(body);
  expect(left(body)).toEqual(['渡船今天停航。', '雾从海上来。', '旅客改乘大巴。']);
});

test.each([['p'], ['h3']])('a label that is a whole <%s> takes the list below it along', (name) => {
  const body = bodyFrom(`${text}<${name}>Related stories</${name}><ul><li><a href="/f">Fares rise</a></li></ul>`);
  pruneFurniture(body);
  expect(left(body)).toEqual([first, second, third]);
});
