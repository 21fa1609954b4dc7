import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { type ComparedSide, ComparePanel } from '@/components/library/ComparePanel.tsx';
import type { Comparison } from '@/lib/library/compare/comparison.ts';
import { chinese, english, nothing, textOf } from '../screen.ts';

const none = { added: [], removed: [] };
const same: Comparison = {
  sourceLines: none,
  credited: none,
  disclaimers: none,
  corrections: none,
  authors: none,
  paragraphs: [{ kind: 'same', text: 'Fog lay over the harbour.' }],
  counts: { same: 1, added: 0, removed: 0, changed: 0 },
  detail: 'words',
};

const older: ComparedSide = {
  id: 'a',
  savedAt: Date.UTC(2026, 2, 14, 12),
  name: 'The Quay',
  language: 'en',
  direction: 'ltr',
};
const newer: ComparedSide = { ...older, id: 'b', savedAt: Date.UTC(2026, 2, 16, 12), name: 'Valley Bulletin' };

function panel(more: Partial<Comparison> = {}, props: Partial<Parameters<typeof ComparePanel>[0]> = {}): Element {
  return render(
    <ComparePanel
      comparison={{ ...same, ...more }}
      compared="versions"
      older={older}
      newer={newer}
      words={english}
      onClose={nothing}
      {...props}
    />,
  ).container;
}

const counts = (added: number, removed: number, changed: number) => ({ counts: { same: 0, added, removed, changed } });
const oneMore = { added: ['x'], removed: [] };

describe('the summary', () => {
  test.each<[Partial<Comparison>, string, string]>([
    [{}, 'Headline, credits and text are the same', '标题、来源标注和正文均相同'],
    [counts(2, 0, 1), '2 paragraphs added, 1 changed', '增加 2 段，改动 1 段'],
    [counts(1, 0, 0), '1 paragraph added', '增加 1 段'],
    [counts(0, 1, 0), '1 paragraph removed', '删去 1 段'],
    [
      { ...counts(2, 1, 1), sourceLines: oneMore },
      '2 paragraphs added, 1 removed, 1 changed; the source line differs',
      '增加 2 段，删去 1 段，改动 1 段；来源标注不同',
    ],
    [{ credited: oneMore }, 'The source line differs', '来源标注不同'],
    [{ headline: [{ kind: 'added', text: 'x' }] }, 'The headline differs', '标题不同'],
    [{ disclaimers: oneMore, authors: oneMore }, 'The disclaimers differ; the authors differ', '声明不同；作者不同'],
    [{ corrections: oneMore }, 'The correction notes differ', '更正说明不同'],
  ])('%#: %j', (more, inEnglish, inChinese) => {
    expect(textOf(panel(more).querySelector('.compare-summary'))).toBe(inEnglish);
    expect(textOf(panel(more, { words: chinese }).querySelector('.compare-summary'))).toBe(inChinese);
  });

  test('of two pages names no one as the one that changed', () => {
    const container = panel(counts(2, 1, 3), { compared: 'copies' });
    expect(textOf(container.querySelector('.compare-summary'))).toBe(
      '2 paragraphs only in the second, 1 only in the first, 3 in other words',
    );
    expect(textOf(container)).not.toMatch(/added|removed|changed/u);
  });
});

describe('what the page says beside its text', () => {
  const rows = (container: Element) =>
    [...container.querySelectorAll('.compare-row')].map((row) => [
      textOf(row.querySelector('dt')),
      [...row.querySelectorAll('dd p')].map(textOf),
    ]);

  test('is quoted, what went first', () => {
    const container = panel({
      sourceLines: { added: ['Source: Orbital Week'], removed: ['Source: The Quay'] },
      disclaimers: { added: ['No warranty.'], removed: [] },
      corrections: { added: ['An earlier version said five hours.'], removed: [] },
      authors: { added: [], removed: ['Ingrid Vale'] },
    });
    expect(rows(container)).toEqual([
      ['Source line', ['removed: “Source: The Quay”', 'added: “Source: Orbital Week”']],
      ['Disclaimer', ['added: “No warranty.”']],
      ['Correction note', ['added: “An earlier version said five hours.”']],
      ['Author', ['removed: Ingrid Vale']],
    ]);
  });

  test('is left out where it is the same', () => {
    expect(rows(panel())).toEqual([]);
  });

  test('the headline is shown word by word', () => {
    const container = panel({
      headline: [
        { kind: 'same', text: 'Ferry stops for ' },
        { kind: 'removed', text: 'three' },
        { kind: 'added', text: 'five' },
        { kind: 'same', text: ' hours' },
      ],
    });
    expect(rows(container)).toEqual([['Headline', ['Ferry stops for removed: three added: five hours']]]);
  });
});

