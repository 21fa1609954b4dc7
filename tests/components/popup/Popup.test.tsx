import { signal } from '@preact/signals';
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { PageState } from '@/components/popup/PageCard.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import type { SavedArticles } from '@/lib/state/saved-articles.ts';
import { english, nothing, provenance } from '../screen.ts';

const article: PageState = {
  kind: 'article',
  url: 'https://valley-bulletin.example/ferry',
  headline: 'Ferry stops for fog',
  provenance: provenance(),
  readerOpen: false,
  marksOnPage: true,
};

function popup(page: PageState, more: Partial<Parameters<typeof Popup>[0]> = {}) {
  const articles: SavedArticles = { rows: signal([]), failed: signal(false), words: signal(''), search: nothing };
  const on = {
    onOpen: nothing,
    onClose: nothing,
    onSave: nothing,
    onShow: nothing,
    onRetry: nothing,
    onMarksOnPage: nothing,
    onReadOnClick: nothing,
    onRemove: nothing,
    onUndo: nothing,
    onOptions: nothing,
  };
  return render(
    <Popup
      page={page}
      saveAnswer={undefined}
      words={english}
      articles={articles}
      savedUrl={false}
      removed={undefined}
      readOnClick={true}
      now={0}
      libraryHref="/library.html"
      hrefOf={() => '/'}
      {...on}
      {...more}
    />,
  );
}

describe('marks on the page', () => {
  test('are switched off from the popup', () => {
    const onMarksOnPage = vi.fn();
    popup(article, { onMarksOnPage });
    const marks = screen.getByRole('switch', { name: 'Marks on page' });
    expect(marks.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(marks);
    expect(onMarksOnPage).toHaveBeenCalledExactlyOnceWith(false);
  });

  test.each([
    ['while the reader covers the page', { ...article, readerOpen: true }],
    ['on a page that is no article', { kind: 'none', reason: 'list', canInsist: true, site: '' }],
    ['on a page that is closed', { kind: 'closed' }],
    ['while the page is read', { kind: 'reading' }],
  ] as [string, PageState][])('are not offered %s', (_, page) => {
    popup(page);
    expect(screen.queryByRole('switch', { name: 'Marks on page' })).toBeNull();
  });
});

describe('the way out of the popup', () => {
  test('opening on click is switched', () => {
    const onReadOnClick = vi.fn();
    popup({ kind: 'closed' }, { readOnClick: false, onReadOnClick });
    const readOnClick = screen.getByRole('switch', { name: 'Open the reader on click' });
    expect(readOnClick.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(readOnClick);
    expect(onReadOnClick).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('leads to library and settings, whatever the page', () => {
    const onOptions = vi.fn();
    popup({ kind: 'closed' }, { onOptions });
    expect(screen.getByRole('link', { name: 'Library' }).getAttribute('href')).toBe('/library.html');
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(onOptions).toHaveBeenCalledOnce();
  });

  test('searches the saved articles', () => {
    const search = vi.fn();
    popup(
      { kind: 'closed' },
      { articles: { rows: signal(undefined), failed: signal(false), words: signal('fog'), search } },
    );
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search saved articles' });
    expect(field.value).toBe('fog');
    fireEvent.input(field, { target: { value: 'ferry' } });
    expect(search).toHaveBeenCalledExactlyOnceWith('ferry');
  });
});
