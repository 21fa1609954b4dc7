import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { FurtherParts, type FurtherPartsProps } from '@/components/reader/FurtherParts.tsx';
import { chinese, english, nothing, textOf } from '../screen.ts';

function shown(more: Partial<FurtherPartsProps>, words = english) {
  const state: FurtherPartsProps = {
    from: 1,
    at: 1,
    count: 3,
    hasNext: true,
    bringing: undefined,
    failed: undefined,
    onNext: nothing,
    onAll: nothing,
    onCancel: nothing,
    ...more,
  };
  return render(<FurtherParts {...state} words={words} />).container;
}

describe('below an article of several pages', () => {
  test.each([
    [{}, 'This is part 1 of 3.Bring in the next partBring in all'],
    [{ at: 2 }, 'This is part 2 of 3.Bring in the next part'],
    [{ count: undefined }, 'This is part 1. The page leads to a further one.Bring in the next partBring in all'],
    [{ bringing: 2 }, 'Bringing in part 2 of 3…Cancel'],
    [{ at: 3, hasNext: false }, 'All 3 parts are here.'],
    [{ from: 2, at: 3, hasNext: false }, 'Parts 2 to 3 are here.'],
    [{ at: 30, count: 40, hasNext: false }, 'Parts 1 to 30 are here.'],
    [
      { failed: { at: 2, trouble: { reason: 'refused', status: 404 } } },
      'Part 2 could not be brought in. The site answered with error 404. What is here stays as it is.Try againBring in all',
    ],
    [
      { at: 2, failed: { at: 3, trouble: { reason: 'another-article', headline: 'Fog' } } },
      'Part 3 could not be brought in. Its page has another headline: “Fog”. What is here stays as it is.Try again',
    ],
  ] satisfies [Partial<FurtherPartsProps>, string][])('%j', (state, expected) => {
    expect(textOf(shown(state))).toBe(expected);
  });

  test('in Chinese', () => {
    expect(textOf(shown({}, chinese))).toBe('这是第 1 部分，共 3 部分。取来下一部分全部取来');
  });

  test('the button that brings a part in is the one that cancels: the focus stays', () => {
    const onNext = vi.fn();
    const view = shown({ onNext });
    const button = screen.getByRole('button', { name: 'Bring in the next part' });
    fireEvent.click(button);
    expect(onNext).toHaveBeenCalledOnce();
    expect(view.querySelector('button')).toBe(button);
  });
});
