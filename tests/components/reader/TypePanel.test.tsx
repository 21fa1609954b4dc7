import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { TypePanel } from '@/components/reader/TypePanel.tsx';
import { chinese, english, nothing, settings, textOf } from '../screen.ts';

function panel(more: Partial<Parameters<typeof TypePanel>[0]> = {}): Element {
  return render(<TypePanel words={english} settings={settings} onTheme={nothing} onTextStep={nothing} {...more} />)
    .container;
}

describe('text size', () => {
  test.each([
    [-2, true, false],
    [-1, false, false],
    [0, false, false],
    [1, false, false],
    [2, false, true],
  ])('at step %i: no smaller %s, no larger %s', (textStep, smallest, largest) => {
    panel({ settings: { ...settings, textStep } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Smaller text' }).disabled).toBe(smallest);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Larger text' }).disabled).toBe(largest);
  });

  test.each([
    ['Smaller text', 0],
    ['Larger text', 2],
  ])('%s goes one step', (name, step) => {
    const onTextStep = vi.fn();
    panel({ settings: { ...settings, textStep: 1 }, onTextStep });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onTextStep).toHaveBeenCalledExactlyOnceWith(step);
  });

  test.each([
    ['en', english, 'Aa'],
    ['zh-Hans', chinese, '文'],
  ])('shows a sample of the reader’s script (%s)', (_, words, sample) => {
    expect(textOf(panel({ words }).querySelector('.type-panel-sample'))).toBe(sample);
  });
});

describe('colours', () => {
  test.each([
    ['auto', 'As the system'],
    ['light', 'Light'],
    ['sepia', 'Sepia'],
    ['dark', 'Dark'],
  ] as const)('%s is the one chosen', (theme, name) => {
    panel({ settings: { ...settings, theme } });
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked)).toHaveLength(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name }).checked).toBe(true);
  });

  test('are chosen by a click', () => {
    const onTheme = vi.fn();
    panel({ onTheme });
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(onTheme).toHaveBeenCalledExactlyOnceWith('dark');
  });
});
