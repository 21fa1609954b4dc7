import { afterEach, describe, expect, test } from 'vitest';
import { copyPage, type Originals } from '@/lib/article/copy-page.ts';
import { readPage } from '@/lib/article/page.ts';
import { liveTextOf } from '@/lib/article/visibility/drawing.ts';
import { blocksOf } from '@/lib/text/blocks.ts';

afterEach(() => document.body.replaceChildren());

const noOriginals = (): Originals => ({ copied: [], live: [], notDrawn: [] });

/** Lines of the document that is on show: one that is not has no styles to ask for. */
function hiddenLinesOf(markup: string): string[] {
  document.body.innerHTML = `<p>The ferry stops.</p>${markup}`;
  return readPage(document).hiddenLines.map(({ text, reason }) => `${reason}: ${text}`);
}

describe('lines that stand on a page and are not drawn', () => {
  test.each<[string, string, string[]]>([
    ['what a style hides', '<p style="display: none">Source: Tidewater</p>', ['not-drawn: Source: Tidewater']],
    ['what is there and invisible', '<p style="visibility: hidden">Fog.</p>', ['not-drawn: Fog.']],
    ['templates', '<template><p>Source: <b>Tidewater</b></p></template>', ['not-drawn: Source: Tidewater']],
    ['dialogs that are shut', '<dialog><p>Fog.</p></dialog>', ['not-drawn: Fog.']],
    ['not those that are open', '<dialog open><p>Fog.</p></dialog>', []],
    ['comments', '<!-- <p>Source: Tidewater</p> -->', ['not-drawn: Source: Tidewater']],
    [
      'boxes and line breaks end a line, bold words do not',
      '<div style="display: none"><p>One <b>two</b>\n three</p><p>Four<br>five</p></div>',
      ['not-drawn: One two three', 'not-drawn: Four', 'not-drawn: five'],
    ],
    ['not what is drawn', '<p>Fog.</p>', []],
    ['not scripts', '<script>track("Source: Tidewater")</script>', []],
    ['not what is in hidden scripts', '<div style="display: none"><script>track()</script></div>', []],
    ['not a page’s machinery', `<div style="display: none">${'<p>Our partners and we.</p>'.repeat(200)}</div>`, []],
    ['not whole paragraphs', `<p style="display: none">${'The bell rings. '.repeat(30)}</p>`, []],
    ['not signs', '<p style="display: none">— 2026 —</p>', []],
  ])('%s', (_, markup, lines) => {
    expect(hiddenLinesOf(markup)).toEqual(lines);
  });

  test('are none where the whole page waits for its scripts', () => {
    document.body.style.display = 'none';
    expect(hiddenLinesOf('<p style="display: none">Fog.</p>')).toEqual([]);
    document.body.removeAttribute('style');
  });

  test('are two hundred at most', () => {
    expect(hiddenLinesOf('<p style="display: none">Fog bell.</p>'.repeat(300))).toHaveLength(200);
  });
});

describe('the way back from a copy', () => {
  test('leads to the live text', () => {
    document.body.innerHTML = '<p>The <b>ferry</b> stops.</p><p>The bell rings.</p>';
    const originals = noOriginals();
    const copy = copyPage(document, { originals });
    const live = blocksOf(copy)[0]!.nodes.map((node) => liveTextOf(node, originals));
    expect(live.map((text) => text?.data)).toEqual(['The ', 'ferry', ' stops.']);
    expect(live.every((text) => document.body.contains(text!))).toBe(true);
  });

  test('is closed where what is not rendered was read, too', () => {
    document.body.innerHTML = '<p>The ferry stops.</p>';
    const originals = noOriginals();
    const copy = copyPage(document, { unrendered: true, originals });
    expect(liveTextOf(blocksOf(copy)[0]!.nodes[0], originals)).toBeUndefined();
  });
});