describe('the text', () => {
  const paragraphs: Comparison['paragraphs'] = [
    { kind: 'same', text: 'Fog lay over the harbour.' },
    { kind: 'same', text: 'The ferry stopped.' },
    {
      kind: 'changed',
      runs: [
        { kind: 'removed', text: 'Forty' },
        { kind: 'added', text: 'Fifty' },
        { kind: 'same', text: ' people waited.' },
      ],
    },
    { kind: 'added', text: 'The council met.' },
    { kind: 'removed', text: 'Tea was handed out.' },
    { kind: 'same', text: 'Per Lund reports.' },
  ];

  test('marks words by element, and in words for those who listen', () => {
    const container = panel({ paragraphs });
    expect([...container.querySelectorAll('ins')].map(textOf)).toEqual(['added: Fifty', 'added: The council met.']);
    expect([...container.querySelectorAll('del')].map(textOf)).toEqual([
      'removed: Forty',
      'removed: Tea was handed out.',
    ]);
    for (const hidden of container.querySelectorAll(':is(ins, del) > span'))
      expect(hidden.className).toBe('visually-hidden');
  });

  test('folds what stayed, and opens it on a click', () => {
    const container = panel({ paragraphs });
    expect(textOf(container)).not.toContain('The ferry stopped.');
    const fold = screen.getByRole('button', { name: '2 paragraphs unchanged' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(textOf(container)).toContain('The ferry stopped.');
    expect(textOf(container)).not.toContain('Per Lund reports.');
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(fold);
    expect(textOf(container)).not.toContain('The ferry stopped.');
  });

  test('of two pages is said to be the same, not unchanged', () => {
    panel({ paragraphs }, { compared: 'copies' });
    expect(screen.getByRole('button', { name: '2 paragraphs are the same' })).toBeDefined();
    expect(screen.getByRole('button', { name: '1 paragraph is the same' })).toBeDefined();
  });

  test('has the page’s language and direction', () => {
    const container = panel({ paragraphs }, { newer: { ...newer, language: 'ar', direction: 'rtl' } });
    const stretch = container.querySelector('.compared-text > div');
    expect([stretch?.getAttribute('lang'), stretch?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    expect(container.querySelector('ins > span')?.getAttribute('lang')).toBe('en');
  });

  test('is never taken for markup', () => {
    const container = panel({ paragraphs: [{ kind: 'added', text: '<img src=x onerror=alert(1)>' }] });
    expect(container.querySelector('img')).toBeNull();
    expect(textOf(container)).toContain('<img src=x onerror=alert(1)>');
  });

  test('that was too long for words says so', () => {
    expect(textOf(panel({ detail: 'paragraphs' }))).toContain('compared by paragraphs');
    expect(textOf(panel())).not.toContain('compared by paragraphs');
  });
});

describe('which two are compared', () => {
  const noon = (day: number) => Date.UTC(2026, 2, day, 12);
  const versions = [
    { id: 'c', savedAt: noon(18) },
    { id: 'b', savedAt: noon(16) },
    { id: 'a', savedAt: noon(14) },
  ];
  const choices = { versions, onChoose: nothing };

  test('two versions by when they were saved', () => {
    const [earlier, later] = panel().querySelectorAll('.compare-sides > span');
    expect(textOf(earlier)).toMatch(/^Earlier version: March 14, 2026/u);
    expect(textOf(later)).toMatch(/^Later version: March 16, 2026/u);
  });

  test('two pages by their names', () => {
    const sides = panel({}, { compared: 'copies' }).querySelectorAll('.compare-sides > span');
    expect([...sides].map(textOf)).toEqual(['First: The Quay', 'Second: Valley Bulletin']);
  });

  test('is no choice among two versions', () => {
    panel({}, { ...choices, versions: versions.slice(1) });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('is a choice among three, the earliest first', () => {
    panel({}, choices);
    const [earlier, later] = screen.getAllByRole('combobox') as HTMLSelectElement[];
    expect([earlier!.value, later!.value]).toEqual(['a', 'b']);
    expect(
      within(earlier!)
        .getAllByRole('option')
        .map((option) => option.getAttribute('value')),
    ).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['Earlier version', 'c', ['b', 'c']],
    ['Later version', 'c', ['a', 'c']],
  ])('%s: %s gives the earlier one first', (label, chosen, expected) => {
    const onChoose = vi.fn();
    panel({}, { ...choices, onChoose });
    fireEvent.change(screen.getByLabelText(label), { target: { value: chosen } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(...expected);
  });

  test('comes into sight, and closed it leaves the keyboard where it was', () => {
    const into = vi.spyOn(Element.prototype, 'scrollIntoView');
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    panel();
    expect(into).toHaveBeenCalledOnce();
    const close = screen.getByRole('button', { name: 'Close' });
    close.focus();
    fireEvent.click(close);
    expect(document.activeElement).toBe(opener);
    opener.remove();
    into.mockRestore();
  });

  test('closes', () => {
    const onClose = vi.fn();
    panel({}, { onClose });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
