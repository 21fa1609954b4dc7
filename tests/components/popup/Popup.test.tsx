import { signal } from '@preact/signals';
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { PageState } from '@/components/popup/PageCard.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { noCounts } from '@/lib/library/ledger.ts';
import { rowOf } from '@/lib/library/row.ts';
import type { SavedArticles } from '@/lib/state/saved-articles.ts';
import { sample } from '../../lib/library/shelf.ts';
import { english, nothing, provenance, textOf } from '../screen.ts';

const article: PageState = {
  kind: 'article',
  url: 'https://valley-bulletin.example/ferry',
  headline: 'Ferry stops for fog',
  text: 'The ferry stops.',
  provenance: provenance(),
  readerOpen: false,
  marksOnPage: true,
};

function savedArticles(more: Partial<SavedArticles> = {}): SavedArticles {
  return {
    rows: signal([]),
    counts: signal(undefined),
    failed: signal(false),
    words: signal(''),
    shelf: signal('unread' as const),
    search: nothing,
    show: nothing,
    ...more,
  };
}

function popup(page: PageState, more: Partial<Parameters<typeof Popup>[0]> = {}) {
  const articles = savedArticles();
  const on = {
    onOpen: nothing,
    onClose: nothing,
    onSave: nothing,
    onShow: nothing,
    onRetry: nothing,
    onMarksOnPage: nothing,
    onReadOnClick: nothing,
    onSearch: nothing,
    onShelf: nothing,
    onArchive: nothing,
    onStar: nothing,
    onTag: nothing,
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
      saved={false}
      done={undefined}
      failed={undefined}
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
    const onSearch = vi.fn();
    popup({ kind: 'closed' }, { articles: savedArticles({ words: signal('fog') }), onSearch });
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search saved articles' });
    expect(field.value).toBe('fog');
    fireEvent.input(field, { target: { value: 'ferry' } });
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('ferry');
  });
});

describe('the saved list in the popup', () => {
  const row = (id: string, headline: string) => rowOf(sample({ id, headline }), { savedAt: 0, number: 1 });
  const two = [row('1', 'Ferry stops'), row('2', 'Ferry runs')];
  const press = (key: string, on: Element = document.activeElement!) => fireEvent.keyDown(on, { key });

  test('has a tab for each list, with how many lie there', () => {
    const onShelf = vi.fn();
    const counts = signal({ ...noCounts, all: 3, shelves: { unread: 2, finished: 0, archive: 1 }, bytes: 2_400_000 });
    const { container } = popup({ kind: 'closed' }, { articles: savedArticles({ counts }), onShelf });
    expect(screen.getByRole('button', { name: 'Unread 2' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Archive 1' }));
    expect(onShelf).toHaveBeenCalledExactlyOnceWith('archive');
    expect(textOf(container)).toContain('3 articles, 2.4 MB on this device');
  });

  test('is walked through and worked on with keys alone', () => {
    const deeds = { onArchive: vi.fn(), onStar: vi.fn(), onTag: vi.fn(), onRemove: vi.fn(), onUndo: vi.fn() };
    popup({ kind: 'closed' }, { articles: savedArticles({ rows: signal(two) }), ...deeds });
    press('a', document.body);
    expect(deeds.onArchive).not.toHaveBeenCalled(); // no row has the focus
    press('j', document.body);
    expect(textOf(document.activeElement)).toBe('Ferry stops');
    press('ArrowDown');
    press('j');
    expect(textOf(document.activeElement)).toBe('Ferry runs');
    press('k');
    press('a');
    press('s');
    press('t');
    press('#');
    press('z');
    for (const deed of [deeds.onArchive, deeds.onStar, deeds.onTag, deeds.onRemove])
      expect(deed).toHaveBeenCalledExactlyOnceWith([two[0]]);
    expect(deeds.onUndo).toHaveBeenCalledOnce();
    press('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    press('a');
    expect(deeds.onArchive).toHaveBeenCalledOnce(); // typed, not done
    press('ArrowDown');
    expect(textOf(document.activeElement)).toBe('Ferry stops');
  });

  test('leaves keys with Ctrl or Alt to the browser', () => {
    const onArchive = vi.fn();
    popup({ kind: 'closed' }, { articles: savedArticles({ rows: signal(two) }), onArchive });
    press('j', document.body);
    fireEvent.keyDown(document.activeElement!, { key: 'a', ctrlKey: true });
    expect(onArchive).not.toHaveBeenCalled();
  });
});
