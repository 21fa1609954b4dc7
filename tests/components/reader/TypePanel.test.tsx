import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { TypePanel } from '@/components/reader/TypePanel.tsx';
import { ownTypesetting, type Typesetting } from '@/lib/typesetting.ts';
import { chinese, english, nothing, settings, textOf } from '../screen.ts';

const chosen = (type: Partial<Typesetting>) => ({
  settings: { ...settings, typesettings: { latin: { ...ownTypesetting, ...type } } },
});

function panel(more: Partial<Parameters<typeof TypePanel>[0]> = {}): Element {
  return render(
    <TypePanel words={english} script="latin" settings={settings} onTheme={nothing} onType={nothing} {...more} />,
  ).container;
}

describe('text size', () => {
  test.each([
    [-2, true, false],
    [-1, false, false],
    [0, false, false],
    [1, false, false],
    [2, false, false],
    [5, false, true],
  ])('at step %i: no smaller %s, no larger %s', (step, smallest, largest) => {
    panel(chosen({ step }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Smaller text' }).disabled).toBe(smallest);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Larger text' }).disabled).toBe(largest);
  });

  test.each([
    ['Smaller text', 0],
    ['Larger text', 2],
  ])('%s goes one step', (name, step) => {
    const onType = vi.fn();
    panel({ ...chosen({ step: 1 }), onType });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(onType).toHaveBeenCalledExactlyOnceWith('latin', { ...ownTypesetting, step });
  });

  test.each([
    ['latin', 'Aa'],
    ['han', '文'],
    ['arabic', 'أب'],
  ] as const)('shows a sample of the text’s script (%s)', (script, sample) => {
    expect(textOf(panel({ script, words: chinese }).querySelector('.type-panel-sample'))).toBe(sample);
  });
});

describe('how a text is set', () => {
  test.each([
    ['latin', ['Face', 'Line', 'Line spacing', 'Letter spacing', 'Paragraphs', 'Justified', 'Hyphenated'], false],
    ['han', ['Face', 'Line', 'Line spacing', 'Letter spacing', 'Paragraphs', 'Justified'], true],
    ['arabic', ['Face', 'Line', 'Line spacing', 'Paragraphs'], false],
  ] as const)('%s is offered what its script has', (script, names, vertical) => {
    panel({ script });
    expect(
      screen.getAllByRole('combobox').map((field) => textOf(field.closest('label')!.querySelector('span'))),
    ).toEqual(names);
    expect(screen.queryByRole('checkbox', { name: 'Vertical writing' }) !== null).toBe(vertical);
  });

  test('is chosen for that script alone, and goes back to the usual with one click', () => {
    const onType = vi.fn();
    panel({ ...chosen({ width: 'narrow' }), onType });
    fireEvent.change(screen.getByRole('combobox', { name: 'Face' }), { target: { value: 'sans' } });
    fireEvent.click(screen.getByRole('button', { name: 'Back to the usual' }));
    expect(onType.mock.calls).toEqual([
      ['latin', { ...ownTypesetting, width: 'narrow', face: 'sans' }],
      ['latin', ownTypesetting],
    ]);
  });

  test('offers no way back where all is as usual', () => {
    panel();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Back to the usual' }).disabled).toBe(true);
  });
});

describe('colours', () => {
  test.each([
    ['auto', 'As the system'],
    ['light', 'Light'],
    ['sepia', 'Sepia'],
    ['dark', 'Dark'],
    ['black', 'Black'],
    ['contrast', 'High contrast'],
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
