import { expect, test } from 'vitest';
import { parsePage } from '@/lib/linked-page/parse-page.ts';

const url = 'https://news.example/2026/ferry.html';
const first = (html: string, selector: string, name: string) =>
  parsePage(html, url).querySelector(selector)!.getAttribute(name);

test.each([
  ['<a href="bridge.html">', 'a', 'href', 'https://news.example/2026/bridge.html'],
  ['<a href="/tram">', 'a', 'href', 'https://news.example/tram'],
  ['<a href="//tide.example/x">', 'a', 'href', 'https://tide.example/x'],
  ['<a href="#note">', 'a', 'href', '#note'],
  ['<base href="/archive/"><a href="bridge.html">', 'a', 'href', 'https://news.example/archive/bridge.html'],
  ['<base href="https://tide.example/"><a href="x">', 'a', 'href', 'https://tide.example/x'],
  ['<link rel="canonical" href="/ferry">', 'link', 'href', 'https://news.example/ferry'],
  ['<img src="a.jpg" data-src="/big/a.jpg">', 'img', 'data-src', 'https://news.example/big/a.jpg'],
  [
    '<img srcset="a.jpg 1x, /b.jpg 2x">',
    'img',
    'srcset',
    'https://news.example/2026/a.jpg 1x, https://news.example/b.jpg 2x',
  ],
  ['<p data-note="/not an address">', 'p', 'data-note', 'https://news.example/not%20an%20address'],
  ['<p data-note="words">', 'p', 'data-note', 'words'],
])('%s', (html, selector, name, value) => {
  expect(first(html, selector, name)).toBe(value);
});

test('nothing that would run runs, and no base of the page stays', () => {
  const page = parsePage('<base href="/x/"><script>globalThis.ran = true</script><p>Words.</p>', url);
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  expect(page.querySelector('base')).toBeNull();
  expect(page.body.textContent).toContain('Words.');
});
