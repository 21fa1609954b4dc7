import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { SidePanel } from '@/components/sidepanel/SidePanel.tsx';
import type { KnownOfPage } from '@/lib/library/known-of-page.ts';
import type { Tally } from '@/lib/library/ledger.ts';
import { rowOf } from '@/lib/library/row.ts';
import type { FollowedPage } from '@/lib/state/followed-page.ts';
import { chinese, english, ferry, nothing, provenance, quotation, textOf } from '../screen.ts';

type Props = Parameters<typeof SidePanel>[0];

const article: FollowedPage & { kind: 'article' } = {
  kind: 'article',
  url: ferry.url,
  headline: 'Ferry stops for fog',
  text: 'The ferry stops.',
  publisher: 'Valley Bulletin',
  language: 'en',
  published: '2026-03-14',
  provenance: provenance({
    verdict: 'republished',
    confidence: 'stated',
    sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: quotation('Source: The Quay') }],
    disclaimers: [{ kind: 'author-views', quote: quotation('The views are the author’s.'), scope: 'article' }],
    evidence: [
      { kind: 'source-line', quote: quotation('Source: The Quay') },
      { kind: 'byline', quote: quotation('By admin'), rejected: 'technical-account' },
    ],
  }),
  readerOpen: false,
  marksOnPage: false,
};

const saved = rowOf({ id: 'a', article: ferry, provenance: provenance() }, { savedAt: 1, number: 1 });
const nothingKnown: KnownOfPage = { changed: false, names: [], elsewhere: [] };

function tally(more: Partial<Tally>): Tally {
  return { facet: 'publisher', name: '', count: 0, reposted: 0, unnamed: 0, by: new Map(), ...more };
}

