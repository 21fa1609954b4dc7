import { describe, expect, test } from 'vitest';
import { fileNameOf } from '@/lib/citation/forms.ts';
import { type SearchEngine, searchAddress, searchEngines } from '@/lib/citation/search-engines.ts';

const asked = (engine: SearchEngine, headline: string, source?: string) =>
  new URL(searchAddress(engine, headline, source)).searchParams.get(searchEngines[engine].parameter);

describe('a search for an article', () => {
  test.each(Object.keys(searchEngines) as SearchEngine[])(
    'asks %s for the headline, word for word, and the source',
    (engine) => {
      expect(searchAddress(engine, '渡船停航', '潮声周刊')).toMatch(/^https:\/\//u);
      expect(asked(engine, '渡船停航', '潮声周刊')).toBe('"渡船停航" 潮声周刊');
      expect(asked(engine, 'Ferry stops for fog')).toBe('"Ferry stops for fog"');
    },
  );

  test.each([
    ['quotation marks', 'He said “no”, "never"', '"He said no , never"'],
    ['signs of an address', 'A&B=C #1?', '"A&B=C #1?"'],
    ['half a character', 'Fog \uD800', '"Fog \uFFFD"'],
  ])('%s in the headline stay inside of the question', (_, headline, query) => {
    expect(asked('duckduckgo', headline)).toBe(query);
  });

  test('of a headline without end is cut', () => {
    expect(asked('bing', '渡'.repeat(4000))).toBe(`"${'渡'.repeat(150)}"`);
  });
});

describe('a file’s name', () => {
  test.each([
    ['Ferry stops: “for fog”?', 'Ferry-stops-for-fog.bib'],
    ['退役补给船,变成图书馆!', '退役补给船-变成图书馆.bib'],
    ['../../etc/passwd', 'etc-passwd.bib'],
    ['con\u202Egpj.exe', 'con-gpj-exe.bib'],
    ['…', 'article.bib'],
    ['', 'article.bib'],
    ['x'.repeat(400), `${'x'.repeat(60)}.bib`],
  ])('%j becomes %s', (headline, name) => {
    expect(fileNameOf(headline, 'bib')).toBe(name);
  });
});
