import { render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ArticleHeader, type HeaderArticle } from '@/components/reader/ArticleHeader.tsx';
import { chinese, english, provenance, textOf } from '../screen.ts';

const ferry: HeaderArticle = { headline: 'Ferry stops for fog', language: 'en', direction: 'ltr', minutes: 6 };

function header(article: Partial<HeaderArticle>, more: Partial<Parameters<typeof ArticleHeader>[0]> = {}): Element {
  return render(
    <ArticleHeader
      article={{ ...ferry, ...article }}
      provenance={provenance()}
      words={english}
      headStatements={[]}
      {...more}
    />,
  ).container;
}

const clauses = () => [...screen.getByRole('heading').querySelectorAll('span')].map((clause) => clause.textContent);

describe('the headline', () => {
  test.each([
    ['退役灯塔补给船,如何变成一座海上图书馆?', ['退役灯塔补给船,', '如何变成一座海上图书馆?']],
    ['停航四月，改乘大巴：两岸怎么办？', ['停航四月，', '改乘大巴：', '两岸怎么办？']],
    ['渡口 24,000 人次', []],
    ['渡船停航', []],
  ])('in Chinese breaks at its clauses: %s', (headline, parts) => {
    header({ headline, language: 'zh-Hans' });
    expect(clauses()).toEqual(parts);
    expect(screen.getByRole('heading').textContent).toBe(headline);
  });

  test('in English is one line, whatever its signs', () => {
    header({ headline: 'Fog, ferry: what now?' });
    expect(clauses()).toEqual([]);
    expect(screen.getByRole('heading').textContent).toBe('Fog, ferry: what now?');
  });

  test('runs in its own language and direction', () => {
    header({ headline: 'توقف العبارة', language: 'ar', direction: 'rtl' });
    const heading = screen.getByRole('heading');
    expect([heading.lang, heading.dir]).toEqual(['ar', 'rtl']);
  });
});

describe('above it', () => {
  test.each([
    [{ publisher: 'Valley Bulletin' }, english, 'Valley Bulletin · 6 min'],
    [{}, english, '6 min'],
    [{ publisher: '潮声周刊' }, chinese, '潮声周刊 · 6 分钟'],
  ])('%j', (article, words, kicker) => {
    expect(textOf(header(article, { words }).querySelector('.article-header-kicker'))).toBe(kicker);
  });
});

describe('below it', () => {
  const byline = (container: Element) => container.querySelector('.article-header-byline');

  test('stands nothing when the page says nothing', () => {
    expect(byline(header({}))).toBeNull();
  });

  test.each([
    [english, 'Ingrid Vale, Anselm Brodie'],
    [chinese, 'Ingrid Vale、Anselm Brodie'],
  ])('stand the persons named, no account', (words, names) => {
    const bylines = [
      { name: 'Ingrid Vale', role: 'author' as const },
      { name: 'admin', role: 'author' as const, rejected: 'technical-account' as const },
      { name: 'Anselm Brodie', role: 'author' as const },
    ];
    expect(textOf(byline(header({}, { words, provenance: provenance({ bylines }) })))).toBe(names);
  });

  test.each([
    ['2026-03-14', english, 'March 14, 2026'],
    ['2026-03-14T09:30', chinese, '2026年3月14日 09:30'],
    ['last Tuesday', english, 'last Tuesday'],
  ])('stands the page’s date: %s', (published, words, printed) => {
    const time = header({ published }, { words }).querySelector('time')!;
    expect(textOf(time)).toBe(printed);
    expect(time.getAttribute('datetime')).toBe(published);
  });

  test.each([
    [
      'a later day',
      '2026-03-14T09:30',
      '2026-03-16T08:00',
      ['March 14, 2026 at 9:30 AM', 'updated March 16, 2026 at 8:00 AM'],
    ],
    ['the same day', '2026-03-14T09:30', '2026-03-14T18:00', ['March 14, 2026 at 9:30 AM']],
    ['an earlier day', '2026-03-14', '2026-03-12', ['March 14, 2026']],
  ])('stands a change on %s', (_, published, modified, printed) => {
    const times = [...header({ published, modified }).querySelectorAll('time')];
    expect(times.map((time) => textOf(time).replace(/\u202f/gu, ' '))).toEqual(printed);
  });

  test('stand the statements of the head rows, to be jumped to', () => {
    const container = header({}, { headStatements: [{ id: 'source-1', words: '来源：潮声周刊' }] });
    const mark = container.querySelector('mark')!;
    expect(mark.textContent).toBe('来源：潮声周刊');
    expect(mark.dataset).toMatchObject({ statement: 'source', id: 'source-1' });
    expect(mark.tabIndex).toBe(-1);
  });
});
