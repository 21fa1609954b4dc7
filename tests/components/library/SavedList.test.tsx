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
      removed={undefined}
      words={english}
      now={now}
      hrefOf={(row) => `/library.html?article=${row.id}`}
      onSearch={nothing}
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
    expect(screen.getByRole('button', { name: 'Remove Untitled' })).toBeDefined();
  });

  test('without an outlet shows none', () => {
    expect(parts(list({ rows: [withoutOutlet] }), 'meta')).toEqual(['3 hr. ago', '6 min']);
  });

  test('is removed by its own button', () => {
    const onRemove = vi.fn();
    const fog = { ...ferry, id: '2', headline: 'Fog stays' };
    list({ rows: [ferry, fog], onRemove });
    fireEvent.click(screen.getByRole('button', { name: 'Remove Fog stays' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(fog);
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
    const container = list({ rows: [], words });
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

  test('says when it could not be read, and that nothing is lost', () => {
    list({ rows: undefined, failed: true });
    expect(textOf(screen.getByRole('alert'))).toContain('nothing was deleted');
  });

  test('does not call a library empty that could not be read', () => {
    expect(textOf(list({ rows: [], failed: true }))).not.toContain('Nothing saved yet');
  });
});

describe('undo', () => {
  test('names what was removed, and brings it back', () => {
    const onUndo = vi.fn();
    list({ rows: [], removed: ferry, onUndo });
    expect(textOf(screen.getByRole('status'))).toContain('Removed “Ferry stops for fog”');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('names an article without a headline', () => {
    list({ rows: [], removed: { ...ferry, headline: '' } });
    expect(textOf(screen.getByRole('status'))).toContain('Removed “Untitled”');
  });

  test('is offered for nothing when nothing was removed', () => {
    list();
    expect(textOf(screen.getByRole('status'))).toBe('');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
