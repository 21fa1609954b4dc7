import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { PageCard, type PageState } from '@/components/popup/PageCard.tsx';
import type { SaveAnswer } from '@/lib/messages.ts';
import { chinese, english, nothing, provenance, quotation, textOf } from '../screen.ts';

type Props = Parameters<typeof PageCard>[0];

const article: PageState & { kind: 'article' } = {
  kind: 'article',
  url: 'https://valley-bulletin.example/ferry',
  headline: 'Ferry stops for fog',
  text: 'The ferry stops.',
  publisher: 'Valley Bulletin',
  language: 'en',
  published: '2026-03-14',
  provenance: provenance({
    sources: [{ name: 'The Quay', relation: 'republished', by: 'source-line', quote: quotation('Source: The Quay') }],
    bylines: [{ name: 'Ingrid Vale', role: 'author' }],
  }),
  readerOpen: false,
  marksOnPage: false,
};

function card(page: PageState, more: Partial<Props> = {}): Element {
  const on = { onOpen: nothing, onClose: nothing, onSave: nothing, onShow: nothing, onRetry: nothing };
  return render(<PageCard page={page} saved={false} saveAnswer={undefined} words={english} {...on} {...more} />)
    .container;
}

const buttons = () =>
  screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? textOf(button));

describe('before there is a report', () => {
  test('it says that the page is being read', () => {
    const container = card({ kind: 'reading' });
    expect(textOf(container)).toBe('Reading this page…');
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('true');
  });

  test('it says that the browser keeps the page closed, and offers nothing in vain', () => {
    expect(textOf(card({ kind: 'closed' }))).toContain('The browser does not let extensions read this page');
    expect(buttons()).toEqual([]);
  });

  test('it says that the page could not be read, and tries again when asked', () => {
    const onRetry = vi.fn();
    expect(textOf(card({ kind: 'unreadable' }, { onRetry }))).toContain('This page could not be read');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('a page that is no article', () => {
  test.each([
    ['list', 'No article on this page', 'front page'],
    ['search', 'No article on this page', 'search results'],
    ['empty', 'No article on this page', 'next to no text'],
    ['file', 'This is a file, not a page', 'PDF'],
    ['too-complex', 'This page is too large to read', 'deeply nested'],
  ] as const)('%s: the reader is told why', (reason, title, detail) => {
    card({ kind: 'none', reason, canInsist: false, site: 'valley-bulletin.example' });
    expect(screen.getByRole('heading', { name: title })).toBeDefined();
    expect(screen.getByText(detail, { exact: false })).toBeDefined();
    expect(screen.getByText('valley-bulletin.example')).toBeDefined();
    expect(buttons()).toEqual([]);
  });

  test('can be tried anyway where there are words', () => {
    const onOpen = vi.fn();
    card({ kind: 'none', reason: 'list', canInsist: true, site: '' }, { onOpen });
    fireEvent.click(screen.getByRole('button', { name: 'Try anyway' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('is told in Chinese', () => {
    const container = card({ kind: 'none', reason: 'list', canInsist: true, site: '' }, { words: chinese });
    expect(textOf(container)).toBe('本页没有文章看起来是首页或列表页。请打开一篇报道后再点击。仍要尝试');
  });
});

describe('an article', () => {
  test('shows headline, outlet and what the page states', () => {
    const container = card(article);
    expect(screen.getByRole('heading', { name: 'Ferry stops for fog' }).getAttribute('lang')).toBe('en');
    expect(textOf(container.querySelector('.page-card-site'))).toBe('Valley Bulletin');
    expect(textOf(container.querySelector('.provenance-rows'))).toContain('“The Quay”');
    expect(textOf(container.querySelector('.page-card-closing'))).toBe(
      'Read from this page only; not checked elsewhere.',
    );
  });

  test.each([
    [english, 'Credited to “The Quay”, named without a link'],
    [chinese, '署名来源“The Quay”，只写名称，没有链接'],
  ])('says in a sentence what it states', (words, sentence) => {
    const stated = { ...article.provenance, verdict: 'republished', confidence: 'stated' } as const;
    const container = card({ ...article, provenance: stated }, { words });
    expect(textOf(container.querySelector('.page-card-verdict'))).toBe(sentence);
    expect(container.querySelector('.page-card-verdict bdi')?.textContent).toBe('The Quay');
  });

  test('that states nothing says so', () => {
    const container = card({ ...article, provenance: provenance() });
    expect(textOf(container.querySelector('.page-card-closing'))).toBe(
      'A page can carry credits this extension cannot read.',
    );
  });

  test('without an outlet’s name shows none', () => {
    const { publisher: _, ...rest } = article;
    expect(card(rest).querySelector('.page-card-site')).toBeNull();
  });

  test('opens in the reader', () => {
    const onOpen = vi.fn();
    card(article, { onOpen });
    fireEvent.click(screen.getByRole('button', { name: 'Open reader' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(false);
    expect(screen.queryByRole('button', { name: 'Back to page' })).toBeNull();
  });

  test('that is open in the reader goes back to the page', () => {
    const onClose = vi.fn();
    card({ ...article, readerOpen: true }, { onClose });
    fireEvent.click(screen.getByRole('button', { name: 'Back to page' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Open reader' })).toBeNull();
  });

  test('shows the words of a statement', () => {
    const onShow = vi.fn();
    card(article, { onShow });
    fireEvent.click(screen.getByRole('button', { name: 'Show the words: Credited to, at the end' }));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('source-1');
  });
});

describe('saving', () => {
  test('is offered once', () => {
    const onSave = vi.fn();
    card(article, { onSave });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button);
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('is done when the article is in the library', () => {
    card(article, { saved: true, saveAnswer: { saved: true, id: '1' } });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Saved' });
    expect(button.disabled).toBe(true);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(textOf(screen.getByRole('alert'))).toBe('');
  });

  test.each([
    ['full', english, 'Not saved: the disk is full.'],
    ['refused', english, 'Not saved: this library was changed by a newer version of Sourceline.'],
    ['failed', english, 'Not saved: the browser did not let the library be written.'],
    ['full', chinese, '未能保存：磁盘已满。'],
  ] as const)('that failed (%s) is told in a sentence, and can be tried again', (reason, words, sentence) => {
    const saveAnswer: SaveAnswer = { saved: false, reason };
    card(article, { saveAnswer, words });
    expect(textOf(screen.getByRole('alert'))).toContain(sentence);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words.reader.save }).disabled).toBe(false);
  });
});

describe('a page that is kept', () => {
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Save/u });

  test('and has not changed is not saved again', () => {
    card(article, { saved: true });
    expect(textOf(save())).toBe('Saved');
    expect(save().disabled).toBe(true);
  });

  test('and has changed since says so, and offers to keep this version too', () => {
    const onSave = vi.fn();
    const container = card(article, { changed: true, onSave });
    expect(textOf(container)).toContain('The page has changed since it was saved.');
    fireEvent.click(screen.getByRole('button', { name: 'Save this version' }));
    expect(onSave).toHaveBeenCalledOnce();
  });
});
