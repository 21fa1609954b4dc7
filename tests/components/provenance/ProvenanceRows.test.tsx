import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ProvenanceRows } from '@/components/provenance/ProvenanceRows.tsx';
import { english, nothing } from '../screen.ts';

const row = {
  swatch: 'disclaimer',
  label: 'Disclaimer',
  value: '“Views are the author’s.”',
  statement: 'disclaimer-1',
  where: 'below the text',
} as const;

describe('the way to a statement’s words', () => {
  test.each([
    ['is there when the words can be shown', { canShow: () => true }, 1],
    ['is there when nothing is said of that', {}, 1],
    ['is not offered when they cannot: a saved article kept the text alone', { canShow: () => false }, 0],
  ])('%s', (_, more, buttons) => {
    render(<ProvenanceRows rows={[row]} language="en" words={english} onShow={nothing} {...more} />);
    expect(screen.queryAllByRole('button')).toHaveLength(buttons);
    expect(screen.getByText(row.value)).toBeDefined();
  });
});

describe('many photo credits', () => {
  const photos = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ swatch: 'photo', label: 'Photos', value: `“Maker ${i}”` }) as const);
  const author = { swatch: 'none', label: 'Author', value: '“Ingrid Vale”' } as const;
  const folded = (container: Element) =>
    [...container.querySelectorAll('.provenance-folded .provenance-value')].map(({ textContent }) => textContent);

  test('are folded but for the first, and unfold on a click', () => {
    const { container } = render(
      <ProvenanceRows rows={[...photos(6), author]} language="en" words={english} onShow={nothing} />,
    );
    expect(folded(container)).toEqual(['“Maker 3”', '“Maker 4”', '“Maker 5”']);
    const more = screen.getByRole('button', { name: '3 more photo credits' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(folded(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Fewer photo credits', expanded: true }));
    expect(folded(container)).toHaveLength(3);
  });

  test('are all shown where folding would save one row', () => {
    const { container } = render(<ProvenanceRows rows={[...photos(4), author]} language="en" words={english} />);
    expect(folded(container)).toEqual([]);
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});
