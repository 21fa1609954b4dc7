import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { outlineOf } from '@/components/reader/outline.ts';
import { type BarPanel, ReaderBar } from '@/components/reader/ReaderBar.tsx';
import { ownTypesetting } from '@/lib/typesetting.ts';
import { chinese, english, nothing, settings } from '../screen.ts';

type Props = Parameters<typeof ReaderBar>[0];

/** The bar with its panels opening and closing, as its owner lets them. */
function Bar(more: Partial<Props>) {
  const [panel, setPanel] = useState<BarPanel>(undefined);
  const on = { onGo: nothing, onBack: nothing, onTheme: nothing, onType: nothing };
  return (
    <ReaderBar
      words={english}
      language="en"
      settings={settings}
      backLabel="Back to page"
      panel={panel}
      outline={[]}
      minutes={10}
      measure={() => 0}
      keysOf="page"
      onPanel={setPanel}
      {...on}
      {...more}
    />
  );
}
const bar = (more: Partial<Props> = {}): Element => render(<Bar {...more} />).container;

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
    ['changed', english, 'Save this version', false, 'false'],
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

describe('finding one’s way', () => {
  function body(html: string): HTMLElement {
    const element = document.createElement('div');
    element.innerHTML = html;
    return element;
  }

  test('by the text’s own headings', () => {
    const onGo = vi.fn();
    const outline = outlineOf(body('<h2>The quay</h2><p>…</p><h3>Fog</h3><h3> </h3><h2>The  ferry</h2>'));
    expect(outline.map(({ text, depth }) => [text, depth])).toEqual([
      ['The quay', 0],
      ['Fog', 1],
      ['The ferry', 0],
    ]);
    bar({ outline, onGo });
    fireEvent.click(screen.getByRole('button', { name: 'Outline' }));
    fireEvent.click(screen.getByRole('button', { name: 'Fog' }));
    expect(onGo).toHaveBeenCalledExactlyOnceWith(outline[1]);
  });

  test.each(['<p>No heading.</p>', '<h2>One alone</h2><p>…</p>'])(
    'is not offered where there are too few: %s',
    (html) => {
      bar({ outline: outlineOf(body(html)) });
      expect(screen.queryByRole('button', { name: 'Outline' })).toBeNull();
    },
  );

  test.each([
    [0, '10 min left'],
    [0.55, '5 min left'],
    [1.4, 'Read to the end'],
  ])('with %d of it read: %s', async (read, sentence) => {
    bar({ measure: () => read });
    expect(await screen.findByText(sentence)).toBeDefined();
  });
});
