import { describe, expect, test } from 'vitest';
import { couldBeArticle } from '@/lib/watching/could-be-article.ts';

const english =
  'The ferry lay at the quay while the fog came in from the east, and the harbour master wrote the delay into his book.';
const chinese = '大雾自东面海上涌来，渡轮停靠码头，港务长把延误逐一记入簿中，岛上居民在候船室里等了整整一个上午。';

function pageOf(body: string, head = ''): Document {
  const page = document.implementation.createHTMLDocument('');
  page.head.innerHTML = head;
  page.body.innerHTML = body;
  return page;
}
const times = (count: number, markup: string) => Array.from({ length: count }, () => markup).join('');

describe('a page could be an article', () => {
  test.each([
    ['with paragraphs', times(6, `<p>${english}</p>`), ''],
    ['whose lines end at breaks', `<div>${times(6, `${english}<br>`)}</div>`, ''],
    ['in Chinese', times(5, `<p>${chinese}</p>`), ''],
    ['that says so, with a short text', times(3, `<p>${english}</p>`), '<meta property="og:type" content="article">'],
    [
      'that says so in its data',
      times(3, `<p>${english}</p>`),
      '<script type="application/ld+json">{"@type":["NewsArticle"]}</script>',
    ],
    [
      'below a menu of thousands of words',
      `${times(3000, '<li>Harbour</li>')}<h1>Ferry</h1>${times(6, `<p>${english}</p>`)}`,
      '',
    ],
    [
      'below such a menu, where the first headline is the name of the site',
      `<h1>Harbour Mirror</h1>${times(3000, '<li>Harbour</li>')}<main><h1>Ferry</h1>${times(6, `<p>${english}</p>`)}</main>`,
      '',
    ],
  ])('%s', (_, body, head) => {
    expect(couldBeArticle(pageOf(body, head))).toBe(true);
  });
});

describe('a page is no article', () => {
  test.each([
    ['without text', '', ''],
    [
      'that says that it is one, and has no text yet',
      '<div id="app"></div>',
      '<meta property="og:type" content="article">',
    ],
    ['of links', times(60, `<li><a href="/a">${english}</a></li>`), ''],
    ['of short teasers', times(60, '<li><h3>Ferry waits</h3><p>More ships at dawn.</p></li>'), ''],
    ['whose only text is its script', `<script>/* ${times(30, english)} */</script>`, ''],
    ['whose only text is its footer', `<footer>${times(6, `<p>${english}</p>`)}</footer>`, ''],
  ])('%s', (_, body, head) => {
    expect(couldBeArticle(pageOf(body, head))).toBe(false);
  });

  test('however long it is, only its beginning is looked at', () => {
    expect(couldBeArticle(pageOf(times(3000, '<i>x</i>') + times(6, `<p>${english}</p>`)))).toBe(false);
  });

  test('a form field named like a property of the document breaks nothing', () => {
    const body = `<form><input name="parentElement"><input name="textContent">${times(6, `<p>${english}</p>`)}</form>`;
    expect(couldBeArticle(pageOf(body))).toBe(true);
  });
});
