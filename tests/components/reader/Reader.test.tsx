import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { PageNotice } from '@/components/reader/PageNotice.tsx';
import { Reader, type ReaderProps } from '@/components/reader/Reader.tsx';
import { allowed, english, ferry, nothing, provenance, settings, textOf } from '../screen.ts';

const unmarked: ReaderProps['highlighted'] = {
  menu: undefined,
  all: [],
  found: [],
  orphans: [],
  told: undefined,
  onMark: nothing,
  onChange: nothing,
  onGo: nothing,
  onClose: nothing,
};

function reader(more: Partial<ReaderProps> = {}): Element {
  const on = {
    onBack: nothing,
    onSave: nothing,
    onTheme: nothing,
    onType: nothing,
    panel: undefined,
    outline: [],
    measure: () => 0,
    onPanel: nothing,
    onGo: nothing,
    onToggleMarks: nothing,
    onToggleStrip: nothing,
    onShow: nothing,
    onCopy: allowed,
  };
  return render(
    <Reader
      article={ferry}
      provenance={provenance()}
      readAt={0}
      words={english}
      settings={settings}
      saveState="unsaved"
      problem={undefined}
      highlighted={unmarked}
      {...on}
      {...more}
    />,
  ).container;
}

describe('the reader', () => {
  test('has places for header and text, the strip between them', () => {
    const main = reader().querySelector('main')!;
    expect([...main.children].map((child) => child.getAttribute('name') ?? child.className)).toEqual([
      'header',
      'strip',
      'body',
      'reader-end',
    ]);
  });

  test('leads to the page it shows', () => {
    reader();
    expect(screen.getByRole('link', { name: 'Original page' }).getAttribute('href')).toBe(ferry.url);
  });

  test.each([
    ['nothing is wrong', undefined, ''],
    [
      'the disk is full',
      english.save.full,
      'Not saved: the disk is full. The article stays open here; free some space and save again.',
    ],
  ])('%s', (_, problem, said) => {
    expect(textOf(reader({ problem }).querySelector('.reader-alert[role="alert"]'))).toBe(said);
  });

  test('hands on what is asked for', () => {
    const on = { onBack: vi.fn(), onSave: vi.fn(), onToggleMarks: vi.fn(), onToggleStrip: vi.fn() };
    reader(on);
    for (const name of ['Back to page', 'Save', 'Hide marks', 'Show all'])
      fireEvent.click(screen.getByRole('button', { name }));
    for (const callback of Object.values(on)) expect(callback).toHaveBeenCalledOnce();
  });
});

describe('a notice at the page’s corner', () => {
  test('can be closed, or tried anyway', () => {
    const onClose = vi.fn();
    const onTryAnyway = vi.fn();
    render(<PageNotice {...english.none.list} words={english} onTryAnyway={onTryAnyway} onClose={onClose} />);
    expect(textOf(screen.getByRole('alertdialog'))).toContain('No article on this page');
    fireEvent.click(screen.getByRole('button', { name: 'Try anyway' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onTryAnyway).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('offers no second try where there is nothing to show', () => {
    render(<PageNotice {...english.none.file} words={english} onClose={nothing} />);
    expect(screen.queryByRole('button', { name: 'Try anyway' })).toBeNull();
  });
});
