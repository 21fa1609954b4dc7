import { render, screen } from '@testing-library/preact';
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