function panel(page: FollowedPage, more: Partial<Props> = {}): Element {
  const on = {
    onSwitchOn: nothing,
    onSwitchOnAll: nothing,
    onOpen: nothing,
    onClose: nothing,
    onSave: nothing,
    onShow: nothing,
    onMarksOnPage: nothing,
    onRetry: nothing,
  };
  return render(
    <SidePanel
      page={page}
      site="switched-on"
      refused={false}
      known={nothingKnown}
      failed={false}
      saveAnswer={undefined}
      searchEngine="none"
      words={english}
      hrefOfName={(facet, name) => `library.html?${facet}=${name}`}
      hrefOf={({ id }) => `library.html?article=${id}`}
      {...on}
      {...more}
    />,
  ).container;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('an article', () => {
  test('is shown with its sentence, its words and where they stand', () => {
    const text = textOf(panel(article));
    for (const words of [
      'Valley Bulletin · March 14, 2026',
      'Ferry stops for fog',
      'Credited to “The Quay”',
      '“Source: The Quay”',
      '“The views are the author’s.”',
      'No author name read on this page',
      'Read from this page only; not checked elsewhere.',
    ])
      expect(text).toContain(words);
  });

  test('is announced when it comes', () => {
    panel(article);
    expect(textOf(screen.getByRole('status'))).toBe('Ferry stops for fog');
  });

  test('shows on request what the sentence rests on, rejected candidates with the reason', () => {
    const container = panel(article);
    expect(textOf(container)).not.toContain('By admin');
    press('Why?');
    expect(textOf(container.querySelector('.why'))).toContain('“By admin”');
  });

  test('leads to each statement, to all of them, to the reader and to the library', () => {
    const on = { onShow: vi.fn(), onMarksOnPage: vi.fn(), onOpen: vi.fn(), onSave: vi.fn() };
    panel(article, on);
    press(/^Show the words: Disclaimer/u);
    expect(on.onShow).toHaveBeenCalledWith('disclaimer-2');
    press('Highlight all on the page');
    expect(on.onMarksOnPage).toHaveBeenCalledWith(true);
    press('Open reader');
    expect(on.onOpen).toHaveBeenCalledWith(false);
    press('Save');
    expect(on.onSave).toHaveBeenCalledOnce();
  });

  test('that is highlighted, or open in the reader, can be as it was', () => {
    const on = { onMarksOnPage: vi.fn(), onClose: vi.fn() };
    panel({ ...article, marksOnPage: true, readerOpen: true }, on);
    press('Hide marks');
    expect(on.onMarksOnPage).toHaveBeenCalledWith(false);
    press('Back to page');
    expect(on.onClose).toHaveBeenCalledOnce();
  });

  test('on a site that is off offers to switch it on, once it is known which site that is', () => {
    const onSwitchOn = vi.fn();
    panel(article, { site: 'switched-off', onSwitchOn });
    press('Switch on for this site');
    expect(onSwitchOn).toHaveBeenCalledOnce();
  });

  test.each(['switched-on', 'unknown'] as const)('on a site that is %s offers no switch', (site) => {
    panel(article, { site });
    expect(screen.queryByRole('button', { name: /^Switch on/u })).toBeNull();
  });
});

describe('no article', () => {
  test.each<[FollowedPage, string]>([
    [{ kind: 'reading' }, 'Reading this page…'],
    [{ kind: 'asleep' }, 'This tab is asleep'],
    [{ kind: 'not-allowed' }, 'This page was not read'],
    [{ kind: 'closed' }, 'The browser does not let extensions read this page'],
    [{ kind: 'unreadable' }, 'This page could not be read'],
    [
      { kind: 'none', reason: 'list', canInsist: true, site: 'quay.example' },
      'This looks like a front page or a list.',
    ],
  ])('says why: %j', (page, sentence) => {
    const container = panel(page);
    expect(textOf(container)).toContain(sentence);
    expect(container.querySelector('.known')).toBeNull();
  });

  test('can be tried all the same, or again, or read from now on', () => {
    const on = { onOpen: vi.fn(), onRetry: vi.fn(), onSwitchOnAll: vi.fn() };
    panel({ kind: 'none', reason: 'list', canInsist: true, site: '' }, on);
    press('Try anyway');
    expect(on.onOpen).toHaveBeenCalledWith(true);
    panel({ kind: 'unreadable' }, on);
    press('Try again');
    expect(on.onRetry).toHaveBeenCalledOnce();
    panel({ kind: 'not-allowed' }, on);
    press('Switch on for all sites');
    expect(on.onSwitchOnAll).toHaveBeenCalledOnce();
  });

  test('says that nothing was switched on where the browser refused', () => {
    panel({ kind: 'not-allowed' }, { refused: true });
    expect(textOf(screen.getByRole('alert'))).toContain('Nothing was switched on');
  });
});

describe('the library beside it', () => {
  const known: KnownOfPage = {
    saved,
    changed: false,
    names: [
      {
        name: 'Valley Bulletin',
        published: tally({ count: 12, reposted: 8, unnamed: 1 }),
      },
      { name: 'The Quay', published: tally({ count: 1 }), credited: tally({ facet: 'credited', count: 3 }) },
    ],
    elsewhere: [{ row: { ...saved, id: 'b', publisher: 'Harbour Post', credited: ['The Quay'] }, similarity: 1 }],
  };

  test('counts what it has, and leads to each list', () => {
    const container = panel(article, { known });
    const lines = [...container.querySelectorAll('.known-line')].map((line) => [
      textOf(line.querySelector('span')),
      line.querySelector('a')!.getAttribute('href'),
      line.querySelector('a')!.getAttribute('aria-label'),
    ]);
    expect(lines).toEqual([
      ['This page is saved.', 'library.html?article=a', null],
      [
        '12 articles saved from it · 8 with another’s text · 1 names no source',
        'library.html?publisher=Valley Bulletin',
        'Show the articles from Valley Bulletin',
      ],
      ['1 article saved from it', 'library.html?publisher=The Quay', 'Show the articles from The Quay'],
      ['credited in 3 saved articles', 'library.html?credited=The Quay', 'Show the articles that credit The Quay'],
    ]);
  });

  test('names where else the text is saved, and whom it is credited to there', () => {
    const copy = panel(article, { known }).querySelector('.known-copy')!.parentElement!;
    expect(textOf(copy)).toContain('Harbour Post');
    expect(textOf(copy)).toContain('credited to “The Quay”');
    expect(copy.querySelector('a')!.getAttribute('href')).toBe('library.html?article=b');
  });

  test('lets a page be saved anew that has changed, and not one that is kept as it is', () => {
    panel(article, { known: { ...known, changed: true } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save this version' }).disabled).toBe(false);
    panel(article, { known });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Saved' }).disabled).toBe(true);
  });

  test('says that it has nothing, that it cannot be read, and nothing before it has answered', () => {
    expect(textOf(panel(article).querySelector('.known'))).toContain('Nothing saved from this publisher');
    expect(textOf(panel(article, { known: undefined, failed: true }).querySelector('.known'))).toContain(
      'The library could not be read.',
    );
    expect(textOf(panel(article, { known: undefined }).querySelector('.known'))).toBe('In your library');
  });

  test('speaks Chinese', () => {
    expect(textOf(panel(article, { known, words: chinese }).querySelector('.known'))).toContain(
      '已保存其 12 篇文章 · 8 篇为他人稿件 · 1 篇未写来源',
    );
  });
});
