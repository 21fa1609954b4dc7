import { describe, expect, test } from 'vitest';
import { containerByReadability } from '@/lib/article/readability.ts';
import { chineseProse, pageFrom, paragraphs } from './page-from.ts';

const menu = '<ul><li><a href="/">Home</a></li><li><a href="/coast">Coast</a></li></ul>';

describe('Readability’s opinion', () => {
  test.each([
    ['an English text', 'en', paragraphs.repeat(2)],
    [
      'a Chinese text',
      'zh-Hans',
      chineseProse
        .map((line) => `<p>${line}</p>`)
        .join('')
        .repeat(3),
    ],
  ])('is the element that holds %s', (_, lang, text) => {
    const page = pageFrom({ lang, body: `${menu}<div><div class="story">${text}</div></div>` });
    const container = containerByReadability(page);
    expect(container?.contains(page.copy.querySelector('.story p'))).toBe(true);
    expect(container?.textContent).not.toContain('Coast');
  });

  test('leaves the page’s copy as it is', () => {
    const page = pageFrom({ body: `${menu}<div class="story">${paragraphs.repeat(2)}</div>` });
    const before = page.copy.body.innerHTML;
    containerByReadability(page);
    expect(page.copy.body.innerHTML).toBe(before);
  });

  test('is none on an empty page', () => {
    expect(containerByReadability(pageFrom({ body: '' }))).toBeUndefined();
  });
});
