import { describe, expect, test } from 'vitest';
import { keptOf, type PageParts, paragraphs } from '../page-from.ts';

const note =
  'Pieces marked “not ours” come from other media and are carried here for our readers, not because we agree.';

const page = (after: string, lang = 'en'): PageParts => ({
  lang,
  title: 'Ferry stops for fog',
  body: `<h1>Ferry stops for fog</h1><div>${paragraphs}</div>${after}`,
});

describe('the site’s own footer goes', () => {
  test.each<[string, string, string?]>([
    ['with the note on reuse above the claim', `<div><p>${note}</p>© 2026 Harbor Mirror</div>`],
    ['with its telephone below', `<div><p>${note}</p><p>All rights reserved</p><p>Tel. 555-0137</p></div>`],
    ['in Chinese', `<div><p>${note}</p><p>潮声周刊 版权所有</p></div>`, 'zh-Hans'],
    ['in Polish', `<div><p>${note}</p><p>Kurier Portowy. Wszelkie prawa zastrzeżone</p></div>`, 'pl'],
  ])('%s', (_, after, lang) => {
    expect(keptOf(page(after, lang))).not.toContain(note);
    expect(keptOf(page(after, lang), ['site-footer'])).toContain(note);
  });
});

describe('what is no footer stays', () => {
  test.each<[string, string]>([
    ['a box at the end without a claim', `<div><p>${note}</p></div>`],
    ['a claim above more text', `<div><p>© 2026 Harbor Mirror</p></div><div>${paragraphs}</div>`],
  ])('%s', (_, after) => {
    expect(keptOf(page(after))).toEqual(keptOf(page(after), ['site-footer']));
  });
});
