import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { HighlightLayer } from '@/components/highlights/HighlightLayer.tsx';
import { HighlightsButton } from '@/components/highlights/HighlightsButton.tsx';
import { createHighlighting, type HighlightControls } from '@/components/highlights/highlighting.ts';
import type { MarkedWords, NotKept } from '@/lib/library/highlight.ts';
import { english, nothing, textOf } from './screen.ts';

/** A text in which words can be marked, and what is kept of them. */
function open(answer?: NotKept) {
  document.body.innerHTML = '<div><p>The ferry stops for fog.</p><p>Nobody minded the wrens.</p></div>';
  const body = document.body.firstElementChild as HTMLElement;
  let kept: MarkedWords[] = [];
  const store = {
    add: vi.fn(async (highlight: MarkedWords) => {
      if (answer) return answer;
      kept = [...kept, highlight];
      highlighting.show(kept);
      return undefined;
    }),
    change: vi.fn(async () => answer),
  };
  const highlighting = createHighlighting(body, { words: english, store, goTo: nothing, onChange: nothing });
  return { body, store, highlighting };
}

function select(node: Node, start: number, end: number): void {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const selection = document.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  document.dispatchEvent(new Event('selectionchange'));
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('selected words', () => {
  test('are marked in the colour chosen, and by key in the one used last', async () => {
    const { body, highlighting } = open();
    select(body.firstChild!.firstChild!, 4, 9);
    expect(highlighting.controls().menu).toMatchObject({ of: 'selection' });
    highlighting.controls().onMark('violet', false);
    await settled();
    expect(highlighting.controls().menu).toBeUndefined();
    expect(highlighting.controls().told).toEqual({ kind: 'kept' });
    select(body.lastChild!.firstChild!, 18, 23);
    highlighting.mark(true);
    await settled();
    expect([...body.querySelectorAll('mark')].map(({ textContent, dataset }) => [textContent, dataset.colour])).toEqual(
      [
        ['ferry', 'violet'],
        ['wrens', 'violet'],
      ],
    );
    expect(highlighting.controls().menu).toMatchObject({ of: 'highlight', takesFocus: true });
  });

  test('have their menu beside them also when the window has changed its width', () => {
    const { body, highlighting } = open();
    select(body.firstChild!.firstChild!, 4, 9);
    const place = vi.spyOn(Range.prototype, 'getBoundingClientRect');
    place.mockReturnValue(DOMRect.fromRect({ x: 8, y: 200, width: 40, height: 20 }));
    window.dispatchEvent(new Event('resize'));
    expect(highlighting.controls().menu).toMatchObject({ of: 'selection', spot: { left: 8, top: 200, bottom: 220 } });
    place.mockRestore();
    highlighting.close();
  });

  test('that could not be kept stay selected, and why is said', async () => {
    const { body, highlighting } = open('full');
    select(body.firstChild!.firstChild!, 4, 9);
    highlighting.mark(false);
    await settled();
    expect(highlighting.controls()).toMatchObject({
      told: { kind: 'problem', problem: 'full' },
      menu: { of: 'selection' },
    });
    expect(String(document.getSelection())).toBe('ferry');
  });

  test('are none where nothing is selected', async () => {
    const { highlighting, store } = open();
    document.getSelection()!.removeAllRanges();
    highlighting.mark(false);
    await settled();
    expect(store.add).not.toHaveBeenCalled();
  });
});

describe('a mark', () => {
  async function marked() {
    const opened = open();
    select(opened.body.firstChild!.firstChild!, 4, 9);
    opened.highlighting.mark(false);
    await settled();
    return { ...opened, mark: opened.body.querySelector('mark')! };
  }

  test('opens by click and by Enter, and Escape closes it and goes back to it', async () => {
    const { highlighting, mark } = await marked();
    mark.click();
    expect(highlighting.controls().menu).toMatchObject({ of: 'highlight', takesFocus: false });
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(highlighting.controls().menu).toMatchObject({ takesFocus: true });
    expect(highlighting.pressEscape(new KeyboardEvent('keydown', { key: 'Escape' }))).toBe(true);
    expect(document.activeElement).toBe(mark);
    expect(highlighting.pressEscape(new KeyboardEvent('keydown', { key: 'Escape' }))).toBe(false);
  });

  test('keeps what is typed about it with as few writes as it can, and the last of it', async () => {
    const { highlighting, store, mark } = await marked();
    for (const note of ['W', 'Wh', 'Why', 'Why?']) highlighting.controls().onChange(mark.dataset.highlight!, { note });
    await settled();
    expect(store.change.mock.calls).toEqual([
      [mark.dataset.highlight, { note: 'W' }],
      [mark.dataset.highlight, { note: 'Why?' }],
    ]);
  });

  test('is not opened by a link inside of it', async () => {
    const { highlighting, mark } = await marked();
    mark.innerHTML = '<a href="#x">ferry</a>';
    mark.querySelector('a')!.click();
    expect(highlighting.controls().menu).toBeUndefined();
  });
});

const one = (id: string, exact: string, note = ''): MarkedWords => ({
  id,
  anchor: { exact, prefix: '', suffix: '', start: 0, repeated: false },
  colour: 'grey',
  note,
});
const controls = (more: Partial<HighlightControls> = {}): HighlightControls => ({
  menu: undefined,
  all: [],
  found: [],
  orphans: [],
  told: undefined,
  onMark: nothing,
  onChange: nothing,
  onGo: nothing,
  onClose: nothing,
  ...more,
});

describe('the list of an article’s highlights', () => {
  function list(more: Partial<HighlightControls>) {
    const on = { onGo: vi.fn(), onChange: vi.fn(), onPanel: vi.fn() };
    render(<HighlightsButton {...controls(more)} {...on} panel="highlights" language="en" words={english} />);
    return { ...on, panel: screen.getByRole('region', { name: 'Highlights' }) };
  }

  test('says how to begin where there is none', () => {
    expect(textOf(list({}).panel)).toBe(english.highlights.none);
  });

  test('leads to each, and has those that are not found last, with words and note', () => {
    const { panel, onGo, onChange } = list({
      found: [one('a', 'ferry', 'Which?')],
      orphans: [one('b', 'wrens', 'How many?')],
    });
    expect(textOf(panel)).toBe(
      `ferryWhich?${english.highlights.orphans}${english.highlights.orphansDetail}wrensHow many?${english.highlights.editNote}${english.highlights.remove}`,
    );
    fireEvent.click(within(panel).getByRole('button', { name: /ferry/u }));
    expect(onGo).toHaveBeenCalledExactlyOnceWith('a');
    fireEvent.click(within(panel).getByRole('button', { name: english.highlights.remove }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b', { removed: 1 });
  });

  test('lets the note of one that is not found be written', () => {
    const { panel, onChange } = list({ found: [], orphans: [one('b', 'wrens', 'How many?')] });
    fireEvent.click(within(panel).getByRole('button', { name: english.highlights.editNote }));
    const field = within(panel).getByRole('textbox', { name: english.highlights.note }) as HTMLTextAreaElement;
    expect([field.value, document.activeElement]).toEqual(['How many?', field]);
    fireEvent.input(field, { target: { value: 'How many, and when?' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b', { note: 'How many, and when?' });
    fireEvent.click(within(panel).getByRole('button', { name: english.highlights.done }));
    expect(within(panel).queryByRole('textbox')).toBeNull();
  });
});

describe('beside the text', () => {
  const layer = (more: Partial<HighlightControls>) =>
    render(<HighlightLayer {...controls(more)} words={english} origin={() => ({ left: 0, top: 0 })} />);
  const spot = { left: 0, top: 0, bottom: 0 };

  test('an open highlight has its colour, note and end', () => {
    const onChange = vi.fn();
    layer({
      menu: { of: 'highlight', id: 'a', spot, takesFocus: true },
      found: [one('a', 'ferry', 'Which?')],
      onChange,
    });
    expect(screen.getByRole('button', { name: 'Grey' }).getAttribute('aria-pressed')).toBe('true');
    const field = screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Which one?' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onChange.mock.calls).toEqual([
      ['a', { note: 'Which one?' }],
      ['a', { removed: 1 }],
    ]);
  });

  test('what was removed is said, with the way back', () => {
    const onChange = vi.fn();
    layer({ told: { kind: 'removed', id: 'a' }, onChange });
    expect(textOf(screen.getByRole('status'))).toBe('Highlight removed. Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('a', { removed: 0 });
  });

  test.each([
    ['too-long', english.highlights.tooLong],
    ['full', english.save.full],
  ] as const)('%s is said', (problem, said) => {
    layer({ told: { kind: 'problem', problem } });
    expect(textOf(screen.getByRole('alert'))).toBe(said);
  });
});
