import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { SameStory } from '@/components/library/SameStory.tsx';
import { rowOf } from '@/lib/library/row.ts';
import type { StoryCopy } from '@/lib/library/same-story/group.ts';
import type { SavedArticle } from '@/lib/library/saved-article.ts';
import { sample } from '../../lib/library/shelf.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

const row: SavedArticle = {
  ...rowOf(sample({ id: '1', headline: 'Fog stops ferry', publisher: 'Valley Bulletin' }), { savedAt: 0, number: 1 }),
  credited: ['The Quay', 'Orbital Week'],
};
const { published: _, publisher: __, ...bare } = row;

function copy(paragraphs: Partial<StoryCopy['paragraphs']> = {}, of: SavedArticle = row): StoryCopy {
  return { row: of, similarity: 1, paragraphs: { same: 4, added: 0, removed: 0, changed: 0, ...paragraphs } };
}

function list(copies: StoryCopy[], more: Partial<Parameters<typeof SameStory>[0]> = {}): Element {
  return render(
    <SameStory
      copies={copies}
      words={english}
      hrefOf={({ id }) => `/library.html?article=${id}`}
      onCompare={nothing}
      {...more}
    />,
  ).container;
}

const partsOf = (container: Element) => [...container.querySelectorAll('.same-story-meta > span')].map(textOf);

describe('a copy of the opened article', () => {
  test('shows outlet, the page’s date, whom it credits in quotation marks, and what differs', () => {
    expect(partsOf(list([copy()]))).toEqual([
      'Valley Bulletin',
      'March 14, 2026',
      'credited to “The Quay”, “Orbital Week”',
      'the same text',
    ]);
  });

  test('without date, outlet and credit says so', () => {
    expect(partsOf(list([copy({}, { ...bare, credited: [] })]))).toEqual([
      'no date read',
      'No credit line read',
      'the same text',
    ]);
  });

  test.each([
    [english, {}, 'the same text'],
    [english, { removed: 3 }, 'shorter by 3 paragraphs'],
    [english, { removed: 1 }, 'shorter by 1 paragraph'],
    [english, { added: 2 }, 'longer by 2 paragraphs'],
    [english, { changed: 4 }, '4 paragraphs differ'],
    [english, { changed: 1 }, '1 paragraph differs'],
    [english, { added: 1, removed: 2, changed: 1 }, '4 paragraphs differ'],
    [chinese, {}, '正文相同'],
    [chinese, { removed: 3 }, '少 3 段'],
    [chinese, { added: 2 }, '多 2 段'],
    [chinese, { changed: 4 }, '4 段不同'],
  ])('%#: %j', (words, paragraphs, expected) => {
    expect(partsOf(list([copy(paragraphs)], { words })).at(-1)).toBe(expected);
  });

  test('opens by its headline', () => {
    list([copy()]);
    expect(screen.getByRole('link', { name: 'Fog stops ferry' }).getAttribute('href')).toBe('/library.html?article=1');
  });

  test('is compared by its own button', () => {
    const onCompare = vi.fn();
    const other = { ...row, id: '2', publisher: 'Orbital Week' };
    list([copy(), copy({}, other)], { onCompare });
    fireEvent.click(screen.getByRole('button', { name: 'Compare with Orbital Week' }));
    expect(onCompare).toHaveBeenCalledExactlyOnceWith(other);
  });

  test('has a name to click without headline and outlet', () => {
    list([copy({}, { ...bare, headline: '' })]);
    expect(screen.getByRole('link', { name: 'Untitled' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Compare with Untitled' })).toBeDefined();
  });
});

describe('the list', () => {
  test('is not there where there are no copies', () => {
    expect(list([]).innerHTML).toBe('');
  });

  test('keeps the order it is given', () => {
    const container = list([copy({}, { ...row, id: '2', headline: 'B' }), copy({}, { ...row, headline: 'A' })]);
    expect([...container.querySelectorAll('a')].map(textOf)).toEqual(['B', 'A']);
  });

  test.each([english, chinese])('says nothing of who took it from whom ($tag)', (words) => {
    const container = list([copy({ changed: 1 })], { words });
    expect(textOf(container)).not.toMatch(/cop(?:y|ied)|first|original|steal|stole|earlier|抄|首发|原创|最早/iu);
    expect(textOf(container)).toContain(words.sameStory.closing);
  });
});
