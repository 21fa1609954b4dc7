import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { SavedList } from '@/components/library/SavedList.tsx';
import { rowOf } from '@/lib/library/row.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { sample } from '../../lib/library/shelf.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

const now = Date.UTC(2026, 2, 14, 12);

const ferry: SavedArticle = {
  ...rowOf(sample({ id: '1', url: 'https://valley-bulletin.example/ferry', publisher: 'Valley Bulletin' }), {
    savedAt: now - 3 * 3_600_000,
    number: 1,
  }),
  credited: ['The Quay', 'Orbital Week'],
  disclaimers: 1,
  minutes: 6,
};
const { publisher: _, ...withoutOutlet } = ferry;

function list(more: Partial<Parameters<typeof SavedList>[0]> = {}): Element {
  return render(
    <SavedList
      rows={[ferry]}
      failed={false}
      searched=""
      shelf={undefined}
      libraryEmpty={false}
      words={english}
      now={now}
      hrefOf={(row) => `/library.html?article=${row.id}`}
      onSearch={nothing}
      onArchive={nothing}
      onStar={nothing}
      onTag={nothing}
      onRemove={nothing}
      onUndo={nothing}
      {...more}
    />,
  ).container;
}

const parts = (container: Element, line: string) =>
  [...container.querySelectorAll(`.saved-row-${line} > span`)].map(textOf);

describe('a saved article', () => {
  test('shows where it is from, how old and how long it is', () => {
    expect(parts(list(), 'meta')).toEqual(['Valley Bulletin', '3 hr. ago', '6 min']);
  });

  test.each([
    ['whom it is credited to, and its notices', ferry, ['“The Quay”', '1 disclaimer']],
    ['that no credit was read', { ...ferry, credited: [], disclaimers: 0 }, ['No credit line read']],
    ['two notices', { ...ferry, credited: [], disclaimers: 2 }, ['No credit line read', '2 disclaimers']],
    [
      'a name in the page’s quotation marks',
      { ...ferry, credited: ['潮聲週刊'], disclaimers: 0, language: 'zh-Hant' },
      ['「潮聲週刊」'],
    ],
  ])('shows %s', (_, row, expected) => {
    expect(parts(list({ rows: [row] }), 'provenance')).toEqual(expected);
  });

  test('opens by its headline, in its language', () => {
    list();
    const link = screen.getByRole('link', { name: 'Ferry stops for fog' });
    expect(link.getAttribute('href')).toBe('/library.html?article=1');
    expect(link.closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  test('without a headline has a name to click all the same', () => {
    list({ rows: [{ ...ferry, headline: '' }] });
    expect(screen.getByRole('link', { name: 'Untitled' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Actions for Untitled' })).toBeDefined();
  });

  test('without an outlet shows none', () => {
    expect(parts(list({ rows: [withoutOutlet] }), 'meta')).toEqual(['3 hr. ago', '6 min']);
  });

  test('with very many tags shows the first ones and how many there are besides', () => {
    const tags = Array.from({ length: 300 }, (_, i) => `place ${i + 1}`);
    expect(parts(list({ rows: [{ ...ferry, tags }] }), 'meta').slice(-2)).toEqual(['place 12', '288 more']);
  });

  test('shows its star, its tags and where it lies', () => {
    const row: SavedArticle = { ...ferry, starred: 1, tags: ['渡轮', 'fog'], shelf: 'archive' };
    expect(parts(list({ rows: [row] }), 'meta')).toEqual([
      'Starred',
      'Valley Bulletin',
      '3 hr. ago',
      '6 min',
      'Archive',
      '渡轮',
      'fog',
    ]);
  });

  test('of which only the address is kept says so, and says nothing of credits', () => {
    const container = list({ rows: [{ ...ferry, versions: 0, credited: [] }] });
    expect(parts(container, 'meta')).toEqual(['Valley Bulletin', '3 hr. ago', 'Link only']);
    expect(parts(container, 'provenance')).toEqual([]);
  });

  test.each([
    ['Archive', 'onArchive'],
    ['Star', 'onStar'],
    ['Tags…', 'onTag'],
    ['Remove', 'onRemove'],
  ] as const)('is worked on from its own menu: %s', (name, deed) => {
    const act = vi.fn();
    const fog = { ...ferry, id: '2', headline: 'Fog stays' };
    list({ rows: [ferry, fog], [deed]: act });
    expect(screen.queryByRole('menuitem')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Actions for Fog stays' }));
    fireEvent.click(screen.getByRole('menuitem', { name }));
    expect(act).toHaveBeenCalledExactlyOnceWith([fog]);
    expect(screen.queryByRole('menuitem')).toBeNull();
  });

  test('in the archive and starred offers the way back', () => {
    list({ rows: [{ ...ferry, shelf: 'archive', starred: 1 }] });
    fireEvent.click(screen.getByRole('button', { name: /^Actions/u }));
    expect(screen.getAllByRole('menuitem').map(textOf)).toEqual(['Back to unread', 'Remove star', 'Tags…', 'Remove']);
  });

  test('has a menu that is closed by Escape, with the focus back where it was', () => {
    list();
    fireEvent.click(screen.getByRole('button', { name: /^Actions/u }));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(textOf(document.activeElement)).toBe('Star');
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Actions for Ferry stops for fog');
  });
});

describe('the list', () => {
  test('shows nothing until the library has answered', () => {
    expect(textOf(list({ rows: undefined }))).toBe('');
  });

  test.each([
    ['en', english, 'Nothing saved yet'],
    ['zh-Hans', chinese, '还没有保存的文章'],
  ])('says how to save the first one (%s)', (_, words, sentence) => {
    const container = list({ rows: [], words, libraryEmpty: true });
    expect(textOf(container)).toContain(sentence);
    expect(textOf(container)).toContain('Sourceline');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says when no story has the words, and clears the search', () => {
    const onSearch = vi.fn();
    expect(textOf(list({ rows: [], searched: ' tunnel ', onSearch }))).toContain('No saved story has “tunnel”');
    fireEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('');
  });

  test('takes blanks in the search field for no search', () => {
    expect(textOf(list({ rows: [], searched: '  ' }))).toContain('Nothing saved yet');
  });

  test('tells an empty shelf from an empty library', () => {
    expect(textOf(list({ rows: [], shelf: 'unread' }))).toBe('Nothing unread');
    expect(textOf(list({ rows: [], shelf: 'archive' }))).toBe('Nothing in the archive');
  });

  test('says when it could not be read, and that nothing is lost', () => {
    list({ rows: undefined, failed: true });
    expect(textOf(screen.getByRole('alert'))).toContain('nothing was deleted');
  });

  test('does not call a library empty that could not be read', () => {
    expect(textOf(list({ rows: [], failed: true }))).not.toContain('Nothing saved yet');
  });
});
