import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ProvenanceStrip } from '@/components/provenance/ProvenanceStrip.tsx';
import type { StripArticle } from '@/components/provenance/rows.ts';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { chinese, english, nothing, provenance, quotation, textOf } from '../screen.ts';

interface Shown {
  given: Provenance;
  article?: StripArticle;
  words?: Wording;
  marksShown?: boolean;
  open?: boolean;
  onToggleMarks?: () => void;
  onToggleOpen?: () => void;
  onShow?: (statement: string) => void;
}

function strip({
  given,
  article = { language: 'en', published: '2026-03-14' },
  words = english,
  marksShown = true,
  open = true,
  ...on
}: Shown): HTMLElement {
  const { container } = render(
    <ProvenanceStrip
      provenance={given}
      article={article}
      words={words}
      marksShown={marksShown}
      open={open}
      onToggleMarks={on.onToggleMarks ?? nothing}
      onToggleOpen={on.onToggleOpen ?? nothing}
      onShow={on.onShow ?? nothing}
    />,
  );
  return container.querySelector('section')!;
}

/** The strip's rows: label and words, line by line. */
function rows(element: HTMLElement): string[] {
  return [...element.querySelectorAll('.provenance-row')].map(
    (row) => `${textOf(row.querySelector('dt'))}: ${textOf(row.querySelector('dd'))}`,
  );
}

const quay = quotation('Source: The Quay', { place: 'head', inArticle: false, ordinal: 0 });
const everything = provenance({
  verdict: 'republished',
  sources: [
    { name: 'The Quay', relation: 'republished', quote: quay },
    {
      name: 'Tidewater Review',
      relation: 'republished',
      url: 'https://tidewater.example/fog',
      quote: quotation('First published by Tidewater Review'),
    },
  ],
  disclaimers: [
    {
      kind: 'author-views',
      scope: 'article',
      quote: quotation('Views are the author’s.', { place: 'lead', ordinal: 1 }),
    },
  ],
  imageCredits: [
    { credit: 'Ingrid Vale', quote: quotation('Photo: Ingrid Vale', { place: 'caption', ordinal: 1 }) },
    { credit: 'Northwater Pictures', quote: quotation('Photo: Northwater Pictures', { place: 'caption', ordinal: 3 }) },
  ],
  pictures: 5,
  bylines: [{ name: 'Ingrid Vale' }, { name: 'admin', rejected: 'technical-account' }, { name: 'Anselm Brodie' }],
});

