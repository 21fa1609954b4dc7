import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { UndoBar } from '@/components/library/UndoBar.tsx';
import { rowOf } from '@/lib/library/row.ts';
import { sample } from '../../lib/library/shelf.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

const ferry = rowOf(sample({ headline: 'Ferry stops for fog' }), { savedAt: 0, number: 1 });
type Props = Parameters<typeof UndoBar>[0];

function bar(more: Partial<Props>): Element {
  return render(<UndoBar done={undefined} failed={undefined} words={english} onUndo={nothing} {...more} />).container;
}

describe('undo', () => {
  test('names what was done, and takes it back', () => {
    const onUndo = vi.fn();
    bar({ done: { deed: 'removed', rows: [ferry] }, onUndo });
    expect(textOf(screen.getByRole('status'))).toContain('Removed “Ferry stops for fog”');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test.each([
    ['many by their number', english, [ferry, ferry], 'Archived 2 articles'],
    ['many in Chinese', chinese, [ferry, ferry], '已归档 2 篇文章'],
    ['one in Chinese', chinese, [ferry], '已归档“Ferry stops for fog”'],
    ['one without a headline', english, [{ ...ferry, headline: '' }], 'Archived “Untitled”'],
  ])('names %s', (_, words, rows, sentence) => {
    bar({ done: { deed: 'archived', rows }, words });
    expect(textOf(screen.getByRole('status'))).toContain(sentence);
  });

  test('is offered for nothing when nothing was done', () => {
    bar({});
    expect(textOf(screen.getByRole('status'))).toBe('');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('what could not be done is said', () => {
    bar({ failed: 'full' });
    expect(textOf(screen.getByRole('alert'))).toContain('the disk is full');
  });
});
