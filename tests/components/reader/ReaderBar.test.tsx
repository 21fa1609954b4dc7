import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { ReaderBar } from '@/components/reader/ReaderBar.tsx';
import { ownTypesetting } from '@/lib/typesetting.ts';
import { chinese, english, nothing, settings } from '../screen.ts';

function bar(more: Partial<Parameters<typeof ReaderBar>[0]> = {}): Element {
  const on = { onBack: nothing, onTheme: nothing, onType: nothing };
  return render(
    <ReaderBar words={english} language="en" settings={settings} backLabel="Back to page" {...on} {...more} />,
  ).container;
}

const panelButton = () => screen.getByRole('button', { name: 'Type, Colours' });
const panel = () => screen.queryByRole('group', { name: 'Type, Colours' });

describe('the panel for type and colours', () => {
  test('is closed at first, opens and closes by its button', () => {
    bar();
    expect(panel()).toBeNull();
    expect(panelButton().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(panelButton());
    expect(panel()).not.toBeNull();
    expect(panelButton().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(panelButton());
    expect(panel()).toBeNull();
  });

  test('closes on Esc, and the reader stays', () => {
    const container = bar();
    const outside = vi.fn();
    container.addEventListener('keydown', outside);
    fireEvent.click(panelButton());
    fireEvent.keyDown(screen.getByRole('button', { name: 'Larger text' }), { key: 'Escape' });
    expect(panel()).toBeNull();
    expect(outside).not.toHaveBeenCalled();
  });

  test('lets Esc close the reader when it is closed itself', () => {
    const container = bar();
    const outside = vi.fn();
    container.addEventListener('keydown', outside);
    fireEvent.keyDown(panelButton(), { key: 'Escape' });
    expect(outside).toHaveBeenCalledOnce();
  });

  test('stays open on other keys', () => {
    bar();
    fireEvent.click(panelButton());
    fireEvent.keyDown(panelButton(), { key: 'Tab' });
    expect(panel()).not.toBeNull();
  });

  test('hands on what is chosen', () => {
    const onTheme = vi.fn();
    const onType = vi.fn();
    bar({ onTheme, onType });
    fireEvent.click(panelButton());
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    expect(onType).toHaveBeenCalledExactlyOnceWith('latin', { ...ownTypesetting, step: 1 });
    expect(onTheme).toHaveBeenCalledExactlyOnceWith('sepia');
  });
});

describe('going back', () => {
  test.each([['Back to page'], ['Library']])('by %s', (backLabel) => {
    const onBack = vi.fn();
    bar({ backLabel, onBack });
    fireEvent.click(screen.getByRole('button', { name: backLabel }));
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe('saving', () => {
  test.each([
    ['unsaved', english, 'Save', false, 'false'],
    ['saving', english, 'Saving…', true, 'false'],
    ['saved', english, 'Saved', false, 'true'],
    ['unsaved', chinese, '保存', false, 'false'],
    ['saved', chinese, '已保存', false, 'true'],
  ] as const)('%s', (saveState, words, name, disabled, pressed) => {
    bar({ saveState, words, onSave: nothing });
    const button = screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button.disabled).toBe(disabled);
    expect(button.getAttribute('aria-pressed')).toBe(pressed);
  });

  test('is asked for by a click', () => {
    const onSave = vi.fn();
    bar({ saveState: 'unsaved', onSave });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('is not offered where the article is saved already', () => {
    bar({});
    expect(screen.queryByRole('button', { name: /Save/u })).toBeNull();
  });
});
