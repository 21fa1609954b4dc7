import { describe, expect, test } from 'vitest';
import { rangeOf, sentencesOf } from '@/components/reader/spoken-text.ts';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return element;
}
const spoken = (html: string, language?: string) => sentencesOf(body(html), language).map(({ text }) => text.trim());

describe('what is read aloud', () => {
  test.each([
    ['sentences', '<p>The ferry stops. Fog stays.</p><p>It runs.</p>', ['The ferry stops.', 'Fog stays.', 'It runs.']],
    ['Chinese sentences', '<p>渡船停航。雾还没有散！</p>', ['渡船停航。', '雾还没有散！']],
    ['links and marks inside of them', '<p>The <a href="#">ferry</a> <em>stops</em>.</p>', ['The ferry stops.']],
    ['no code and no tables', '<p>Look.</p><pre>x = 1;</pre><table><tr><td>4</td></tr></table>', ['Look.']],
    ['not what screen readers alone are told', '<p><span data-spoken>Source: </span>The Quay.</p>', ['The Quay.']],
    ['a list in a list once', '<ul><li>One.<ul><li>Two.</li></ul></li></ul>', ['One.', 'Two.']],
  ])('%s', (_, html, sentences) => {
    expect(spoken(html)).toEqual(sentences);
  });

  test('a sentence without an end is cut at its signs', () => {
    const endless = Array.from({ length: 60 }, (_, i) => `word${i} and more`).join(', ');
    const parts = sentencesOf(body(`<p>${endless}</p>`), 'en');
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(({ text }) => text).join('')).toBe(endless);
  });

  test('words that are quoted in another language are read in it', () => {
    const sentences = sentencesOf(body('<p>She left.</p><blockquote lang="fr">Au revoir.</blockquote>'), 'en');
    expect(sentences.map(({ language }) => language)).toEqual(['en', 'fr']);
  });

  test('has its place in the text, word by word', () => {
    const [, second] = sentencesOf(body('<p>Fog. The <b>ferry</b> stops.</p>'), 'en');
    expect(String(rangeOf(second!))).toContain('The ferry stops.');
    const start = second!.text.indexOf('ferry');
    expect(String(rangeOf(second!, { start, end: start + 5 }))).toBe('ferry');
  });
});
