import { signal } from '@preact/signals';
import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Library } from '@/components/library/Library.tsx';
import { noCounts } from '@/lib/library/ledger.ts';
import { rowOf } from '@/lib/library/row.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import type { Listing } from '@/lib/state/listing.ts';
import type { Selection } from '@/lib/state/selection.ts';
import { sample } from '../../lib/library/shelf.ts';
import { english, nothing, textOf } from '../screen.ts';

type Props = Parameters<typeof Library>[0];

const ferries = Array.from({ length: 300 }, (_, i) =>
  rowOf(sample({ id: `${i}`, headline: `Ferry ${i}` }), { savedAt: 0, number: i }),
);

function listingOf(rows: readonly SavedArticle[] | undefined, more: Partial<Listing> = {}): Listing {
  return {
    wanted: signal({ words: '', filters: {}, sort: 'newest-saved' as const }),
    ids: signal(rows?.map(({ id }) => id)),
    whole: signal(rows !== undefined),
    rows: signal(new Map(rows?.map((row) => [row.id, row]))),
    counts: signal({ ...noCounts, all: rows?.length ?? 0 }),
    facets: signal(new Map()),
    failed: signal(false),
    want: nothing,
    show: nothing,
    ...more,
  };
}

function selectionOf(more: Partial<Selection> = {}): Selection {
  return {
    ids: signal(new Set<string>()),
    toggle: nothing,
    all: nothing,
    none: nothing,
    rows: () => Promise.resolve([]),
    ...more,
  };
}

function library(listing: Listing, more: Partial<Props> = {}): Element {
  const on = { onArchive: nothing, onStar: nothing, onTag: nothing, onRemove: nothing, onUndo: nothing };
  return render(
    <Library
      listing={listing}
      selection={selectionOf()}
      done={undefined}
      failed={undefined}
      words={english}
      now={0}
      problem={undefined}
      hrefOf={({ id }) => `?article=${id}`}
      {...on}
      {...more}
    />,
  ).container;
}

describe('the library', () => {
  test('says when the article asked for is not there, and nothing when all is well', () => {
    library(listingOf([]), { problem: english.library.notFound });
    expect(screen.getByText('This article is not in the library.').getAttribute('role')).toBe('alert');
  });

  test('draws the rows in the window, and says how many there are', () => {
    const container = library(listingOf(ferries));
    const drawn = container.querySelectorAll('.saved-row');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(300);
    expect(textOf(screen.getAllByRole('status')[0])).toBe('300 articles');
    expect(container.querySelector('li')?.getAttribute('aria-setsize')).toBe('300');
  });

  test('is searched as the words are typed', () => {
    const want = vi.fn();
    library(listingOf([], { want }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '渡船' } });
    expect(want).toHaveBeenCalledExactlyOnceWith({ words: '渡船' });
  });

  test.each([
    ['an empty library', {}, 'Nothing saved yet'],
    ['filters that none fits', { filters: { tag: 'fog' } }, 'No article fits'],
    ['words that none has', { words: 'tunnel' }, 'No saved story has “tunnel”'],
  ])('tells %s', (_, change, sentence) => {
    const wanted = signal({ words: '', filters: {}, sort: 'newest-saved' as const, ...change });
    expect(textOf(library(listingOf([], { wanted })))).toContain(sentence);
  });

  test('says that it is being read, until it was', () => {
    expect(library(listingOf(undefined)).querySelector('[aria-busy="true"]')).not.toBeNull();
  });

  test('is narrowed by shelf and by what its articles have', () => {
    const want = vi.fn();
    const tally = { facet: 'credited', name: '潮汐观察', count: 7, reposted: 7, unnamed: 0, by: new Map() } as const;
    library(listingOf(ferries, { want, facets: signal(new Map([['credited', [tally]]])) }));
    fireEvent.click(screen.getByRole('button', { name: /^Starred/u }));
    expect(want).toHaveBeenLastCalledWith({ filters: { starred: true } });
    const credited = screen.getByRole('combobox', { name: 'Credited to' });
    expect([...credited.querySelectorAll('option')].map(textOf)).toEqual(['Any', '潮汐观察 (7)']);
    fireEvent.change(credited, { target: { value: '潮汐观察' } });
    expect(want).toHaveBeenLastCalledWith({ filters: { credited: '潮汐观察' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'longest' } });
    expect(want).toHaveBeenLastCalledWith({ sort: 'longest' });
  });

  test('does one thing with all that are selected', async () => {
    const onArchive = vi.fn();
    const rows = ferries.slice(0, 2);
    const selection = selectionOf({ ids: signal(new Set(['0', '1'])), rows: () => Promise.resolve(rows) });
    library(listingOf(ferries), { selection, onArchive });
    const bar = screen.getByRole('group', { name: '2 selected' });
    fireEvent.click([...bar.querySelectorAll('button')].find((button) => textOf(button) === 'Archive')!);
    await vi.waitFor(() => expect(onArchive).toHaveBeenCalledExactlyOnceWith(rows));
  });
});

test('an empty list has its keys, too: the last row that was removed comes back by one', () => {
  const onUndo = vi.fn();
  library(listingOf([]), { onUndo });
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(onUndo).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('what was selected in another list is counted apart: a deed reaches it all the same', () => {
  const selection = selectionOf({ ids: signal(new Set([...ferries.map(({ id }) => id).slice(1), 'elsewhere'])) });
  library(listingOf(ferries), { selection });
  const bar = screen.getByRole('group', { name: '300 selected, 1 of them not in this list' });
  expect([...bar.querySelectorAll('button')].map(textOf)).toContain('Select all');
});

test('a list of which only the beginning is known says no number, and cannot be selected as a whole', () => {
  const listing = listingOf(ferries, { whole: signal(false) });
  const selection = selectionOf({ ids: signal(new Set(['0'])) });
  const page = library(listing, { selection });
  expect(page.querySelector('.library-bar [role="status"]')!.textContent).toBe('');
  expect(page.textContent).not.toMatch(/Select all/u);
});
