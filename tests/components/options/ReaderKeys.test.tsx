import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { ReaderKeys } from '@/components/options/ReaderKeys.tsx';
import type { ChosenKeys } from '@/lib/reader-commands.ts';
import { english, nothing } from '../screen.ts';

function keys(chosen: ChosenKeys = {}, onChange: (chosen: ChosenKeys) => void = nothing): void {
  render(<ReaderKeys chosen={chosen} words={english} onChange={onChange} />);
}
const press = (key: string, init = {}) => {
  fireEvent.click(screen.getByRole('button', { name: 'save: s. Change' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'Press a key…' }), { key, ...init });
};

test.each([
  ['x', { save: 'x' }],
  ['Backspace', { save: '' }],
])('%s is taken', (key, expected) => {
  const onChange = vi.fn();
  keys({}, onChange);
  press(key);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(expected);
  expect(screen.queryByRole('button', { name: 'Press a key…' })).toBeNull();
});

test.each(['Escape', 'Enter', 'ArrowDown'])('%s leaves it as it is', (key) => {
  const onChange = vi.fn();
  keys({}, onChange);
  press(key);
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Press a key…' })).toBeNull();
});

test('a key that another command answers to is said to', () => {
  keys({ save: 'j' });
  expect(screen.getByText('j does something else: save.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('One command does not answer to its key.');
});

test('one goes back to its usual key, or all', () => {
  const onChange = vi.fn();
  keys({ save: 'x', marks: 'y' }, onChange);
  fireEvent.click(screen.getByRole('button', { name: 'Usual key for: save' }));
  expect(onChange).toHaveBeenLastCalledWith({ marks: 'y' });
  fireEvent.click(screen.getByRole('button', { name: 'All usual keys' }));
  expect(onChange).toHaveBeenLastCalledWith({});
});
