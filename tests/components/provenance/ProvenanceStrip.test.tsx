import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ProvenanceStrip } from '@/components/provenance/ProvenanceStrip.tsx';
import type { StripArticle } from '@/lib/citation/rows.ts';
import type { SearchChoice } from '@/lib/citation/search-engines.ts';
import type { CreditedSource, Provenance } from '@/lib/provenance/provenance.ts';
import type { Wording } from '@/lib/wording/wording.ts';
import { allowed, chinese, english, ferry, nothing, provenance, quotation, textOf } from '../screen.ts';

interface Shown {
  given: Provenance;
  article?: Partial<StripArticle>;
  engine?: SearchChoice;
  words?: Wording;
  marksShown?: boolean;
  open?: boolean;
  onToggleMarks?: () => void;
  onToggleOpen?: () => void;
  onShow?: (statement: string) => void;
  onCopy?: (text: string) => Promise<boolean>;
}

function strip({
  given,
  article = { language: 'en', published: '2026-03-14' },
  engine = 'none',
  words = english,
  marksShown = true,
  open = true,
  ...on
}: Shown): HTMLElement {
  const { container } = render(
    <ProvenanceStrip
      provenance={given}
      article={{ ...ferry, ...article }}
      readAt={0}
      searchEngine={engine}
      words={words}
      marksShown={marksShown}
      open={open}
      onToggleMarks={on.onToggleMarks ?? nothing}
      onToggleOpen={on.onToggleOpen ?? nothing}
      onShow={on.onShow ?? nothing}
      onCopy={on.onCopy ?? allowed}
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
    { name: 'The Quay', relation: 'republished', by: 'source-line', quote: quay },
    {
      name: 'Tidewater Review',
      relation: 'republished',
      by: 'source-line',
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
    {
      credit: 'Ingrid Vale',
      kind: 'photographer',
      quote: quotation('Photo: Ingrid Vale', { place: 'caption', ordinal: 1 }),
      captions: 2,
    },
    {
      credit: 'Northwater Pictures',
      kind: 'photographer',
      quote: quotation('Photo: Northwater Pictures', { place: 'caption', ordinal: 3 }),
    },
  ],
  pictures: 5,
  bylines: [
    { name: 'Ingrid Vale', role: 'author' },
    { name: 'admin', role: 'author', rejected: 'technical-account' },
    { name: 'Anselm Brodie', role: 'author' },
  ],
});