describe('the strip', () => {
  test('says in its order what the page says', () => {
    expect(rows(strip({ given: everything }))).toEqual([
      'Credited to: “The Quay” “Source: The Quay” · named, not linked',
      'Credited to: “Tidewater Review” “First published by Tidewater Review” Open the page it names',
      'Disclaimer: “Views are the author’s.”',
      'Photos: “Ingrid Vale” credit on 2 of 5 photos',
      'Photos: “Northwater Pictures”',
      'Author: “Ingrid Vale”, “Anselm Brodie”',
    ]);
  });

  test('says it in Chinese', () => {
    const given = provenance({
      sources: [
        {
          name: '潮声周刊',
          relation: 'republished',
          quote: quotation('文章来源: 潮声周刊', { place: 'lead', ordinal: 1 }),
        },
      ],
      disclaimers: [
        {
          kind: 'no-endorsement',
          scope: 'article',
          quote: quotation('所载内容并不代表本站立场!', { place: 'lead', ordinal: 1 }),
        },
      ],
      imageCredits: [
        { credit: '滨海港务局', quote: quotation('图片来源：滨海港务局', { place: 'caption', ordinal: 1 }) },
      ],
      pictures: 1,
      bylines: [{ name: 'admin', rejected: 'technical-account' }],
    });
    expect(rows(strip({ given, article: { language: 'zh-Hans' }, words: chinese }))).toEqual([
      '署名来源: “潮声周刊” “文章来源: 潮声周刊” · 只写名称，没有链接',
      '声明: “所载内容并不代表本站立场!”',
      '图片: “滨海港务局” 1 张中 1 张有署名',
      '作者: 页面没有写明作者姓名（账号：admin）',
      '日期: 本页未读到发布日期',
    ]);
    expect(screen.getByText('本页标注')).toBeDefined();
    expect(screen.getByText('仅据本页文字，未另行核对。')).toBeDefined();
  });

  test('says that nothing was read, not that nothing is there', () => {
    const element = strip({ given: provenance(), article: { language: 'en' } });
    expect(rows(element)).toEqual([
      'Credited to: No credit line read on this page',
      'Author: No author name read on this page',
      'Date: No publication date read on this page',
    ]);
    expect(textOf(element.querySelector('.strip-closing'))).toBe(
      'A page can carry credits this extension cannot read.',
    );
    expect(within(element).queryByText('↓')).toBeNull();
  });

  test.each([
    ['en', english, 'Credited to: “Source: Agencies”, which names nobody', 'Source: Agencies'],
    ['zh-Hans', chinese, '署名来源: “来源：网络”，未写明任何媒体', '来源：网络'],
  ])('says which words name nobody (%s)', (language, words, row, exact) => {
    const given = provenance({
      verdict: 'nominal',
      evidence: [{ kind: 'source-line', quote: quotation(exact), rejected: 'nominal' }],
    });
    expect(rows(strip({ given, article: { language, published: '2026' }, words }))[0]).toBe(row);
  });

  test('a nominal line beside a credit is not told', () => {
    const given = provenance({
      sources: [{ name: 'The Quay', relation: 'republished', quote: quay }],
      evidence: [{ kind: 'source-line', quote: quotation('Source: Agencies'), rejected: 'nominal' }],
    });
    expect(rows(strip({ given })).filter((row) => row.startsWith('Credited to'))).toHaveLength(1);
  });

  test('says when the page credits its own outlet', () => {
    const given = provenance({
      verdict: 'own',
      sources: [{ name: 'Valley Bulletin', relation: 'self', quote: quotation('Source: Valley Bulletin') }],
    });
    expect(rows(strip({ given }))[0]).toBe(
      'Credited to: “Valley Bulletin” “Source: Valley Bulletin” · the page’s own outlet',
    );
  });

  test('says when the credit stands in the page’s data alone', () => {
    const element = strip({ given: provenance({ sources: [{ name: 'The Quay', relation: 'republished' }] }) });
    expect(rows(element)[0]).toBe('Credited to: Credited in the page’s data to “The Quay”; not shown in the text');
    expect(within(element).queryByText('↓')).toBeNull();
  });

  test('does not repeat a quote that is the name alone', () => {
    const given = provenance({ sources: [{ name: 'The Quay', relation: 'wire', quote: quotation('The Quay') }] });
    expect(rows(strip({ given }))[0]).toBe('Credited to: “The Quay” named, not linked');
  });

  test.each([
    [
      'nobody, and an account',
      [{ name: 'admin', rejected: 'technical-account' as const }],
      'The page names no person (account: admin)',
    ],
    ['its outlet', [{ name: 'Valley Bulletin', rejected: 'publisher' as const }], 'The page names no person as author'],
    ['nobody at all', [], 'No author name read on this page'],
    ['one person', [{ name: 'Ingrid Vale' }], '“Ingrid Vale”'],
  ])('names as author %s', (_, bylines, words) => {
    expect(rows(strip({ given: provenance({ bylines }) }))).toContain(`Author: ${words}`);
  });

  test('leads to the page that is named, in a tab that knows nothing of this one', () => {
    const link = within(strip({ given: everything })).getByRole('link', { name: 'Open the page it names' });
    expect(link.getAttribute('href')).toBe('https://tidewater.example/fog');
    expect(link.getAttribute('rel')).toContain('noreferrer');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  test('tells its own language, and the page’s for the page’s words', () => {
    const element = strip({
      given: provenance({ sources: [{ name: '潮声周刊', relation: 'republished', quote: quay }] }),
      article: { language: 'zh-Hans' },
    });
    expect(element.lang).toBe('en');
    expect(element.querySelector<HTMLElement>('.provenance-value')?.lang).toBe('zh-Hans');
    expect(element.querySelector('b bdi')?.textContent).toBe('潮声周刊');
  });

  test('prints a label once for rows of one kind, and says it for each', () => {
    const labels = [...strip({ given: everything }).querySelectorAll('dt span:last-child')].map((label) => [
      label.textContent,
      label.className,
    ]);
    expect(labels.slice(0, 3)).toEqual([
      ['Credited to', ''],
      ['Credited to', 'visually-hidden'],
      ['Disclaimer', ''],
    ]);
  });
});

describe('showing the words', () => {
  test.each([
    ['Show the words: Credited to, below the headline', 'source-1'],
    ['Show the words: Credited to, at the end', 'source-2'],
    ['Show the words: Disclaimer, first paragraph', 'disclaimer-3'],
    ['Show the words: Photos, caption 1', 'image-credit-4'],
    ['Show the words: Photos, caption 3', 'image-credit-5'],
  ])('%s', (name, id) => {
    const onShow = vi.fn();
    strip({ given: everything, onShow });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith(id);
  });

  test('of one line that names two is one place', () => {
    const onShow = vi.fn();
    const quote = quotation('Sources: The Quay, Orbital Week');
    const sources = ['The Quay', 'Orbital Week'].map((name) => ({ name, relation: 'republished' as const, quote }));
    strip({ given: provenance({ sources }), onShow });
    for (const button of screen.getAllByRole('button', { name: /^Show the words/u })) fireEvent.click(button);
    expect(onShow.mock.calls).toEqual([['source-1'], ['source-1']]);
  });
});

describe('the strip’s buttons', () => {
  test.each([
    [true, 'Hide marks', 'true'],
    [false, 'Show marks', 'false'],
  ])('marks shown: %s', (marksShown, name, pressed) => {
    const onToggleMarks = vi.fn();
    strip({ given: everything, marksShown, onToggleMarks });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-pressed')).toBe(pressed);
    fireEvent.click(button);
    expect(onToggleMarks).toHaveBeenCalledOnce();
  });

  test.each([
    [true, 'Show less', 'true'],
    [false, 'Show all', 'false'],
  ])('rows open: %s', (open, name, expanded) => {
    const onToggleOpen = vi.fn();
    const element = strip({ given: everything, open, onToggleOpen });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-expanded')).toBe(expanded);
    expect(element.dataset.open).toBe(String(open));
    fireEvent.click(button);
    expect(onToggleOpen).toHaveBeenCalledOnce();
  });
});

describe('the two lines that sum it up on narrow screens', () => {
  test.each([
    [
      'a credit, a notice, no person',
      { ...everything, bylines: [] },
      ['Credited to “The Quay”', '1 disclaimer', 'no author named'],
    ],
    [
      'a credit and a person',
      provenance({ sources: everything.sources, bylines: [{ name: 'Ingrid Vale' }] }),
      ['Credited to “The Quay”'],
    ],
    ['nothing', provenance(), ['No credit line read on this page', 'no author named']],
  ])('%s', (_, given, lines) => {
    const parts = [...strip({ given }).querySelectorAll('.strip-summary > span')].map(textOf);
    expect(parts).toEqual(lines);
  });
});