describe('the strip', () => {
  test('says in its order what the page says', () => {
    expect(rows(strip({ given: everything }))).toEqual([
      'Credited to: “The Quay” “Source: The Quay” · named, not linked',
      'Credited to: “Tidewater Review” “First published by Tidewater Review” Open the page it names',
      'Disclaimer: “Views are the author’s.”',
      'Photos: “Ingrid Vale” 3 of 5 photos have a credit',
      'Photos: “Northwater Pictures”',
      'Author: “Ingrid Vale”, “Anselm Brodie”',
      'Date: March 14, 2026',
    ]);
  });

  test('says it in Chinese', () => {
    const given = provenance({
      sources: [
        {
          name: '潮声周刊',
          relation: 'republished',
          by: 'source-line',
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
        {
          credit: '滨海港务局',
          kind: 'photographer',
          quote: quotation('图片来源：滨海港务局', { place: 'caption', ordinal: 1 }),
        },
      ],
      pictures: 1,
      bylines: [{ name: 'admin', role: 'author', rejected: 'technical-account' }],
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
      sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: quay }],
      evidence: [{ kind: 'source-line', quote: quotation('Source: Agencies'), rejected: 'nominal' }],
    });
    expect(rows(strip({ given })).filter((row) => row.startsWith('Credited to'))).toHaveLength(1);
  });

  test('says when the page credits its own outlet', () => {
    const given = provenance({
      verdict: 'own',
      sources: [
        { name: 'Valley Bulletin', relation: 'self', by: 'source-line', quote: quotation('Source: Valley Bulletin') },
      ],
    });
    expect(rows(strip({ given }))[0]).toBe(
      'Credited to: “Valley Bulletin” “Source: Valley Bulletin” · the page’s own outlet',
    );
  });

  test('says when the credit stands in the page’s data alone', () => {
    const element = strip({
      given: provenance({ sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line' }] }),
    });
    expect(rows(element)[0]).toBe('Credited to: Credited in the page’s data to “The Quay”; not shown in the text');
    expect(within(element).queryByText('↓')).toBeNull();
  });

  test('does not repeat a quote that is the name alone', () => {
    const given = provenance({
      sources: [{ name: 'The Quay', relation: 'wire', by: 'source-line', quote: quotation('The Quay') }],
    });
    expect(rows(strip({ given }))[0]).toBe('Credited to: “The Quay” agency · named, not linked');
  });

  test.each([
    [
      'nobody, and an account',
      [{ name: 'admin', role: 'author' as const, rejected: 'technical-account' as const }],
      'The page names no person (account: admin)',
    ],
    [
      'its outlet',
      [{ name: 'Valley Bulletin', role: 'author' as const, rejected: 'publisher' as const }],
      'The page names no person as author',
    ],
    ['nobody at all', [], 'No author name read on this page'],
    ['one person', [{ name: 'Ingrid Vale', role: 'author' as const }], '“Ingrid Vale”'],
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
      given: provenance({ sources: [{ name: '潮声周刊', relation: 'republished', by: 'source-line', quote: quay }] }),
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
    const sources = ['The Quay', 'Orbital Week'].map((name) => ({
      name,
      relation: 'republished' as const,
      by: 'source-line' as const,
      quote,
    }));
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

describe('what narrow screens are told below the sentence', () => {
  test.each([
    ['a credit, a notice, no person', { ...everything, bylines: [] }, ['1 disclaimer', 'no author name read']],
    [
      'a credit and a person',
      provenance({ sources: everything.sources, bylines: [{ name: 'Ingrid Vale', role: 'author' }] }),
      [],
    ],
    ['nothing', provenance(), ['no author name read']],
  ])('%s', (_, given, lines) => {
    const parts = [...strip({ given }).querySelectorAll('.strip-summary > span')].map(textOf);
    expect(parts).toEqual(lines);
  });
});

const tail = quotation('Source: The Quay');
const credit = (name: string, more: Partial<CreditedSource> = {}): CreditedSource => ({
  name,
  relation: 'republished',
  by: 'source-line',
  quote: quotation(`Source: ${name}`),
  ...more,
});

describe('the sentence above the rows', () => {
  const sentence = (shown: Shown) => textOf(strip(shown).querySelector('.strip-verdict p'));

  test.each([
    [
      'a credit without a link',
      { verdict: 'republished', sources: [credit('The Quay')] },
      'Credited to “The Quay”, named without a link',
      '署名来源“The Quay”，只写名称，没有链接',
    ],
    [
      'an agency',
      { verdict: 'wire', sources: [credit('AP', { relation: 'wire', by: 'dateline' })] },
      'An agency’s text: “AP” is named in the dateline',
      '通讯社稿：电头写有“AP”',
    ],
    [
      'nobody',
      { verdict: 'unclear', confidence: 'unclear' },
      'The page does not say where this text comes from',
      '本页没有写明文章来自何处',
    ],
  ] as const)('%s', (_, more, inEnglish, inChinese) => {
    const given = provenance({ confidence: 'stated', ...more, sources: [...('sources' in more ? more.sources : [])] });
    expect(sentence({ given })).toBe(inEnglish);
    expect(sentence({ given, words: chinese })).toBe(inChinese);
  });

  test('sets each name apart, in the page’s language', () => {
    const given = provenance({ verdict: 'republished', confidence: 'stated', sources: [credit('潮声周刊')] });
    const name = strip({ given, article: { language: 'zh-Hans' } }).querySelector<HTMLElement>('.strip-verdict bdi');
    expect([name?.textContent, name?.lang]).toEqual(['潮声周刊', 'zh-Hans']);
  });

  test('runs in the interface’s direction on a page that runs in the other', () => {
    expect(strip({ given: provenance(), article: { language: 'ar' } }).dir).toBe('ltr');
  });
});

describe('what else the strip says', () => {
  test('the chain, from the first origin to the page', () => {
    const given = provenance({
      verdict: 'republished',
      sources: [credit('Morgenblatt', { url: 'https://morgenblatt.example/1' }), credit('mda', { relation: 'wire' })],
      chain: ['mda', 'Morgenblatt', 'Valley Bulletin'],
    });
    const element = strip({ given });
    expect(rows(element)[2]).toBe('Chain: mda → Morgenblatt → Valley Bulletin');
    expect([...element.querySelectorAll('.provenance-row:nth-child(3) bdi')].map(textOf)).toEqual(given.chain);
  });

  test('the chain runs as its names do, and its arrows with it', () => {
    const given = provenance({ sources: [credit('وكالة')], chain: ['وكالة', 'جريدة', 'موقع'] });
    const value = strip({ given, article: { language: 'ar' } }).querySelector<HTMLElement>(
      '.provenance-row:nth-child(2) .provenance-value',
    )!;
    expect([value.dir, value.lang]).toEqual(['auto', 'ar']);
    expect(value.querySelectorAll('.provenance-arrow')).toHaveLength(2);
  });

  test('no chain of two: the credit says that', () => {
    const given = provenance({ sources: [credit('The Quay')], chain: ['The Quay', 'Valley Bulletin'] });
    expect(rows(strip({ given })).filter((row) => row.startsWith('Chain'))).toEqual([]);
  });

  test.each([
    ['wire', 'agency'],
    ['contributed', 'contributed material'],
    ['translated', 'translated from there'],
    ['press-release', 'press release'],
    ['sponsored', 'paid for this text'],
    ['self', 'the page’s own outlet'],
  ] as const)('how the text relates to whom it is credited to: %s', (relation, note) => {
    expect(rows(strip({ given: provenance({ sources: [credit('The Quay', { relation })] }) }))[0]).toContain(note);
  });

  test.each([
    ['invisible', 'written with invisible signs, which are left out here'],
    ['mixed-scripts', 'its letters are of different scripts'],
  ] as const)('that a name is written oddly: %s', (oddity, note) => {
    const given = provenance({ sources: [credit('The Quаy', { oddities: [oddity] })] });
    expect(rows(strip({ given }))[0]).toContain(note);
  });

  test('who edited, translated and photographed, behind the author', () => {
    const given = provenance({
      bylines: [
        { name: 'Ingrid Vale', role: 'author' },
        { name: 'Mara Lind', role: 'editor' },
        { name: 'Tove Ask', role: 'translator' },
        { name: 'Per Holm', role: 'photographer' },
      ],
    });
    expect(rows(strip({ given })).slice(1, 5)).toEqual([
      'Author: “Ingrid Vale”',
      'Editor: “Mara Lind”',
      'Translator: “Tove Ask”',
      'Photographer: “Per Holm”',
    ]);
  });

  test('an editor is no author', () => {
    const given = provenance({ bylines: [{ name: 'Mara Lind', role: 'editor' }] });
    expect(rows(strip({ given }))[1]).toBe('Author: No author name read on this page');
  });

  const published = {
    kind: 'published',
    value: '2026-03-12',
    quote: quotation('12 March', { place: 'head' }),
  } as const;
  const updated = { kind: 'updated', quote: quotation('Updated: 3/4', { place: 'head' }) } as const;

  test('the dates as printed, those that fit two days in the page’s words alone', () => {
    const given = provenance({ dates: [published, updated] });
    expect(rows(strip({ given, article: { published: '2026-03-12' } })).slice(2)).toEqual([
      'Date: March 12, 2026 “12 March”',
      'Updated: “Updated: 3/4”',
    ]);
  });

  test.each([
    [
      'the data has another date',
      '2026-03-14',
      ['Date: March 12, 2026 “12 March”', 'Date: March 14, 2026 in the page’s data'],
    ],
    [
      'the data’s date is not known',
      '2026-03-12',
      ['Date: March 12, 2026 “12 March” · the page’s data has another date'],
    ],
  ])('dates that disagree: %s', (_, date, expected) => {
    const given = provenance({ dates: [published], flags: ['date-conflict'] });
    expect(rows(strip({ given, article: { published: date } })).slice(2)).toEqual(expected);
  });

  test('that the page’s words and its data name different sources', () => {
    const given = provenance({
      sources: [credit('The Quay'), { name: 'Orbital Week', relation: 'republished', by: 'meta-source' }],
      flags: ['data-disagrees'],
    });
    const element = strip({ given });
    expect(rows(element).slice(0, 2)).toEqual([
      'Credited to: “The Quay” “Source: The Quay” · named, not linked',
      'Credited to: Credited in the page’s data to “Orbital Week”; not shown in the text',
    ]);
    expect(textOf(element.querySelector('.strip-notice'))).toBe(english.strip.dataDisagrees);
  });

  test.each([
    ['transparent', 'Not shown to readers: “Source: The Quay” on the page, but transparent'],
    ['same-colour', 'Not shown to readers: “Source: The Quay” in the colour of its background'],
    ['for-screen-readers', 'Out of view: “Source: The Quay” written for screen readers'],
    ['closed', 'Out of view: “Source: The Quay” in a part that opens on a click'],
  ] as const)('a credit that nobody sees: %s', (reason, row) => {
    const given = provenance({ hidden: [{ text: 'Source: The Quay', reason }], flags: ['hidden-credit'] });
    expect(rows(strip({ given })).at(-1)).toBe(row);
  });

  test('what kind of picture it is, where that is no photographer’s', () => {
    const given = provenance({
      imageCredits: [{ credit: 'Lumo', kind: 'ai', quote: quotation('Lumo', { place: 'caption', ordinal: 1 }) }],
      pictures: 1,
    });
    expect(rows(strip({ given }))[1]).toBe('Photos: “Lumo” stated as made with AI · 1 of 1 photo has a credit');
  });
});

describe('why', () => {
  const given = provenance({
    sources: [credit('The Quay'), { name: 'Orbital Week', relation: 'republished', by: 'meta-source' }],
    evidence: [
      { kind: 'source-line', quote: quotation('Source: Agencies', { ordinal: 3 }), rejected: 'nominal' },
      { kind: 'source-line', quote: tail },
      { kind: 'source-line', quote: tail },
      { kind: 'meta-source' },
    ],
  });
  const panel = (element: HTMLElement) => element.querySelector<HTMLElement>('.why');

  test('opens and closes the evidence', () => {
    const element = strip({ given });
    expect(panel(element)).toBeNull();
    const button = screen.getByRole('button', { name: 'Why?' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(panel(element)!.id).toBe(button.getAttribute('aria-controls'));
    fireEvent.click(button);
    expect(panel(element)).toBeNull();
  });

  test('lists what counts first, each once, then what does not, with the reason', () => {
    const element = strip({ given });
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    const [accepted, rejected] = [...panel(element)!.querySelectorAll<HTMLElement>('dl')];
    expect([...panel(element)!.querySelectorAll('h3')].map(textOf)).toEqual([
      'What this rests on',
      'Also read, and not counted',
    ]);
    expect(rows(accepted!)).toEqual([
      'Source line: “Source: The Quay”',
      'Source in its data: “Orbital Week” in the page’s data',
    ]);
    expect(rows(rejected!)).toEqual(['Source line: “Source: Agencies” names nobody']);
  });

  test('leads to the words, counted or not', () => {
    const onShow = vi.fn();
    const element = strip({ given, onShow });
    fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
    for (const button of within(panel(element)!).getAllByRole('button')) fireEvent.click(button);
    expect(onShow.mock.calls).toEqual([['source-1'], ['mention-2']]);
  });

  test('says when there is nothing to list', () => {
    strip({ given: provenance(), words: chinese });
    fireEvent.click(screen.getByRole('button', { name: '依据' }));
    expect(screen.getByText('本页没有读到标注来源的文字。')).toBeDefined();
  });
});

describe('finding what the page credits', () => {
  const links = (shown: Shown) =>
    within(strip(shown))
      .queryAllByRole<HTMLAnchorElement>('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);

  test('by the page’s own link where it gives one', () => {
    const given = provenance({ sources: [credit('The Quay', { url: 'https://the-quay.example/fog' })] });
    expect(links({ given, engine: 'google' })).toEqual([['Open the page it names', 'https://the-quay.example/fog']]);
  });

  test('else by a search that says where it leads, and knows nothing of this page', () => {
    const given = provenance({ sources: [credit('The Quay')] });
    expect(links({ given, engine: 'duckduckgo' })).toEqual([
      ['Search DuckDuckGo for the original', 'https://duckduckgo.com/?q=%22Ferry+stops+for+fog%22+The+Quay'],
    ]);
    const link = screen.getByRole('link');
    expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer', '_blank']);
  });

  test('where nobody is credited it is the headline that is searched for', () => {
    expect(links({ given: provenance(), engine: 'baidu', words: chinese })).toEqual([
      ['用 Baidu 搜索此标题', 'https://www.baidu.com/s?wd=%22Ferry+stops+for+fog%22'],
    ]);
  });

  test('a text that is likely the page’s own is searched for nowhere', () => {
    expect(links({ given: provenance({ verdict: 'own', confidence: 'likely' }), engine: 'bing' })).toEqual([]);
  });

  test.each([
    ['the reader wants none', 'none', credit('The Quay')],
    ['the page credits its own outlet', 'google', credit('Valley Bulletin', { relation: 'self' })],
  ] as const)('no search is offered where %s', (_, engine, source) => {
    expect(links({ given: provenance({ sources: [source] }), engine })).toEqual([]);
  });
});
